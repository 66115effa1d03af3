package org.dueregard.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dueregard.assessment.Assessment;
import org.dueregard.assessment.NotNeeded;
import org.dueregard.assessment.Step;
import org.dueregard.assessment.Steps;
import org.dueregard.toolkit.AnswerKind;
import org.dueregard.toolkit.Reading;
import org.dueregard.toolkit.Slot;
import org.dueregard.toolkit.Value;
import org.jspecify.annotations.Nullable;

/// Takes words as the answer to a question.
final class Answering {
    private static final Pattern WITH_REASON = Pattern.compile(
            "(?is)\\s*(not known|unknown|(?:i |we )?(?:do not|don['\u2019]?t) know|not applicable|n/a|(?:it )?(?:does not|doesn['\u2019]?t) apply)(?:\\s*(?:[,:\u2013-]|because\\b|as\\b|since\\b))+\\s+(.{4,})");

    private final Unfolding turn;
    private @Nullable Read last;

    private record Read(Slot slot, String words, Reading reading) {}

    Answering(Unfolding turn) {
        this.turn = turn;
    }

    /// Whether the question takes words of any kind, so that a command might have been meant as the answer.
    boolean takesWords(Step step) {
        return switch (step.question().kind()) {
            case AnswerKind.OneOf _, AnswerKind.SomeOf _, AnswerKind.Numeric _, AnswerKind.When _ -> false;
            case AnswerKind _ -> true;
        };
    }

    /// Whether words that look much like a command may have been meant as one: any words would do as the answer, or
    /// these
    /// would not.
    boolean mayBeCommand(Step step, String words) {
        boolean loose = takesWords(step) && !isPlainChoice(step, words);
        return loose || read(step, words) instanceof Reading.Unclear;
    }

    /// Whether the words are exactly one of the choices put, which comes before any command of the same words.
    boolean isPlainChoice(Step step, String words) {
        return read(step, words) instanceof Reading.Understood(var value)
                && switch (value) {
                    case Value.Choice _, Value.Choices _, Value.NoMore _, Value.On _, Value.Every _, Value.Number _ ->
                        true;
                    case Value _ -> false;
                };
    }

    /// Whether the words share an answer with other items, and did.
    boolean shares(Step step, String words) {
        return turn.phrases
                .findSame(words)
                .filter(items -> new Sharing(turn).shareWith(step, items))
                .isPresent();
    }

    /// Whether the words would share an answer if the items' names were not misspelt, and that was put as a question.
    boolean asksForWhom(Step step, String words) {
        return turn.phrases
                .findSame(words)
                .filter(items -> words.length() <= Phrases.LONGEST_COMMAND)
                .flatMap(items -> new Sharing(turn).findMeant(step, items))
                .map(items -> {
                    turn.happen(new Event.Proposed(new Proposal.Same(step.slot(), items, words)));
                    return items;
                })
                .isPresent();
    }

    /// Takes the words as the answer, as far as they can be read: sharing and pasted tables first.
    void answer(Step step, String words) {
        if (shares(step, words)) return;
        var rows = Tables.find(step, words);
        if (rows.isPresent()) {
            turn.happen(new Event.Proposed(rows.get()));
        } else {
            answerPlainly(step, words);
        }
    }

    void answerPlainly(Step step, String words) {
        Matcher reasoned = WITH_REASON.matcher(words);
        if (reasoned.matches()) {
            record(step, reasoned(reasoned.group(1), reasoned.group(2).strip()), words);
            return;
        }
        switch (read(step, words)) {
            case Reading.Understood(Value.Text(var text))
            when step.question().kind() instanceof AnswerKind.Another -> new Tables(turn).addRow(step, text);
            case Reading.Understood(Value.NoMore(var none)) -> endRows(step, none, words);
            case Reading.Understood(var value) -> record(step, value, words);
            case Reading.Guess(var value) ->
                turn.happen(new Event.Proposed(new Proposal.Means(step.slot(), value, words)));
            case Reading.Unclear(var problem, var detail) -> turn.say(new Reply.Correct(step, problem, detail));
        }
    }

    /// Ends a table. "None" is true only of a table without rows, and a table that wants a row is not ended without
    /// one.
    private void endRows(Step step, boolean none, String words) {
        boolean rows = turn.assessment().hasRows(step.section());
        if (!rows && !none && step.section().isTable()) {
            turn.say(new Reply.Correct(step, Reading.Problem.NO_FIRST_ROW, ""));
        } else {
            record(step, new Value.NoMore(none && !rows), words);
        }
    }

    /// The same words may be looked at from several sides in one turn, and reading them is most of its work.
    private Reading read(Step step, String words) {
        if (last == null || !last.words().equals(words) || !last.slot().equals(step.slot()))
            last = new Read(step.slot(), words, step.question().kind().read(words, turn.said.today()));
        return last.reading();
    }

    private static Value reasoned(String what, String reason) {
        boolean applies = !what.toLowerCase(Locale.ROOT).matches("not applicable|n/a|.*apply");
        return applies ? new Value.NotKnown(reason) : new Value.NotApplicable(reason);
    }

    /// Takes a filled form: of the question itself, or of a table's whole row.
    void fill(Step step, Map<String, List<String>> fields) {
        if (step.question().kind() instanceof AnswerKind.Another
                && step.section().isTable()) {
            new Tables(turn).addRow(step, fields);
            return;
        }
        Forms.read(step.question().kind(), fields)
                .ifPresentOrElse(
                        value -> record(step, value, Forms.words(fields)),
                        () -> answerPlainly(step, Forms.words(fields)));
    }

    void draft(Step step, String words) {
        turn.happen(new Event.Drafted(step.slot(), words));
    }

    /// Records an answer and says what follows from it.
    void record(Step step, Value value, String words) {
        Assessment before = turn.assessment();
        turn.happen(new Event.Answered(step.slot(), value, words, false));
        if (!(value instanceof Value.Text) || before.isAnswered(step)) turn.say(new Reply.Noted(step, value));
        if (step.question().asking().keep() && !before.isAnswered(step)) turn.say(new Reply.Keep(step));
        if (step.question().kind() instanceof AnswerKind.Gap && value.includes(AnswerKind.ADD_ACTION)) {
            new Tables(turn).addAction(step);
        }
        sayWhatIsHidden(before);
    }

    private void sayWhatIsHidden(Assessment before) {
        Steps left = turn.assessment().path();
        if (left.equals(before.path())) return;
        List<NotNeeded> known = NotNeeded.in(before);
        NotNeeded.in(turn.assessment()).stream()
                .filter(each -> !known.contains(each))
                .forEach(each -> turn.say(new Reply.NotNeeded(each)));
        List<Step> hidden = before.path().stream()
                .filter(step -> !left.has(step.slot()) && before.isAnswered(step))
                .toList();
        if (!hidden.isEmpty()) turn.say(new Reply.Hides(hidden));
    }
}
