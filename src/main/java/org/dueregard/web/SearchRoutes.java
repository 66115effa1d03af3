package org.dueregard.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dueregard.guide.Passage;
import org.dueregard.guide.Passages;
import org.dueregard.guide.Passages.Count;
import org.dueregard.guide.Passages.Facet;
import org.dueregard.guide.Passages.Found;
import org.dueregard.guide.Passages.Hit;
import org.dueregard.guide.Passages.Order;
import org.dueregard.guide.Passages.Query;
import tools.jackson.databind.node.ObjectNode;

/// The search by keyword.
final class SearchRoutes {
    private static final int MOST_IN_A_QUERY = 500;
    private static final int MOST_IN_A_FILTER = 200;
    private static final int LAST_PAGE = 500;
    private static final int MOST_RESULTS = 50;
    private static final int USUAL_RESULTS = 10;
    private static final Set<String> PARAMETERS =
            Set.of("q", "kind", "group", "organisation", "toolkit", "year", "sort", "page", "size");

    private final Passages passages;

    SearchRoutes(Passages passages) {
        this.passages = passages;
    }

    void add(RoutesConfig routes) {
        routes.get("/api/v1/search", this::search);
    }

    private void search(Context context) {
        Query query = query(context);
        context.json(found(query, passages.search(query)));
    }

    private static Query query(Context context) {
        context.queryParamMap().forEach((name, values) -> {
            if (!PARAMETERS.contains(name))
                throw RefusedException.badRequest("A parameter is not known. The parameters are "
                        + PARAMETERS.stream().sorted().toList() + ".");
            if (values.size() > 1) throw RefusedException.badField(name, "may be given once only.");
        });
        String words = given(context, "q").orElse("");
        return new Query(
                Texts.words("q", words, MOST_IN_A_QUERY).strip(),
                filters(context),
                order(context),
                number(context, "page", 1, LAST_PAGE),
                number(context, "size", USUAL_RESULTS, MOST_RESULTS));
    }

    private static Map<Facet, String> filters(Context context) {
        var filters = new EnumMap<Facet, String>(Facet.class);
        for (Facet facet : Facet.values()) {
            String name = ToolkitJson.lower(facet);
            given(context, name).ifPresent(value -> filters.put(facet, Texts.line(name, value, MOST_IN_A_FILTER)));
        }
        check(filters);
        return filters;
    }

    private static void check(Map<Facet, String> filters) {
        List<String> kinds =
                Arrays.stream(Passage.Kind.values()).map(ToolkitJson::lower).toList();
        String kind = filters.get(Facet.KIND);
        if (kind != null && !kinds.contains(kind))
            throw RefusedException.badField("kind", "must be one of " + kinds + ".");
        String year = filters.get(Facet.YEAR);
        if (year != null && !year.matches("[0-9]{4}"))
            throw RefusedException.badField("year", "must be four digits, for example 2019.");
    }

    private static Order order(Context context) {
        String name = given(context, "sort").orElse("best");
        return Arrays.stream(Order.values())
                .filter(order -> ToolkitJson.lower(order).equals(name))
                .findFirst()
                .orElseThrow(() -> RefusedException.badField("sort", "must be best or newest."));
    }

    private static int number(Context context, String name, int usual, int most) {
        String text = given(context, name).orElse(Integer.toString(usual));
        int number = text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
        if (number < 1 || number > most)
            throw RefusedException.badField(name, "must be a whole number from 1 to " + most + ".");
        return number;
    }

    private static Optional<String> given(Context context, String name) {
        return Optional.ofNullable(context.queryParam(name)).filter(value -> !value.isEmpty());
    }

    private static ObjectNode found(Query query, Found found) {
        ObjectNode object = Json.object()
                .put("query", query.words())
                .put("total", found.total())
                .put("sort", ToolkitJson.lower(query.order()))
                .put("page", query.page())
                .put("size", query.size());
        Json.putIfAny(object, "meant", found.meant());
        object.set("results", Json.array(found.hits(), SearchRoutes::hit));
        ObjectNode facets = object.putObject("facets");
        for (Facet facet : Facet.values()) {
            List<Count> counts = found.facets().getOrDefault(facet, List.of());
            facets.set(facet.name().toLowerCase(Locale.ROOT), Json.array(counts, SearchRoutes::count));
        }
        return object;
    }

    private static ObjectNode hit(Hit hit) {
        Passage passage = hit.passage();
        ObjectNode object = Json.object()
                .put("id", passage.id())
                .put("kind", ToolkitJson.lower(passage.kind()))
                .put("title", passage.title())
                .put("excerpt", marked(hit.excerpt()))
                .put("source", passage.source())
                .put("date", passage.date());
        Json.putIfAny(object, "url", passage.url());
        return object;
    }

    /// The excerpt escaped for HTML, with the words found between `<mark>` tags.
    private static String marked(String excerpt) {
        return excerpt.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\u0002", "<mark>")
                .replace("\u0003", "</mark>");
    }

    private static ObjectNode count(Count count) {
        return Json.object().put("value", count.value()).put("count", count.count());
    }
}
