package org.dueregard.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dueregard.guide.Message;
import org.dueregard.guide.Message.Choice;
import org.dueregard.guide.Message.Field;
import org.dueregard.guide.Wording;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// What an officer can press in a message, each kind of question in its native form.
final class Controls {
    /// The field of a form that is the whole answer.
    static final String ANSWER = "answer";

    private final Wording wording;
    private final Answers answers;
    private final Commands commands;
    private final Modals modals;

    Controls(Wording wording) {
        this.wording = wording;
        this.answers = new Answers(wording);
        this.commands = new Commands(wording);
        this.modals = new Modals(wording);
    }

    List<Piece> pieces(Message message, Ref ref, int place) {
        var pieces = new ArrayList<Piece>();
        Field whole = whole(message);
        if (whole != null) pieces.addAll(inPlace(whole, ref, place));
        pieces.addAll(answers.one(options(message, whole), message.text(), ref, place + pieces.size()));
        if (whole == null && modals.has(message)) pieces.add(form(message, ref, place + pieces.size()));
        pieces.addAll(commands.pieces(commands(message), ref, place + pieces.size()));
        return pieces;
    }

    /// The one field of a form that is the whole answer, or `null`.
    private static @Nullable Field whole(Message message) {
        Message.Form form = message.form();
        if (form == null || form.fields().size() != 1) return null;
        Field only = form.fields().getFirst();
        return only.id().equals(ANSWER) ? only : null;
    }

    private List<Piece> inPlace(Field field, Ref ref, int place) {
        return switch (field.type()) {
            case "choices" -> answers.several(field.options(), ref, place);
            case "choice" -> answers.one(field.options(), "", ref, place);
            case "date" -> List.of(new Piece(Blocks.actions(ref.write(place), List.of(day())), ""));
            case "number" -> List.of(new Piece(number(field, ref, place), ""));
            case String _ -> List.of();
        };
    }

    private ObjectNode day() {
        return Blocks.placeholder(
                Json.object().put("type", "datepicker").put("action_id", Actions.ANSWER.id(0)),
                wording.text("slack.choose-day"));
    }

    private ObjectNode number(Field field, Ref ref, int place) {
        ObjectNode element = Json.object()
                .put("type", "number_input")
                .put("is_decimal_allowed", true)
                .put("action_id", Actions.ANSWER.id(0));
        return Blocks.input(ref.write(place), field.label(), Blocks.placeholder(element, wording.text("slack.enter")))
                .put("dispatch_action", true);
    }

    private Piece form(Message message, Ref ref, int place) {
        String label = wording.text(modals.isLong(message) ? "slack.open-box" : "slack.open-form");
        ObjectNode button = Blocks.button(Actions.FORM.id(0), label, "form");
        return new Piece(Blocks.actions(ref.write(place), List.of(button)), "");
    }

    /// The answers put, less those that the field shows already.
    private static List<Choice> options(Message message, @Nullable Field shown) {
        Set<String> ids = shown == null
                ? Set.of()
                : shown.options().stream().map(Choice::id).collect(Collectors.toSet());
        return message.choices().stream()
                .filter(choice -> choice.kind().equals(Choice.OPTION) && !ids.contains(choice.id()))
                .toList();
    }

    private static List<Choice> commands(Message message) {
        return message.choices().stream()
                .filter(choice -> choice.kind().equals(Choice.COMMAND))
                .toList();
    }
}
