package org.dueregard.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dueregard.guide.Message.Choice;
import org.dueregard.guide.Wording;
import tools.jackson.databind.node.ObjectNode;

/// The controls for one of several answers: buttons for a few, a list to choose from for many.
final class Answers {
    private static final int MOST_BUTTONS = 10;
    /// Options of one list: fewer than Slack takes, so that a list with its ids still fits in a message.
    private static final int MOST_IN_A_LIST = 60;

    private final Wording wording;

    Answers(Wording wording) {
        this.wording = wording;
    }

    /// Controls for picking one.
    ///
    /// @param said what is said above them, where options that are named there need no list
    List<Piece> one(List<Choice> all, String said, Ref ref, int place) {
        List<Choice> options = all.stream().filter(Answers::fits).toList();
        boolean named = options.stream().allMatch(choice -> said.contains(choice.label()));
        var pieces = new ArrayList<Piece>(named ? List.of() : explained(options));
        if (options.size() <= MOST_BUTTONS) {
            if (!options.isEmpty()) pieces.add(new Piece(buttons(options, ref, place), named ? "" : words(options)));
            return pieces;
        }
        for (List<Choice> some : lists(options)) {
            ObjectNode select = Blocks.select("static_select", Actions.OPTION.id(pieces.size()), options(some));
            Blocks.placeholder(select, wording.text("slack.choose"));
            pieces.add(new Piece(Blocks.actions(ref.write(place + pieces.size()), List.of(select)), words(some)));
        }
        return pieces;
    }

    /// Controls for ticking several, and a button that saves them.
    List<Piece> several(List<Choice> options, Ref ref, int place) {
        var pieces = new ArrayList<Piece>(explained(options));
        for (List<Choice> some : lists(options)) {
            ObjectNode boxes = boxes(some, options.size() <= Limits.BOXES, Actions.TICK.id(pieces.size()));
            pieces.add(new Piece(Blocks.actions(ref.write(place + pieces.size()), List.of(boxes)), words(some)));
        }
        ObjectNode save = Blocks.button(Actions.SAVE.id(0), wording.text("slack.save"), "save");
        pieces.add(
                new Piece(Blocks.actions(ref.write(place + pieces.size()), List.of(save.put("style", "primary"))), ""));
        return pieces;
    }

    private ObjectNode boxes(List<Choice> options, boolean few, String action) {
        if (few) return Blocks.select("checkboxes", action, options(options));
        return Blocks.placeholder(
                Blocks.select("multi_static_select", action, options(options)), wording.text("slack.choose-some"));
    }

    private ObjectNode buttons(List<Choice> options, Ref ref, int place) {
        List<ObjectNode> buttons = IntStream.range(0, options.size())
                .mapToObj(i -> Blocks.button(
                        Actions.OPTION.id(i),
                        label(options, options.get(i)),
                        options.get(i).id()))
                .toList();
        return Blocks.actions(ref.write(place), buttons);
    }

    static List<ObjectNode> options(List<Choice> options) {
        return options.stream()
                .filter(Answers::fits)
                .map(choice -> Blocks.option(label(options, choice), choice.id()))
                .toList();
    }

    static List<List<Choice>> lists(List<Choice> options) {
        var lists = new ArrayList<List<Choice>>();
        for (int i = 0; i < options.size(); i += MOST_IN_A_LIST)
            lists.add(options.subList(i, Math.min(options.size(), i + MOST_IN_A_LIST)));
        return lists;
    }

    /// The options written out, where a control cannot show all there is to them.
    private static List<Piece> explained(List<Choice> options) {
        boolean meaning = options.stream().anyMatch(choice -> !choice.meaning().isEmpty());
        if (!meaning && !isLong(options)) return List.of();
        if (options.size() == 1 && isAsked(options.getFirst()))
            return Prose.pieces(options.getFirst().meaning());
        String list = IntStream.range(0, options.size())
                .mapToObj(i -> entry(options, options.get(i)))
                .collect(Collectors.joining("\n"));
        return Prose.pieces(list);
    }

    /// Whether the meaning asks what the label answers: "Did you mean ...?" before "Search for ...".
    private static boolean isAsked(Choice choice) {
        return choice.meaning().endsWith("?") && choice.label().length() <= Limits.LABEL;
    }

    private static String entry(List<Choice> options, Choice choice) {
        String label = isLong(options) ? number(options, choice) + choice.label() : "- " + choice.label();
        return choice.meaning().isEmpty() ? label : label + ": " + choice.meaning();
    }

    /// A label too long for a control is cut, and found by its number in the list above.
    private static String label(List<Choice> options, Choice choice) {
        return isLong(options) ? number(options, choice) + choice.label() : choice.label();
    }

    private static String number(List<Choice> options, Choice choice) {
        return options.indexOf(choice) + 1 + ". ";
    }

    static boolean isLong(List<Choice> options) {
        return options.stream().anyMatch(choice -> choice.label().length() > Limits.LABEL);
    }

    private static boolean fits(Choice choice) {
        return !choice.id().isEmpty() && choice.id().length() <= Limits.OPTION_VALUE;
    }

    private static String words(List<Choice> options) {
        return options.stream().map(choice -> "- " + choice.label()).collect(Collectors.joining("\n"));
    }
}
