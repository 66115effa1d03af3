package org.dueregard.web;

import java.util.List;
import org.dueregard.toolkit.AnswerKind;
import org.dueregard.toolkit.Option;
import org.dueregard.toolkit.Question;
import org.dueregard.toolkit.Question.Asking;
import tools.jackson.databind.node.ObjectNode;

/// Writes a toolkit's questions.
final class QuestionJson {
    private QuestionJson() {}

    static ObjectNode question(Question question) {
        ObjectNode object = Json.object().put("id", question.id());
        Json.putIfAny(object, "number", question.number());
        object.put("text", question.text()).put("why", question.why()).put("source", question.source());
        object.set("hints", Json.texts(question.hints()));
        Json.putIfAny(object, "example", question.example());
        object.set("kind", kind(question.kind()));
        object.put("role", question.role().id());
        asking(object, question.asking());
        return object;
    }

    private static void asking(ObjectNode object, Asking asking) {
        object.put("required", asking.required())
                .put("of", ToolkitJson.lower(asking.of()))
                .put("lookup", ToolkitJson.lower(asking.lookup()))
                .put("gap", asking.gap())
                .put("keep", asking.keep());
        if (asking.aim() != 0) object.put("aim", asking.aim());
        object.set("when", ToolkitJson.condition(asking.when()));
    }

    private static ObjectNode kind(AnswerKind kind) {
        return switch (kind) {
            case AnswerKind.Prose(var maxChars) -> named("text").put("maxChars", maxChars);
            case AnswerKind.Listing _ -> named("list");
            case AnswerKind.OneOf(var options) -> options(named("choice"), options);
            case AnswerKind.SomeOf(var options, var none) ->
                options(named("choices"), options).put("noneAllowed", none);
            case AnswerKind.Numeric _ -> named("number");
            case AnswerKind.When _ -> named("date");
            case AnswerKind.Names _ -> named("people");
            case AnswerKind.Data _ -> named("data");
            case AnswerKind.Another(var first, var none) -> {
                ObjectNode object = named("another").put("noneAllowed", none);
                Json.putIfAny(object, "first", first);
                yield object;
            }
            case AnswerKind.Gap _ -> named("gap");
        };
    }

    private static ObjectNode named(String name) {
        return Json.object().put("name", name);
    }

    private static ObjectNode options(ObjectNode object, List<Option> options) {
        object.set("options", Json.array(options, QuestionJson::option));
        return object;
    }

    private static ObjectNode option(Option option) {
        ObjectNode object = Json.object().put("id", option.id()).put("label", option.label());
        Json.putIfAny(object, "meaning", option.meaning());
        return object;
    }
}
