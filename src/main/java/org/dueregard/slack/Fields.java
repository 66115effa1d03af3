package org.dueregard.slack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dueregard.guide.Message.Field;
import org.dueregard.guide.Wording;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The fields of a form as inputs, and what was put in them.
final class Fields {
    private static final int MOST = 90;

    private final Wording wording;

    Fields(Wording wording) {
        this.wording = wording;
    }

    /// Inputs, of which `turn` makes the ids new: Slack keeps what was typed in an input whose id stays.
    List<ObjectNode> inputs(List<Field> fields, int turn) {
        var inputs = new ArrayList<ObjectNode>();
        boolean alone = fields.size() == 1;
        for (Field field : fields) inputs.addAll(inputs(field, alone, turn, inputs.size()));
        return inputs.subList(0, Math.min(MOST, inputs.size()));
    }

    private List<ObjectNode> inputs(Field field, boolean alone, int turn, int place) {
        List<ObjectNode> elements = elements(field);
        var inputs = new ArrayList<ObjectNode>();
        for (ObjectNode element : elements) {
            element.put("action_id", field.id());
            ObjectNode input = Blocks.input(place + inputs.size() + "." + turn, label(field, inputs.size()), element);
            boolean must = field.required() && elements.size() == 1;
            inputs.add(input.put("optional", !must));
        }
        hint(field, alone).ifPresent(hint -> inputs.getFirst().set("hint", Blocks.plain(Limits.INPUT_LABEL, hint)));
        return inputs;
    }

    /// The box below the day says that it is for the same in words.
    private String label(Field field, int element) {
        boolean inWords = field.type().equals("date") && element > 0;
        return inWords ? wording.text("slack.date-words", "field", field.label()) : field.label();
    }

    /// One element, or several where there are more options than one takes.
    private List<ObjectNode> elements(Field field) {
        return switch (field.type()) {
            case "date" -> List.of(Json.object().put("type", "datepicker"), text(false));
            case "number" -> List.of(Json.object().put("type", "number_input").put("is_decimal_allowed", true));
            case "choice", "choices" -> field.options().isEmpty() ? List.of(text(false)) : lists(field);
            case "long" -> List.of(text(true));
            case String _ -> List.of(text(false));
        };
    }

    private List<ObjectNode> lists(Field field) {
        String type = field.type().equals("choice") ? "static_select" : "multi_static_select";
        boolean few = field.type().equals("choices") && field.options().size() <= Limits.BOXES;
        return Answers.lists(field.options()).stream()
                .map(some -> few
                        ? Blocks.select("checkboxes", "", Answers.options(some))
                        : Blocks.placeholder(
                                Blocks.select(type, "", Answers.options(some)), wording.text("slack.choose")))
                .toList();
    }

    private static ObjectNode text(boolean lines) {
        return Json.object()
                .put("type", "plain_text_input")
                .put("multiline", lines)
                .put("max_length", Limits.INPUT);
    }

    /// How to write more than a box takes is said where that can be done: not in a row.
    private Optional<String> hint(Field field, boolean alone) {
        if (field.type().equals("date")) return Optional.of(wording.text("slack.date-hint"));
        if (alone && field.type().equals("long")) return Optional.of(wording.text("slack.long-hint"));
        if (!Answers.isLong(field.options())) return Optional.empty();
        var list = new ArrayList<String>();
        field.options().forEach(option -> list.add(list.size() + 1 + ". " + option.label()));
        return Optional.of(String.join("\n", list));
    }

    /// What was put in, by field; a field left empty has no values.
    ///
    /// @param state the `values` of a view's or a message's state
    static Map<String, List<String>> values(JsonNode state) {
        var values = new LinkedHashMap<String, List<String>>();
        for (var block : state.properties())
            for (var field : block.getValue().properties())
                values.computeIfAbsent(field.getKey(), _ -> new ArrayList<>())
                        .addAll(values(field.getKey(), field.getValue()));
        return new HashMap<>(values);
    }

    private static List<String> values(String id, JsonNode input) {
        Stream<String> many = input.path("selected_options").valueStream().map(each -> Json.text(each, "value"));
        Stream<String> one = Stream.of(
                Json.text(input, "value"),
                Json.text(input, "selected_date"),
                Json.text(input.path("selected_option"), "value"));
        List<String> values =
                Stream.concat(many, one).filter(text -> !text.isBlank()).toList();
        boolean tooLong = id.length() > Limits.ACTION || values.stream().anyMatch(text -> text.length() > Limits.INPUT);
        if (tooLong) throw RefusedException.malformed("A field holds more than it can.");
        return values;
    }
}
