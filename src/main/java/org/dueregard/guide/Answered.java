package org.dueregard.guide;

import org.dueregard.assessment.Step;
import org.dueregard.conversation.Command;
import org.dueregard.conversation.Event;
import org.dueregard.toolkit.Slot;
import org.dueregard.toolkit.Value;

/// What an officer answered or did in a turn, in words that can take the place of the buttons they used.
final class Answered {
    private final Wording wording;
    private final Values values;

    Answered(Wording wording) {
        this.wording = wording;
        this.values = new Values(wording);
    }

    /// Empty if the turn took no answer.
    String words(Outcome outcome) {
        return outcome.events().stream()
                .map(event -> words(event, outcome))
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
    }

    private String words(Event event, Outcome outcome) {
        return switch (event) {
            case Event.Answered(var slot, var value, var words, var _) -> words(slot, value, words, outcome);
            case Event.Skipped _ -> wording.text("command." + Command.SKIP.key());
            case Event.Cited _ -> wording.text("choice.use");
            case Event.Declined _ -> wording.text("choice.drop");
            case Event.RowAdded(var _, var _, var label) -> label;
            case Event.Paused _ -> wording.text("command." + Command.PAUSE.key());
            case Event.Finished _ -> wording.text("command." + Command.FINISH.key());
            case Event _ -> "";
        };
    }

    private String words(Slot slot, Value value, String words, Outcome outcome) {
        return outcome.conversation()
                .assessment()
                .findStep(slot)
                .map(Step::question)
                .map(question -> values.words(value, question))
                .orElse(words);
    }
}
