package org.dueregard.conversation;

import java.util.Objects;
import org.dueregard.toolkit.Slot;
import org.jspecify.annotations.Nullable;

/// Keeps words beside the form that must not be recorded as the answer to the question now asked.
final class Holding {
    private final Unfolding turn;

    Holding(Unfolding turn) {
        this.turn = turn;
    }

    /// Whether the message answers a question that is not the one asked now, or one the officer was never shown.
    boolean isLate() {
        return !Objects.equals(answered(), turn.current());
    }

    /// Whether the message was written before the officer was shown what they were shown last.
    boolean isStale() {
        Slot answers = turn.said.answering();
        return answers != null && isLate() && !answers.equals(turn.position().asked());
    }

    private @Nullable Slot answered() {
        Slot answers = turn.said.answering();
        return answers == null ? turn.position().asked() : answers;
    }

    /// Keeps words that came too late, after any for the same question that wait already.
    void hold(String words) {
        Slot slot = answered() == null ? turn.current() : answered();
        holdFor(slot == null ? Slot.of("") : slot, words);
    }

    void holdFor(Slot slot, String words) {
        Position.Held held = turn.position().held();
        String before = held != null && held.late() && held.slot().equals(slot) ? held.words() + "\n\n" : "";
        turn.happen(new Event.Held(slot, before + words, true));
    }

    /// Keeps the parts of a long answer whose question is no longer asked, for example because a colleague answered it.
    void holdStrayDraft() {
        Position.Draft draft = turn.position().draft();
        if (draft != null && !draft.slot().equals(turn.current())) holdFor(draft.slot(), draft.text());
    }

    /// Keeps the parts of a long answer that a command put an end to.
    void rescue(Position.@Nullable Draft before) {
        if (before == null || before.parts().isEmpty()) return;
        if (turn.position().draft() == null && !turn.isPlaced(before)) holdFor(before.slot(), before.text());
    }
}
