package org.dueregard.conversation;

import java.util.List;
import java.util.stream.Stream;
import org.dueregard.toolkit.Slot;
import org.jspecify.annotations.Nullable;

/// One officer's own place in an assessment.
///
/// @param asked     the question last shown to them, or `null`
/// @param goneTo    the question they went to, or `null`
/// @param stayingAt the question they went to before, whose section they stay in until nothing is open there, or
///                  `null`
/// @param reviewing whether they asked for the review
/// @param paused    whether they paused
/// @param held      words that wait for their decision, or `null`
/// @param proposal  what they were asked to confirm, or `null`
/// @param draft     the parts of a long answer so far, or `null` when none is being given
public record Position(
        @Nullable Slot asked,
        @Nullable Slot goneTo,
        @Nullable Slot stayingAt,
        boolean reviewing,
        boolean paused,
        @Nullable Held held,
        @Nullable Proposal proposal,
        @Nullable Draft draft) {

    public record Held(Slot slot, String words, boolean late) {}

    public record Draft(Slot slot, List<String> parts) {
        public Draft {
            parts = List.copyOf(parts);
        }

        String text() {
            return String.join("\n\n", parts);
        }
    }

    static final Position START = new Position(null, null, null, false, false, null, null, null);

    Position apply(Event event) {
        return switch (event) {
            case Event.Asked(var slot) ->
                new Position(
                        slot.equals(Slot.NONE) ? null : slot,
                        goneTo,
                        stayingAt,
                        reviewing,
                        false,
                        held,
                        proposal,
                        draft);
            case Event.WentTo(var slot) -> new Position(asked, slot, null, false, false, null, null, null);
            case Event.WentToReview _ -> new Position(asked, null, null, true, false, null, null, null);
            case Event.Held(var slot, var words, var late) ->
                new Position(
                        asked,
                        goneTo,
                        stayingAt,
                        reviewing,
                        paused,
                        new Held(slot, words, late),
                        proposal,
                        draftBeside(slot, late));
            case Event.Proposed(var put) -> new Position(asked, goneTo, stayingAt, reviewing, false, null, put, null);
            case Event.Drafted(var slot, var words) ->
                new Position(asked, goneTo, stayingAt, reviewing, false, null, null, drafting(slot, words));
            case Event.Dropped _ -> new Position(asked, goneTo, stayingAt, reviewing, paused, null, null, null);
            case Event.CarriedOn _ -> new Position(asked, goneTo, stayingAt, reviewing, false, null, proposal, draft);
            case Event.Paused _ -> new Position(asked, goneTo, stayingAt, reviewing, true, null, null, draft);
            case Event.Answered _, Event.Skipped _, Event.Reopened _, Event.RowAdded _, Event.RowRemoved _ ->
                back(goneTo == null ? stayingAt : goneTo);
            case Event.Returned _, Event.Finished _ -> back(null);
            case Event.Began _, Event.Restarted _ -> START;
            case Event.Offered _, Event.Cited _, Event.Declined _ -> this;
        };
    }

    /// This place after another officer answered a question: it is no longer asked of this one.
    Position without(Slot answered) {
        return answered.equals(goneTo)
                ? new Position(asked, null, stayingAt, reviewing, paused, held, proposal, draft)
                : this;
    }

    /// This place after another officer started again: only what was last shown counts.
    Position afterRestart() {
        return new Position(asked, null, null, false, false, null, null, null);
    }

    /// Words that wait take the parts of a long answer to the same question with them.
    private @Nullable Draft draftBeside(Slot slot, boolean late) {
        return late && draft != null && draft.slot().equals(slot) ? null : draft;
    }

    private Position back(@Nullable Slot staying) {
        return new Position(asked, null, staying, false, false, null, null, null);
    }

    private Draft drafting(Slot slot, String words) {
        Stream<String> before = draft == null ? Stream.empty() : draft.parts().stream();
        Stream<String> added = words.isEmpty() ? Stream.empty() : Stream.of(words);
        return new Draft(slot, Stream.concat(before, added).toList());
    }
}
