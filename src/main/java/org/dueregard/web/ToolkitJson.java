package org.dueregard.web;

import java.util.List;
import java.util.Locale;
import org.dueregard.toolkit.Characteristic;
import org.dueregard.toolkit.Condition;
import org.dueregard.toolkit.Group;
import org.dueregard.toolkit.Item;
import org.dueregard.toolkit.Question;
import org.dueregard.toolkit.ReviewRule;
import org.dueregard.toolkit.Section;
import org.dueregard.toolkit.Section.Repeat;
import org.dueregard.toolkit.Toolkit;
import tools.jackson.databind.node.ObjectNode;

/// Writes toolkits.
final class ToolkitJson {
    private ToolkitJson() {}

    /// @return with `questions` as the number of the form's own numbered questions
    static ObjectNode summary(Toolkit toolkit) {
        long numbered = toolkit.sections().stream()
                .filter(section -> !section.number().isEmpty())
                .count();
        return Json.object()
                .put("id", toolkit.id())
                .put("version", toolkit.version())
                .put("title", toolkit.cover().title())
                .put("organisation", toolkit.cover().organisation())
                .put("summary", toolkit.cover().summary())
                .put("questions", numbered);
    }

    static ObjectNode whole(Toolkit toolkit) {
        Toolkit.Cover cover = toolkit.cover();
        ObjectNode object = summary(toolkit)
                .put("released", cover.released().toString())
                .put("jurisdiction", cover.jurisdiction())
                .put("subject", cover.subject());
        object.set("about", Json.texts(cover.about()));
        object.set("source", source(cover.source()));
        object.set("groups", Json.array(toolkit.groups(), ToolkitJson::group));
        object.set("sections", Json.array(toolkit.sections(), ToolkitJson::section));
        ReviewRule review = toolkit.review();
        if (review != null) object.set("review", review(review));
        return object;
    }

    private static ObjectNode source(Toolkit.Source source) {
        ObjectNode object = Json.object().put("title", source.title()).put("date", source.date());
        Json.putIfAny(object, "url", source.url());
        return object;
    }

    private static ObjectNode group(Group group) {
        ObjectNode object = Json.object()
                .put("id", group.id())
                .put("label", group.label())
                .put("kind", lower(group.kind()))
                .put("optional", group.optional());
        Characteristic characteristic = group.characteristic();
        if (characteristic != null) object.put("characteristic", characteristic.id());
        Json.putIfAny(object, "covers", group.covers());
        object.putPOJO("aims", group.aims().stream().sorted().toList());
        return object;
    }

    private static ObjectNode section(Section section) {
        ObjectNode object = Json.object().put("id", section.id());
        Json.putIfAny(object, "number", section.number());
        object.put("title", section.title());
        object.set("intro", Json.texts(section.intro()));
        object.set("when", condition(section.when()));
        if (section.repeat() instanceof Repeat.Each each) object.set("repeat", each(each));
        object.set("questions", Json.array(section.questions(), QuestionJson::question));
        Json.putIfAny(object, "gapAction", section.gapAction());
        return object;
    }

    private static ObjectNode each(Repeat.Each each) {
        ObjectNode object = Json.object();
        object.set("items", Json.array(each.items(), ToolkitJson::item));
        object.set("offered", Json.array(each.offered(), ToolkitJson::item));
        Json.putIfAny(object, "chosenBy", each.chosenBy());
        Question offer = each.offer();
        Question gate = each.gate();
        Question more = each.more();
        if (offer != null) object.set("offer", QuestionJson.question(offer));
        if (gate != null) object.set("gate", QuestionJson.question(gate));
        if (more != null) object.set("more", QuestionJson.question(more));
        return object;
    }

    private static ObjectNode item(Item item) {
        ObjectNode object = Json.object().put("id", item.id()).put("label", item.label());
        Json.putIfAny(object, "covers", item.covers());
        return object;
    }

    private static ObjectNode review(ReviewRule rule) {
        ObjectNode object = Json.object();
        Json.putIfAny(object, "number", rule.number());
        object.put("label", rule.label()).put("rating", rule.rating());
        Json.putIfAny(object, "from", rule.from());
        ObjectNode years = object.putObject("years");
        List.copyOf(rule.years().keySet()).stream()
                .sorted()
                .forEach(option -> years.put(option, rule.years().get(option)));
        return object;
    }

    static ObjectNode condition(Condition condition) {
        ObjectNode object = Json.object();
        switch (condition) {
            case Condition.Always _ -> object.put("always", true);
            case Condition.Is(var question, var option) ->
                object.put("question", question).put("is", option);
            case Condition.Not(var inner) -> object.set("not", condition(inner));
        }
        return object;
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
