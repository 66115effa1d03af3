package org.dueregard.guide;

import java.util.ArrayList;
import java.util.List;
import org.dueregard.assessment.Citation;
import org.dueregard.assessment.Officer;
import org.dueregard.assessment.Progress;
import org.dueregard.conversation.Conversation;
import org.dueregard.conversation.Event;
import org.dueregard.conversation.Stage;
import org.dueregard.conversation.Turn;
import org.dueregard.conversation.Utterance;
import org.dueregard.guide.Guide.Told;
import org.dueregard.toolkit.Slot;

/// Works out what one message comes to. It looks things up, and saves nothing.
final class Taking {
    private final Wording wording;
    private final Speaking speaking;
    private final LookingUp lookingUp;

    Taking(Wording wording, Passages passages) {
        this.wording = wording;
        this.speaking = new Speaking(wording);
        this.lookingUp = new LookingUp(passages);
    }

    /// @param begun the conversation that nothing happened in yet
    Outcome begin(Conversation begun, Event began, Utterance said) {
        Conversation conversation = begun.apply(began, said.officer(), said.at());
        Turn turn = lookingUp.complete(conversation.greeting(said, wording.phrases()), said);
        var events = new ArrayList<Event>(List.of(began));
        events.addAll(turn.events());
        return outcome(turn, events, 1, said);
    }

    Outcome hear(Kept kept, Utterance said) {
        Turn turn = lookingUp.complete(kept.conversation().hear(said, wording.phrases()), said);
        return outcome(turn, turn.events(), kept.turns() + 1, said);
    }

    /// Says where an officer stands.
    Outcome standing(Kept kept, Utterance said) {
        Turn turn = kept.conversation().standing(said, wording.phrases());
        Slot asked = turn.conversation().position(said.officer()).asked();
        List<Message> messages =
                speaking.say(turn.replies(), turn.conversation().assessment());
        List<Citation> offered =
                asked == null ? List.of() : kept.conversation().offers().open(asked);
        Told told = told(
                turn.conversation(),
                said.officer(),
                offered.isEmpty() ? messages : speaking.offering(messages, offered));
        return new Outcome(told, kept.conversation(), List.of(), kept.turns(), true);
    }

    private Outcome outcome(Turn turn, List<Event> events, int turns, Utterance said) {
        List<Message> messages =
                speaking.say(turn.replies(), turn.conversation().assessment());
        return new Outcome(
                told(turn.conversation(), said.officer(), messages), turn.conversation(), events, turns, false);
    }

    private static Told told(Conversation conversation, Officer officer, List<Message> messages) {
        String at = conversation.stage(officer) instanceof Stage.Asking(var step)
                ? step.section().number()
                : "";
        return new Told(conversation.assessment().id(), messages, Progress.of(conversation.assessment()), at);
    }
}
