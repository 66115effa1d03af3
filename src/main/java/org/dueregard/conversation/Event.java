package org.dueregard.conversation;

import java.util.List;
import java.util.Set;
import org.dueregard.assessment.Citation;
import org.dueregard.toolkit.Slot;
import org.dueregard.toolkit.Value;

/// A fact about an assessment's conversation. Events are all that is stored; the conversation is their fold.
///
/// A promise: an event once written is read for ever, so a record here may gain a form but never lose one.
public sealed interface Event {

    /// @param groups the optional groups that the council's settings ask about
    record Began(String toolkit, String version, Set<String> groups) implements Event {
        public Began {
            groups = Set.copyOf(groups);
        }
    }

    /// The officer was shown this question, or with [Slot#NONE] the review.
    record Asked(Slot slot) implements Event {}

    /// @param shared whether the value was copied from the same question about another item
    record Answered(Slot slot, Value value, String words, boolean shared) implements Event {}

    record Skipped(Slot slot) implements Event {}

    record Offered(Slot slot, List<Citation> suggestions) implements Event {
        public Offered {
            suggestions = List.copyOf(suggestions);
        }
    }

    record Cited(Slot slot, Citation citation) implements Event {}

    /// A suggestion that was shown is not relevant here: it is not shown again at this item.
    record Declined(Slot slot, String passage) implements Event {}

    record RowAdded(String section, String row, String label) implements Event {}

    record RowRemoved(String section, String row) implements Event {}

    record WentTo(Slot slot) implements Event {}

    record WentToReview() implements Event {}

    /// The officer is back at the first open question; whatever was pending is dropped.
    record Returned() implements Event {}

    /// Words kept beside the form because they could not be placed: the officer decides what they are.
    ///
    /// @param late whether they were not meant for the question now asked, else they were taken as a command
    record Held(Slot slot, String words, boolean late) implements Event {}

    /// Something put to the officer for a yes or a no.
    record Proposed(Proposal proposal) implements Event {}

    /// A part of a long answer; the first part may be empty.
    record Drafted(Slot slot, String words) implements Event {}

    /// The officer said no to what was proposed, or ended a long answer.
    record Dropped() implements Event {}

    record Paused() implements Event {}

    /// The officer is here again after a pause, or left held words where they are.
    record CarriedOn() implements Event {}

    record Restarted() implements Event {}

    record Finished() implements Event {}

    record Reopened() implements Event {}
}
