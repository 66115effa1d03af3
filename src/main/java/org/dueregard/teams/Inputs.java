package org.dueregard.teams;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dueregard.guide.Message.Choice;
import org.dueregard.guide.Message.Field;
import org.dueregard.guide.Message.Form;
import org.dueregard.guide.Wording;
import tools.jackson.databind.node.ObjectNode;

/// What is filled in on a card. Every input has a label, and one that must be filled in says so.
final class Inputs {
    private static final int PEOPLE = 3;
    private static final int MOST_IN_A_TITLE = 300;
    private static final int OPEN_AT_MOST = 20;
    private static final Set<String> PERSON = Set.of("name", "role");

    private final Wording wording;
    private final Room room;

    Inputs(Wording wording, Room room) {
        this.wording = wording;
        this.room = room;
    }

    /// One of several choices, with what each means.
    ObjectNode pick(String id, List<Choice> choices) {
        ObjectNode input = choiceSet(id, wording.text("teams.choose-one"), choices, true);
        return required(input, wording.text("teams.choose-one-please"));
    }

    /// The inputs of a form; none if all it has is lists that are empty.
    List<ObjectNode> form(Form form) {
        return isPeople(form)
                ? people(form)
                : form.fields().stream()
                        .filter(field -> !field.type().startsWith("choice")
                                || !field.options().isEmpty())
                        .map(field -> form.fields().size() == 1
                                ? bare(Markers.input(field.id(), 0), field, field.label())
                                : input(field, 0, field.label()))
                        .toList();
    }

    /// The inputs of a form that take several choices.
    static List<String> many(Form form) {
        return form.fields().stream()
                .filter(field -> field.type().equals("choices"))
                .map(field -> Markers.input(field.id(), 0))
                .toList();
    }

    /// Whether a form asks for people, of whom there may be several.
    private static boolean isPeople(Form form) {
        return form.fields().stream().map(Field::id).collect(Collectors.toSet()).equals(PERSON);
    }

    /// One person, and a button that opens the inputs of two more.
    private List<ObjectNode> people(Form form) {
        var all = new ArrayList<ObjectNode>(form.fields().stream()
                .map(field -> input(field, 0, field.label()))
                .toList());
        var others = new ArrayList<ObjectNode>();
        for (int i = 1; i < PEOPLE; i++) {
            for (Field field : form.fields()) {
                String label = wording.text("teams.person", "field", field.label(), "count", "" + (i + 1));
                others.add(input(optional(field), i, label));
            }
        }
        all.add(Blocks.hidden("otherPeople", others));
        all.add(Buttons.row(List.of(Buttons.toggle(wording.text("teams.other-people"), "otherPeople"))));
        return all;
    }

    private static Field optional(Field field) {
        return new Field(field.id(), field.label(), field.type(), field.options(), false);
    }

    private ObjectNode input(Field field, int copy, String label) {
        ObjectNode input = bare(Markers.input(field.id(), copy), field, shown(field, label));
        return field.required() ? required(input, wording.text("teams.fill-in", "field", label)) : input;
    }

    private String shown(Field field, String label) {
        return field.required() ? label : wording.text("teams.optional", "field", label);
    }

    private ObjectNode bare(String id, Field field, String label) {
        return switch (field.type()) {
            case "choice" -> choiceSet(id, label, field.options(), false);
            case "choices" -> choiceSet(id, label, field.options(), true).put("isMultiSelect", true);
            case "date" -> labelled("Input.Date", id, label);
            case "number" -> labelled("Input.Number", id, label);
            case "long" -> labelled("Input.Text", id, label).put("isMultiline", true);
            default -> labelled("Input.Text", id, label);
        };
    }

    /// A list that opens when there are many, and stands open when there are few.
    private ObjectNode choiceSet(String id, String label, List<Choice> choices, boolean encoded) {
        ObjectNode input = labelled("Input.ChoiceSet", id, label)
                .put("style", choices.size() > OPEN_AT_MOST ? "compact" : "expanded")
                .put("wrap", true);
        List<Choice> shown = choices.subList(0, Math.min(choices.size(), room.choices()));
        input.set(
                "choices",
                Json.array(
                        shown,
                        choice -> Json.object()
                                .put("title", title(choice))
                                .put("value", encoded ? Markers.encode(choice.id()) : choice.id())));
        return input;
    }

    private static String title(Choice choice) {
        String title = choice.meaning().isEmpty() ? choice.label() : choice.label() + ": " + choice.meaning();
        return Plain.shorten(title, MOST_IN_A_TITLE);
    }

    private static ObjectNode labelled(String type, String id, String label) {
        return Json.object().put("type", type).put("id", id).put("label", Plain.shorten(label, MOST_IN_A_TITLE));
    }

    private static ObjectNode required(ObjectNode input, String error) {
        return input.put("isRequired", true).put("errorMessage", Plain.shorten(error, MOST_IN_A_TITLE));
    }
}
