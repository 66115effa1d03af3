package org.dueregard.guide;

import java.util.List;
import org.dueregard.assessment.Citation;
import org.dueregard.assessment.Step;
import org.dueregard.conversation.Offers;
import org.dueregard.conversation.Reply;
import org.dueregard.conversation.Turn;
import org.dueregard.conversation.Turn.LookUp;
import org.dueregard.conversation.Utterance;
import org.dueregard.guide.Passages.Found;
import org.dueregard.guide.Passages.PassagesException;
import org.dueregard.guide.Passages.Query;

/// Looks up what a turn wants to know. A search that fails never fails the turn, and is said to have failed.
final class LookingUp {
    private static final int SUGGESTIONS = 3;
    private static final int ANSWERS = 1;
    private static final int RESULTS = 5;

    private final Passages passages;

    LookingUp(Passages passages) {
        this.passages = passages;
    }

    Turn complete(Turn turn, Utterance said) {
        try {
            return switch (turn.lookUp()) {
                case LookUp.Nothing _ -> turn;
                case LookUp.Suggestions asked -> suggesting(turn, said, asked);
                case LookUp.Guidance(var question) ->
                    turn.telling(new Reply.Aside(question, stored(passages.guidance(question, ANSWERS))));
                case LookUp.Search(var query) -> turn.telling(found(query));
            };
        } catch (PassagesException unreachable) {
            return turn.lookUp() instanceof LookUp.Suggestions
                    ? turn.withoutLooking()
                    : turn.telling(new Reply.CouldNotLook());
        }
    }

    private Turn suggesting(Turn turn, Utterance said, LookUp.Suggestions asked) {
        Step step = asked.step();
        Offers offers = turn.conversation().offers();
        Wanted wanted = Wanted.of(step, turn.conversation().assessment())
                .without(asked.more() ? offers.past(step.slot()) : offers.declined(step.slot()));
        List<Citation> found = stored(passages.suggest(wanted, SUGGESTIONS));
        return asked.more() && found.isEmpty()
                ? turn.telling(new Reply.NothingMore())
                : turn.offering(said.officer(), said.at(), step, found);
    }

    /// What was found, each read again from what is stored. So nothing is ever shown that is not stored, word for word,
    /// whatever the search gives.
    private List<Citation> stored(List<Citation> found) {
        return found.stream()
                .flatMap(citation ->
                        passages.find(citation.id()).stream().map(passage -> Citing.of(passage, citation.reason())))
                .toList();
    }

    private Reply.Found found(String query) {
        Found found = passages.search(Query.of(query, RESULTS));
        return new Reply.Found(query, found.total(), found.meant(), Citing.hits(found));
    }
}
