package org.dueregard.teams;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dueregard.guide.Message;
import org.dueregard.guide.Message.Choice;
import org.dueregard.guide.Message.Form;
import org.dueregard.guide.Message.Kind;
import org.dueregard.guide.Wording;
import tools.jackson.databind.node.ObjectNode;

/// What one message offers to do, beside its words: its form, its choices and its commands.
final class Controls {
    private static final int MOST_BUTTONS = 5;
    private static final int MOST_IN_A_BUTTON = 60;
    private static final Set<Kind> ASKING =
            Set.of(Kind.ASK, Kind.CONFIRM, Kind.CORRECT, Kind.EXPLAIN, Kind.EXAMPLE, Kind.SUGGEST, Kind.ASIDE, Kind.FOUND);

    private final Wording wording;
    private final Buttons buttons;
    private final Inputs inputs;
    private final Room room;

    Controls(Wording wording, Buttons buttons, Room room) {
        this.wording = wording;
        this.buttons = buttons;
        this.inputs = new Inputs(wording, room);
        this.room = room;
    }

    /// The form and the choices, in the body of the card.
    ///
    /// @param place the message's place in the card, which keeps ids of inputs apart
    List<ObjectNode> of(Message message, String slot, int place) {
        var all = new ArrayList<ObjectNode>();
        Form form = message.form();
        if (form != null) all.addAll(inputs.form(form));
        if (form != null && !all.isEmpty()) {
            all.add(Buttons.row(List.of(buttons.sendForm(Inputs.many(form), slot))));
        }
        List<Choice> choices = own(message);
        if (areButtons(choices)) {
            all.addAll(Buttons.rows(
                    choices.stream().map(choice -> buttons.pick(choice, slot, "")).toList()));
        } else if (!choices.isEmpty()) {
            String input = Markers.PICK + place;
            all.add(inputs.pick(input, choices));
            if (choices.size() > room.choices())
                all.add(Blocks.quiet(
                        wording.text("teams.more-choices", "count", "" + (choices.size() - room.choices()))));
            all.add(Buttons.row(List.of(buttons.sendPick(input, slot))));
        }
        return all;
    }

    /// A few short choices are buttons; more, or those that need explaining, are a list.
    private static boolean areButtons(List<Choice> choices) {
        return choices.size() <= MOST_BUTTONS
                && choices.stream()
                        .allMatch(choice -> choice.meaning().isEmpty()
                                && choice.label().length() <= MOST_IN_A_BUTTON);
    }

    /// The choices that are neither in the form, nor a suggestion's, nor commands that go with a question.
    private static List<Choice> own(Message message) {
        Form form = message.form();
        Set<String> inForm = form == null
                ? Set.of()
                : form.fields().stream()
                        .flatMap(field -> field.options().stream())
                        .map(Choice::id)
                        .collect(Collectors.toSet());
        return message.choices().stream()
                .filter(choice -> choice.kind().equals(Choice.OPTION)
                        ? !inForm.contains(choice.id())
                        : choice.kind().equals(Choice.COMMAND) && !hasCommandsApart(message))
                .toList();
    }

    private static boolean hasCommandsApart(Message message) {
        return ASKING.contains(message.kind());
    }

    /// The commands that go with a question, which stand at the end of the card.
    static List<Choice> commands(Message message) {
        return hasCommandsApart(message)
                ? message.choices().stream()
                        .filter(choice -> choice.kind().equals(Choice.COMMAND))
                        .toList()
                : List.of();
    }
}
