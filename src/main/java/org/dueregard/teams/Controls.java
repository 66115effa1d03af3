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
    private static final Set<Kind> ASKING = Set.of(
            Kind.ASK, Kind.CONFIRM, Kind.CORRECT, Kind.EXPLAIN, Kind.EXAMPLE, Kind.SUGGEST, Kind.ASIDE, Kind.FOUND);

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
        List<Choice> choices = options(message);
        if (areButtons(choices)) {
            all.addAll(Buttons.rows(picks(choices, slot)));
        } else if (!choices.isEmpty()) {
            addList(choices, slot, place, all);
        }
        if (!hasCommandsApart(message)) all.addAll(Buttons.rows(picks(commandsOf(message), slot)));
        return all;
    }

    private List<ObjectNode> picks(List<Choice> choices, String slot) {
        return choices.stream().map(choice -> buttons.pick(choice, slot, "")).toList();
    }

    private void addList(List<Choice> choices, String slot, int place, List<ObjectNode> all) {
        String input = Markers.PICK + place;
        all.add(inputs.pick(input, choices));
        if (choices.size() > room.choices())
            all.add(Blocks.quiet(wording.text("teams.more-choices", "count", "" + (choices.size() - room.choices()))));
        all.add(Buttons.row(List.of(buttons.sendPick(input, slot))));
    }

    /// A few short choices are buttons; more, or those that need explaining, are a list.
    private static boolean areButtons(List<Choice> choices) {
        return choices.size() <= MOST_BUTTONS
                && choices.stream()
                        .allMatch(choice ->
                                choice.meaning().isEmpty() && choice.label().length() <= MOST_IN_A_BUTTON);
    }

    /// The choices that are neither in the form, nor a suggestion's, nor commands.
    private static List<Choice> options(Message message) {
        Form form = message.form();
        Set<String> inForm = form == null
                ? Set.of()
                : form.fields().stream()
                        .flatMap(field -> field.options().stream())
                        .map(Choice::id)
                        .collect(Collectors.toSet());
        return message.choices().stream()
                .filter(choice -> isOption(choice) && !inForm.contains(choice.id()) && !isAfterthought(choice, message))
                .toList();
    }

    /// The choice to take a command as an answer is about what was said before, not an answer to what is asked.
    private static boolean isAfterthought(Choice choice, Message message) {
        return choice.id().equals("held:use") && message.kind() != Kind.MOVED;
    }

    static List<Choice> afterthoughts(Message message) {
        return message.choices().stream()
                .filter(choice -> isAfterthought(choice, message))
                .toList();
    }

    private static boolean hasCommandsApart(Message message) {
        return ASKING.contains(message.kind());
    }

    private static List<Choice> commandsOf(Message message) {
        return message.choices().stream()
                .filter(choice -> choice.kind().equals(Choice.COMMAND) && !isOption(choice))
                .toList();
    }

    /// The places to go to are commands, but as many as there are questions.
    private static boolean isOption(Choice choice) {
        return choice.kind().equals(Choice.OPTION) || choice.id().startsWith("goto:");
    }

    /// The commands that go with a question, which stand at the end of the card.
    static List<Choice> commands(Message message) {
        return hasCommandsApart(message) ? commandsOf(message) : List.of();
    }
}
