package org.dueregard.guide;

import org.dueregard.conversation.Reply;
import org.dueregard.conversation.Turn;
import org.dueregard.conversation.Turn.LookUp;
import org.dueregard.conversation.Utterance;
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
                case LookUp.Suggestions(var step) ->
                    turn.offering(
                            said.officer(),
                            said.at(),
                            step,
                            passages.suggest(Wanted.of(step, turn.conversation().assessment()), SUGGESTIONS));
                case LookUp.Guidance(var question) ->
                    turn.telling(new Reply.Aside(question, passages.guidance(question, ANSWERS)));
                case LookUp.Search(var query) ->
                    turn.telling(new Reply.Found(
                            query, Citing.hits(passages.search(new Query(query, java.util.Map.of(), 1, RESULTS)))));
            };
        } catch (PassagesException unreachable) {
            return turn.lookUp() instanceof LookUp.Suggestions
                    ? turn.withoutLooking()
                    : turn.telling(new Reply.CouldNotLook());
        }
    }
}
