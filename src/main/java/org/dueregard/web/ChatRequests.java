package org.dueregard.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dueregard.assessment.Officer;
import org.dueregard.conversation.Utterance.Input;
import org.dueregard.toolkit.AnswerKind;
import org.dueregard.toolkit.Slot;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads what an officer's browser or program sends.
final class ChatRequests {
    private static final int MOST_IN_AN_ID = 200;
    private static final int MOST_IN_A_CHOICE = 500;
    private static final int MOST_FIELDS = 50;
    private static final int MOST_VALUES = 200;

    private ChatRequests() {}

    /// @param version empty for the newest
    record Beginning(String toolkit, String version, String messageId, Officer officer) {}

    /// @param question the slot it answers, or `null` if that was not said
    record Said(
            String messageId,
            Officer officer,
            Input input,
            @Nullable Slot question) {}

    static Beginning beginning(Fields fields) {
        fields.only(Set.of("toolkit", "version", "messageId", "officer"));
        return new Beginning(
                fields.line("toolkit", MOST_IN_AN_ID),
                fields.findLine("version", MOST_IN_AN_ID).orElse(""),
                fields.line("messageId", MOST_IN_AN_ID),
                officer(fields));
    }

    static Said said(Fields fields) {
        fields.only(Set.of("messageId", "text", "choice", "form", "question", "officer"));
        return new Said(
                fields.line("messageId", MOST_IN_AN_ID),
                officer(fields),
                input(fields),
                fields.findLine("question", MOST_IN_A_CHOICE).map(Slot::read).orElse(null));
    }

    /// The officer of a request that names them by id alone; empty is nobody in particular.
    static Officer officer(@Nullable String id) {
        if (id == null || id.isEmpty()) return Officer.UNNAMED;
        return new Officer(Texts.line("officer", id, MOST_IN_AN_ID), "");
    }

    static Officer officer(Fields fields) {
        return fields.findObject("officer")
                .map(officer -> officer.only(Set.of("id", "name")))
                .map(officer -> new Officer(officer.line("id", MOST_IN_AN_ID), officer.line("name", MOST_IN_AN_ID)))
                .orElse(Officer.UNNAMED);
    }

    private static Input input(Fields fields) {
        long given = Stream.of("text", "choice", "form").filter(fields::has).count();
        if (given != 1)
            throw RefusedException.badRequest("Send exactly one of text, choice and form; this has " + given + ".");
        return fields.findWords("text", AnswerKind.MAX_CHARS)
                .<Input>map(Input.Words::new)
                .or(() -> fields.findLine("choice", MOST_IN_A_CHOICE).map(Input.Picked::new))
                .or(() -> fields.findObject("form").map(form -> new Input.Filled(values(form))))
                .orElseThrow();
    }

    private static Map<String, List<String>> values(Fields form) {
        if (form.object().isEmpty() || form.object().size() > MOST_FIELDS)
            throw RefusedException.badField("form", "must have 1 to " + MOST_FIELDS + " fields.");
        var values = new HashMap<String, List<String>>();
        for (var field : form.object().properties())
            values.put(
                    Texts.line("form field id", field.getKey(), MOST_IN_AN_ID),
                    texts(field.getKey(), field.getValue()));
        long chars = values.values().stream()
                .flatMap(List::stream)
                .mapToLong(String::length)
                .sum();
        if (chars > AnswerKind.MAX_CHARS)
            throw RefusedException.badField(
                    "form", "has " + chars + " characters. Send at most " + AnswerKind.MAX_CHARS + " in all.");
        return values;
    }

    private static List<String> texts(String id, JsonNode value) {
        String field = "form." + id;
        if (!value.isArray()) return List.of(text(field, value));
        if (value.size() > MOST_VALUES)
            throw RefusedException.badField(field, "must have at most " + MOST_VALUES + " values.");
        var texts = new ArrayList<String>();
        value.forEach(each -> texts.add(text(field, each)));
        return texts;
    }

    private static String text(String field, JsonNode value) {
        if (value.isString()) return Texts.words(field, value.stringValue(), AnswerKind.MAX_CHARS);
        throw RefusedException.badField(field, "must be a text in quotation marks, or a list of them.");
    }
}
