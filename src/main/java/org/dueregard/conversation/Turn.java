package org.dueregard.conversation;

import java.util.ArrayList;
import java.util.List;
import org.dueregard.assessment.Citation;
import org.dueregard.assessment.Officer;
import org.dueregard.assessment.Step;

/// The outcome of hearing one utterance: where the conversation now stands, what happened, and what to say.
///
/// @param lookUp what to look up before the replies are complete
public record Turn(Conversation conversation, List<Event> events, List<Reply> replies, LookUp lookUp) {

    /// What a turn wants to know from the stored passages.
    public sealed interface LookUp {
        record Nothing() implements LookUp {}

        /// Suggestions for a question newly asked.
        ///
        /// @param more whether the officer asked for others than those shown
        record Suggestions(Step step, boolean more) implements LookUp {}

        /// Guidance that answers the officer's own question.
        record Guidance(String question) implements LookUp {}

        record Search(String query) implements LookUp {}
    }

    public Turn {
        events = List.copyOf(events);
        replies = List.copyOf(replies);
    }

    /// Adds the suggestions found for the question this turn asks. Finding none changes nothing.
    public Turn offering(Officer officer, java.time.Instant at, Step step, List<Citation> found) {
        if (found.isEmpty()) return this;
        var offered = new Event.Offered(step.slot(), found);
        return new Turn(
                conversation.apply(offered, officer, at),
                plus(events, offered),
                plus(replies, new Reply.Offer(step, found)),
                new LookUp.Nothing());
    }

    /// Puts what was found, or that it could not be looked up, before the question that is asked again.
    public Turn telling(Reply found) {
        var all = new ArrayList<Reply>();
        all.add(found);
        all.addAll(replies);
        return new Turn(conversation, events, all, new LookUp.Nothing());
    }

    /// Says last that suggestions could not be looked up.
    public Turn withoutLooking() {
        return new Turn(conversation, events, plus(replies, new Reply.CouldNotLook()), new LookUp.Nothing());
    }

    private static <T> List<T> plus(List<? extends T> list, T last) {
        var all = new ArrayList<T>(list);
        all.add(last);
        return all;
    }
}
