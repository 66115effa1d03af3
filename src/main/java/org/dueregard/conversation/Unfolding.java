package org.dueregard.conversation;

import java.util.ArrayList;
import java.util.List;
import org.dueregard.assessment.Answer;
import org.dueregard.assessment.Assessment;
import org.dueregard.toolkit.Slot;
import org.dueregard.toolkit.Value;
import org.jspecify.annotations.Nullable;

/// One turn as it unfolds: what has happened and been said so far. Lives for one utterance only.
final class Unfolding {
    final Utterance said;
    final Phrases phrases;
    private final Conversation before;
    private Conversation now;
    private final List<Event> events = new ArrayList<>();
    private final List<Reply> replies = new ArrayList<>();
    private @Nullable Stage stage;
    private Turn.LookUp lookUp = new Turn.LookUp.Nothing();

    Unfolding(Conversation conversation, Utterance said, Phrases phrases) {
        this.before = conversation;
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
        stage = null;
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
    boolean isPlaced(Position.Draft draft) {
        return events.stream().anyMatch(event -> isPlace(event, draft))
                || replies.stream().anyMatch(reply -> reply instanceof Reply.Correct);
    }

    private static boolean isPlace(Event event, Position.Draft draft) {
        return switch (event) {
            case Event.Answered(var slot, var _, var words, var _) ->
                slot.equals(draft.slot()) && words.equals(draft.text());
            case Event.Proposed(var put) -> !(put instanceof Proposal.StartsAgain);
            case Event.RowAdded _ -> true;
            case Event _ -> false;
        };
    }

    /// The long answer to the question asked now, or `null` if none is being given.
    Position.@Nullable Draft draft() {
        Position.Draft draft = position().draft();
        return draft != null && draft.slot().equals(current()) ? draft : null;
    }

    void say(Reply reply) {
        replies.add(reply);
    }

    /// Whether the officer was at the review, or had finished, when they said something that changes nothing there.
    boolean isAsideAtTheEnd() {
        boolean aside = !replies.isEmpty() || looksUp() || events.stream().anyMatch(Event.Dropped.class::isInstance);
        return aside
                && !(before.stage(said.officer()) instanceof Stage.Asking)
                && before.stage(said.officer()).equals(stage())
                && events.stream().noneMatch(Event.WentToReview.class::isInstance)
                && before.assessment().equals(now.assessment());
    }

    boolean hasSaid(Reply reply) {
        return replies.contains(reply);
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
        if (stage == null) stage = now.stage(said.officer());
        return stage;
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
        new Telling(this).tell();
        return new Turn(now, events, replies, lookUp);
    }

    boolean looksUp() {
        return !(lookUp instanceof Turn.LookUp.Nothing);
    }

    @Nullable
    Value value(Slot slot) {
        return assessment().findAnswer(slot).map(Answer::value).orElse(null);
    }
}
