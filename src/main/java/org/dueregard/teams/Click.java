package org.dueregard.teams;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.dueregard.conversation.Utterance.Input;
import org.dueregard.toolkit.Slot;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A button of one of our cards that was used, with what was filled in beside it.
///
/// @param assessment the assessment that the card belongs to; empty if none
/// @param slot       the slot that it asked about, or `null`
/// @param turn       how many turns the assessment had when the card was made
/// @param nonce      tells the card from every other
/// @param input      what the person did
/// @param label      the words on the button or of what was chosen; may be empty
record Click(String assessment, @Nullable Slot slot, int turn, String nonce, Input input, String label) {
    private static final int MOST_IN_AN_ID = 500;
    private static final int MOST_FIELDS = 60;

    /// Reads the data of an action; empty if it is not of one of our cards, or says nothing.
    static Optional<Click> read(JsonNode data) {
        JsonNode ours = data.path(Markers.OURS);
        if (!ours.isObject() || data.size() > MOST_FIELDS) return Optional.empty();
        String slot = Json.text(ours, Markers.SLOT);
        return input(data, ours)
                .map(input -> new Click(
                        Json.text(ours, Markers.ASSESSMENT),
                        slot.isEmpty() ? null : Slot.read(slot),
                        ours.path(Markers.TURN).intValue(0),
                        Json.text(ours, Markers.NONCE),
                        input,
                        Plain.line(Json.text(ours, Markers.LABEL), MOST_IN_AN_ID)));
    }

    private static Optional<Input> input(JsonNode data, JsonNode ours) {
        String pick = Json.text(ours, Markers.PICK);
        if (ours.has(Markers.FORM)) return Optional.of(new Input.Filled(fields(data, many(ours))));
        String choice = pick.isEmpty() ? Json.text(ours, Markers.CHOICE) : Markers.decode(Json.text(data, pick));
        boolean good = !choice.isBlank() && choice.length() <= MOST_IN_AN_ID;
        return good ? Optional.of(new Input.Picked(choice)) : Optional.empty();
    }

    /// The inputs that take several choices.
    private static Set<String> many(JsonNode ours) {
        var many = new HashSet<String>();
        ours.path(Markers.FORM).forEach(each -> many.add(each.stringValue("")));
        return many;
    }

    /// The values by field, in the order of the inputs' numbers: a form may have the same field several times.
    private static Map<String, List<String>> fields(JsonNode data, Set<String> many) {
        var inputs = new TreeMap<String, JsonNode>();
        data.properties().forEach(each -> inputs.put(each.getKey(), each.getValue()));
        var fields = new TreeMap<String, List<String>>();
        inputs.forEach((id, value) -> Markers.field(id)
                .ifPresent(field -> fields.computeIfAbsent(field, _ -> new ArrayList<>())
                        .addAll(values(value, many.contains(id)))));
        many.forEach(id -> Markers.field(id).ifPresent(field -> fields.computeIfAbsent(field, _ -> List.of())));
        return fields;
    }

    private static List<String> values(JsonNode value, boolean many) {
        String text = Plain.words(value.isValueNode() && !value.isNull() ? value.asString("") : "");
        if (!many) return List.of(text);
        return java.util.Arrays.stream(text.split(","))
                .map(each -> Markers.decode(each.strip()))
                .filter(each -> !each.isEmpty())
                .toList();
    }

    /// Whether it decides on something that was put for a decision, which only the newest card may.
    boolean isDecision() {
        return input instanceof Input.Picked(var choice)
                && (choice.startsWith("confirm:") || choice.startsWith("held:"));
    }

    /// Whether it answers a question: a form, or a choice that is not one of the assistant's own, whose ids have a
    /// colon.
    boolean isAnswer() {
        return !(input instanceof Input.Picked(var choice)) || choice.indexOf(':') < 0;
    }
}
