package org.dueregard.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dueregard.assessment.Answer;
import org.dueregard.assessment.Assessment;
import org.dueregard.assessment.Progress;
import org.dueregard.assessment.ReviewDate;
import org.dueregard.assessment.Step;
import org.dueregard.quality.QualityChecks;
import org.dueregard.toolkit.Question.Lookup;
import org.dueregard.toolkit.Slot;
import org.dueregard.toolkit.Value;
import org.jspecify.annotations.Nullable;

/// One turn as it unfolds: what has happened and been said so far. Lives for one utterance only.
final class Unfolding {
    final Utterance said;
    final Phrases phrases;
    private Conversation now;
    private final List<Event> events = new ArrayList<>();
    private final List<Reply> replies = new ArrayList<>();
    private Turn.LookUp lookUp = new Turn.LookUp.Nothing();

    Unfolding(Conversation conversation, Utterance said, Phrases phrases) {
        this.now = conversation;
        this.said = said;
        this.phrases = phrases;
    }

    /// A finished assessment is opened again by whatever changes it.
    void happen(Event event) {
        if (now.finished() != null && changes(event)) take(new Event.Reopened());
        take(event);
    }

    private void take(Event event) {
        events.add(event);
        now = now.apply(event, said.officer(), said.at());
    }

    private static boolean changes(Event event) {
        return event instanceof Event.Answered
                || event instanceof Event.RowAdded
                || event instanceof Event.RowRemoved
                || event instanceof Event.Cited;
    }

    /// Whether this turn put words into the form or asked about them.
    boolean isChanged() {
        return events.stream()
                .anyMatch(event -> changes(event)
                        || (event instanceof Event.Proposed(var put) && !(put instanceof Proposal.StartsAgain)));
    }

    /// Whether the words of a long answer that ended have gone anywhere, if only back to the officer.
    boolean isPlaced() {
        return isChanged() || replies.stream().anyMatch(reply -> reply instanceof Reply.Correct);
    }

    /// The long answer to the question asked now, or `null` if none is being given.
    Position.@Nullable Draft draft() {
        Position.Draft draft = position().draft();
        return draft != null && draft.slot().equals(current()) ? draft : null;
    }

    void say(Reply reply) {
        replies.add(reply);
    }

    void lookUp(Turn.LookUp wanted) {
        lookUp = wanted;
    }

    Conversation now() {
        return now;
    }

    Assessment assessment() {
        return now.assessment();
    }

    Position position() {
        return now.position(said.officer());
    }

    Stage stage() {
        return now.stage(said.officer());
    }

    /// The slot the officer is asked now, or `null` at the review and when done.
    @Nullable
    Slot current() {
        return stage() instanceof Stage.Asking(var step) ? step.slot() : null;
    }

    /// The id for the officer's next row: never used before in this assessment.
    String nextRow() {
        return "r" + (now.rowsAdded() + 1);
    }

    /// Says where things stand and ends the turn.
    Turn told() {
        sayHeld();
        Position position = position();
        if (position.paused()) {
            say(new Reply.Paused());
        } else if (position.proposal() != null) {
            say(new Reply.Confirm(position.proposal(), stepOf(position.proposal())));
        } else {
            sayStage();
        }
        return ended();
    }

    Turn ended() {
        return new Turn(now, events, replies, lookUp);
    }

    private void sayHeld() {
        Position.Held held = position().held();
        if (held == null) return;
        if (!held.late()) {
            say(new Reply.TakenAsCommand(held.words()));
        } else {
            Step step = assessment().findStep(held.slot()).orElse(null);
            say(new Reply.MovedOn(step, held.words(), value(held.slot())));
        }
    }

    private void sayStage() {
        switch (stage()) {
            case Stage.Asking(var step) -> sayQuestion(step);
            case Stage.Reviewing _ -> askNothing(review());
            case Stage.Done _ -> askNothing(done());
        }
    }

    private void sayQuestion(Step step) {
        Position.Draft draft = draft();
        if (draft == null) {
            ask(step);
        } else {
            say(new Reply.Drafting(step, draft.parts().size()));
        }
    }

    private void askNothing(Reply instead) {
        if (position().asked() != null) happen(new Event.Asked(Slot.NONE));
        say(instead);
    }

    private void ask(Step step) {
        Slot before = position().asked();
        if (!step.slot().equals(before)) {
            if (isNew(step, before)) say(new Reply.Intro(step.section()));
            happen(new Event.Asked(step.slot()));
            boolean looks = step.question().asking().lookup() != Lookup.NOTHING;
            if (looks && lookUp instanceof Turn.LookUp.Nothing) lookUp = new Turn.LookUp.Suggestions(step);
        }
        String same = Sharing.findLast(assessment(), step).map(Step::itemLabel).orElse("");
        say(new Reply.Ask(step, Progress.of(assessment()), value(step.slot()), same));
    }

    /// Whether the step opens a section that the officer was not in and that has no answer yet.
    private boolean isNew(Step step, @Nullable Slot before) {
        Optional<Step> last = before == null ? Optional.empty() : assessment().findStep(before);
        boolean elsewhere =
                last.filter(at -> at.section().id().equals(step.section().id())).isEmpty();
        return elsewhere
                && !step.section().intro().isEmpty()
                && assessment().path().stream()
                        .filter(each ->
                                each.section().id().equals(step.section().id()))
                        .noneMatch(assessment()::isAnswered);
    }

    @Nullable
    Value value(Slot slot) {
        return assessment().findAnswer(slot).map(Answer::value).orElse(null);
    }

    private @Nullable Step stepOf(Proposal proposal) {
        return switch (proposal) {
            case Proposal.Means(var slot, var _, var _) ->
                assessment().findStep(slot).orElse(null);
            case Proposal.Does(var slot, var _, var _) ->
                assessment().findStep(slot).orElse(null);
            case Proposal.Rows _, Proposal.StartsAgain _ -> null;
        };
    }

    private Reply review() {
        List<Step> notKnown = assessment().path().stream()
                .filter(step -> value(step.slot()) instanceof Value.NotKnown)
                .toList();
        return new Reply.Review(assessment().missing(), notKnown, QualityChecks.run(assessment(), said.today()));
    }

    private Reply done() {
        ReviewDate review = ReviewDate.of(assessment(), said.today()).orElse(null);
        return new Reply.Done(assessment().missing(), QualityChecks.run(assessment(), said.today()), review);
    }
}
