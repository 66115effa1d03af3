package org.dueregard.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.dueregard.guide.Message.Choice;
import org.dueregard.guide.Wording;
import tools.jackson.databind.node.ObjectNode;

/// The controls beside an answer: the commands used most as buttons, the others in one list, questions to go to in
/// another.
final class Commands {
    private static final int MOST_BUTTONS = 5;
    private static final int MOST_IN_A_LIST = 60;
    private static final String GO_TO = "goto:";

    private final Wording wording;

    Commands(Wording wording) {
        this.wording = wording;
    }

    List<Piece> pieces(List<Choice> choices, Ref ref, int place) {
        List<Choice> all = choices.stream().filter(Commands::fits).toList();
        List<Choice> commands =
                all.stream().filter(choice -> !choice.id().startsWith(GO_TO)).toList();
        List<Choice> others =
                all.stream().filter(choice -> choice.id().startsWith(GO_TO)).toList();
        var pieces = new ArrayList<Piece>();
        for (int i = 0; i < others.size(); i += MOST_IN_A_LIST)
            pieces.add(
                    goTo(others.subList(i, Math.min(others.size(), i + MOST_IN_A_LIST)), ref, place + pieces.size()));
        List<ObjectNode> row = row(commands);
        if (!row.isEmpty()) pieces.add(new Piece(Blocks.actions(ref.write(place + pieces.size()), row), ""));
        return pieces;
    }

    private List<ObjectNode> row(List<Choice> commands) {
        int buttons = commands.size() <= MOST_BUTTONS + 1 ? commands.size() : MOST_BUTTONS;
        var row = new ArrayList<ObjectNode>(IntStream.range(0, buttons)
                .mapToObj(i -> button(i, commands.get(i)))
                .toList());
        List<Choice> rest = commands.subList(buttons, commands.size());
        if (!rest.isEmpty()) row.add(list(rest, buttons, "slack.more"));
        return row;
    }

    private static ObjectNode button(int number, Choice command) {
        return Blocks.button(Actions.CHOICE.id(number), command.label(), command.id());
    }

    private Piece goTo(List<Choice> questions, Ref ref, int place) {
        return new Piece(Blocks.actions(ref.write(place), List.of(list(questions, 0, "slack.go-to"))), "");
    }

    private ObjectNode list(List<Choice> choices, int number, String placeholder) {
        List<ObjectNode> options = choices.stream()
                .map(choice -> Blocks.option(choice.label(), choice.id()))
                .toList();
        return Blocks.placeholder(
                Blocks.select("static_select", Actions.CHOICE.id(number), options), wording.text(placeholder));
    }

    private static boolean fits(Choice choice) {
        return choice.id().length() <= Limits.OPTION_VALUE;
    }
}
