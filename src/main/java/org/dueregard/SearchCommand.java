package org.dueregard;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.dueregard.replay.Player;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/// Searches guidance, evidence, mitigations and finished assessments.
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = "Searches guidance, evidence, mitigations and finished assessments.")
final class SearchCommand implements Callable<Integer> {
    @ParentCommand
    private Main main = new Main(System.getenv());

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ServiceAddress address = new ServiceAddress();

    @Parameters(arity = "1..*", paramLabel = "WORD", description = "What to look for.")
    private List<String> words = List.of();

    @Option(names = "--kind", description = "guidance, evidence, mitigation, help, past or assessment.")
    private @Nullable String kind;

    @Option(names = "--group", description = "A group, for example disability.")
    private @Nullable String group;

    @Option(names = "--organisation", description = "Whose assessments.")
    private @Nullable String organisation;

    @Option(names = "--form", description = "A form, for example due-regard.")
    private @Nullable String form;

    @Option(names = "--year", description = "A year, for example 2025.")
    private @Nullable String year;

    @Option(names = "--sort", description = "best or newest (default: best).")
    private @Nullable String sort;

    @Option(names = "--page", description = "The page of results, counted from 1.")
    private @Nullable String page;

    @Option(names = "--json", description = "Prints the results as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        return address.use(main.settings(), service -> {
            JsonNode found = new Player(service, _ -> {})
                    .get("/api/v1/search?q=" + encoded(String.join(" ", words)) + filter("kind", kind)
                            + filter("group", group) + filter("organisation", organisation) + filter("toolkit", form)
                            + filter("year", year) + filter("sort", sort) + filter("page", page));
            out.println(json ? found.toPrettyString() : text(found));
            out.flush();
            return found.path("total").asInt(0) > 0 ? 0 : Main.WRONG;
        });
    }

    private static String filter(String name, @Nullable String value) {
        return value == null ? "" : "&" + name + "=" + encoded(value);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String text(JsonNode found) {
        var text = new StringBuilder().append(found.path("total").asInt(0)).append(" found");
        int size = Math.max(1, found.path("size").asInt(1));
        int last = (found.path("total").asInt(0) + size - 1) / size;
        if (last > 1)
            text.append(", page ")
                    .append(found.path("page").asInt(1))
                    .append(" of ")
                    .append(last);
        text.append('\n');
        String meant = found.path("meant").asString("");
        if (!meant.isEmpty()) text.append("Did you mean: ").append(meant).append('\n');
        for (JsonNode result : found.path("results")) {
            text.append('\n')
                    .append(result.path("title").asString(""))
                    .append(" (")
                    .append(result.path("kind").asString(""))
                    .append(")\n");
            text.append("  ").append(plain(result.path("excerpt").asString(""))).append('\n');
            text.append("  ")
                    .append(result.path("source").asString(""))
                    .append(' ')
                    .append(result.path("date").asString(""))
                    .append('\n');
        }
        return text.toString();
    }

    private static String plain(String excerpt) {
        return org.jsoup.parser.Parser.unescapeEntities(excerpt.replaceAll("</?mark>", ""), false)
                .replace("\n", "\n  ");
    }
}
