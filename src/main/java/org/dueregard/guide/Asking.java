package org.dueregard.guide;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.dueregard.assessment.Assessment;
import org.dueregard.assessment.Step;
import org.dueregard.conversation.Command;
import org.dueregard.conversation.Reply;
import org.dueregard.guide.Message.Choice;
import org.dueregard.toolkit.AnswerKind;
import org.dueregard.toolkit.Option;
import org.dueregard.toolkit.Question;

/// Puts a question to the officer: its words, its choices, its form, and the commands that help with it.
final class Asking {
    private static final List<Command> ALWAYS = List.of(
            Command.NOT_APPLICABLE,
            Command.CHANGE,
            Command.WHERE,
            Command.REVIEW,
            Command.PAUSE,
            Command.FINISH,
            Command.START_AGAIN);

    private static final List<String> NAMES_THE_ROW = List.of("{row}", "{group}", "{gap}");

    private final Wording wording;
    private final Labels labels;
    private final Values values;
    private final Fields fields;
    private final Map<Command, Choice> commands = new EnumMap<>(Command.class);

    Asking(Wording wording) {
        this.wording = wording;
        this.labels = new Labels(wording);
        this.values = new Values(wording);
        this.fields = new Fields(wording);
        for (Command command : Command.values()) commands.put(command, choice(command));
    }

    Message ask(Reply.Ask ask, Assessment assessment) {
        Step step = ask.step();
        var parts = new ArrayList<String>();
        parts.add(question(step, assessment));
        if (isWithoutItsRow(step, assessment)) parts.add(wording.text("ask.row", "row", shortRow(step)));
        if (step.item() != null
                && !step.item().covers().isEmpty()
                && assessment.path().opensItem(step))
            parts.add(wording.text("ask.covers", "covers", step.item().covers()));
        if (!step.question().hints().isEmpty())
            parts.add("- " + String.join("\n- ", step.question().hints()));
        if (wording.has("ask." + key(step.question().kind())))
            parts.add(wording.text("ask." + key(step.question().kind())));
        if (ask.before() != null)
            parts.add(wording.text("ask.before", "answer", values.words(ask.before(), step.question())));
        var choices = new ArrayList<Choice>();
        options(step, assessment).forEach(choices::add);
        addCommands(choices, ask, assessment);
        return new Message(
                Message.Kind.ASK,
                String.join("\n\n", parts),
                step.slot().key(),
                step.number(),
                choices,
                fields.form(step, assessment),
                List.of());
    }

    private String question(Step step, Assessment assessment) {
        if (step.question().kind() instanceof AnswerKind.Another(var first, var _)
                && !first.isEmpty()
                && !assessment.hasRows(step.section())) {
            return first;
        }
        return labels.text(step, assessment.toolkit());
    }

    /// Whether it asks about a row that an officer added, and only the question before has named it.
    private static boolean isWithoutItsRow(Step step, Assessment assessment) {
        return step.item() != null
                && step.item().group() == null
                && step.section().isTable()
                && !step.itemLabel().isBlank()
                && NAMES_THE_ROW.stream().noneMatch(step.question().text()::contains)
                && !assessment.path().opensItem(step);
    }

    private static String shortRow(Step step) {
        return Labels.shorten(step.itemLabel());
    }

    private Stream<Choice> options(Step step, Assessment assessment) {
        return switch (step.question().kind()) {
            case AnswerKind.OneOf(var options) -> options.stream().map(Asking::choice);
            case AnswerKind.SomeOf(var options, var none) ->
                Stream.concat(options.stream().map(Asking::choice), none ? Stream.of(none()) : Stream.empty());
            case AnswerKind.Another(var _, var none) -> ending(step, assessment, none);
            case AnswerKind.Gap _ -> Stream.of(option("add an action", "choice.add-action"));
            case AnswerKind.Prose _,
                    AnswerKind.Listing _,
                    AnswerKind.Numeric _,
                    AnswerKind.When _,
                    AnswerKind.Names _,
                    AnswerKind.Data _ -> Stream.empty();
        };
    }

    /// A table that has no row yet can only be empty, if that is allowed; after that there is no more.
    private Stream<Choice> ending(Step step, Assessment assessment, boolean none) {
        boolean empty = step.section().isTable() && !assessment.hasRows(step.section());
        if (!empty) return Stream.of(option("no more", "choice.no-more"));
        return none ? Stream.of(none()) : Stream.empty();
    }

    static Choice choice(Option option) {
        return new Choice(option.id(), option.label(), Choice.OPTION, option.meaning());
    }

    private Choice none() {
        return option("none", "choice.none");
    }

    private Choice option(String id, String key) {
        return new Choice(id, wording.text(key), Choice.OPTION, "");
    }

    private void addCommands(List<Choice> choices, Reply.Ask ask, Assessment assessment) {
        Step step = ask.step();
        Question question = step.question();
        boolean table = question.kind() instanceof AnswerKind.Another;
        boolean ownRow = step.item() != null
                && assessment
                        .rows()
                        .getOrDefault(step.section().id(), List.of())
                        .contains(step.item());
        if (!ask.sameAs().isEmpty()) {
            choices.add(choice(Command.SAME, "item", ask.sameAs()));
            choices.add(choice(Command.SAME_FOR_ALL, "item", ask.sameAs()));
        }
        choices.add(command(Command.WHY));
        if (!question.example().isEmpty()) choices.add(command(Command.EXAMPLE));
        if (!table) choices.add(command(Command.NOT_KNOWN));
        choices.add(command(Command.SKIP));
        choices.add(command(Command.BACK));
        if (question.kind() instanceof AnswerKind.Prose) choices.add(command(Command.LONG));
        if (ownRow) choices.add(command(Command.REMOVE));
        for (Command always : ALWAYS) choices.add(command(always));
    }

    /// The button of a command whose words name nothing.
    Choice command(Command command) {
        return Objects.requireNonNull(commands.get(command));
    }

    private Choice choice(Command command, String... pairs) {
        return new Choice(command.id(), wording.text("command." + command.key(), pairs), Choice.COMMAND, "");
    }

    private static String key(AnswerKind kind) {
        return kind.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }
}
