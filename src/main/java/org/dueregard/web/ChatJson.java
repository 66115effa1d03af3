package org.dueregard.web;

import java.util.Locale;
import org.dueregard.assessment.Citation;
import org.dueregard.assessment.Officer;
import org.dueregard.assessment.Progress;
import org.dueregard.guide.Guide.Told;
import org.dueregard.guide.Message;
import org.dueregard.guide.Message.Choice;
import org.dueregard.guide.Message.Field;
import org.dueregard.guide.Message.Form;
import org.dueregard.guide.Message.Source;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes what an officer is told. Texts that may be empty are left out where they are.
final class ChatJson {
    private ChatJson() {}

    static ObjectNode told(Told told) {
        ObjectNode object = Json.object().put("conversation", told.conversation());
        object.set("messages", messages(told.messages()));
        object.set("progress", progress(told.progress(), told.at()));
        return object;
    }

    static ArrayNode messages(java.util.List<Message> messages) {
        return Json.array(messages, ChatJson::message);
    }

    static ObjectNode progress(Progress progress, String at) {
        return Json.object()
                .put("answered", progress.answered())
                .put("total", progress.total())
                .put("at", at);
    }

    static ObjectNode officer(Officer officer) {
        return Json.object().put("id", officer.id()).put("name", officer.name());
    }

    private static ObjectNode message(Message message) {
        ObjectNode object = Json.object()
                .put("kind", message.kind().name().toLowerCase(Locale.ROOT))
                .put("text", message.text());
        Json.putIfAny(object, "question", message.question());
        Json.putIfAny(object, "number", message.number());
        object.set("choices", Json.array(message.choices(), ChatJson::choice));
        Form form = message.form();
        if (form != null) object.set("form", form(form));
        object.set("citations", Json.array(message.citations(), ChatJson::source));
        return object;
    }

    static ObjectNode choice(Choice choice) {
        ObjectNode object = Json.object()
                .put("id", choice.id())
                .put("label", choice.label())
                .put("kind", choice.kind());
        Json.putIfAny(object, "meaning", choice.meaning());
        return object;
    }

    private static ObjectNode form(Form form) {
        ObjectNode object = Json.object().put("id", form.id());
        object.set("fields", Json.array(form.fields(), ChatJson::field));
        if (form.another() != null) object.put("another", form.another());
        return object;
    }

    private static ObjectNode field(Field field) {
        ObjectNode object =
                Json.object().put("id", field.id()).put("label", field.label()).put("type", field.type());
        if (!field.options().isEmpty()) object.set("options", Json.array(field.options(), ChatJson::choice));
        return object.put("required", field.required());
    }

    private static ObjectNode source(Source source) {
        ObjectNode object = citation(source.citation());
        Choice use = source.use();
        if (use != null) object.set("use", choice(use));
        return object;
    }

    static ObjectNode citation(Citation citation) {
        ObjectNode object = Json.object()
                .put("id", citation.id())
                .put("title", citation.title())
                .put("text", citation.text())
                .put("source", citation.source())
                .put("date", citation.date());
        Json.putIfAny(object, "url", citation.url());
        Json.putIfAny(object, "reason", citation.reason());
        return object;
    }
}
