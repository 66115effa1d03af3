package org.dueregard.guide;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dueregard.assessment.Citation;
import org.dueregard.assessment.Officer;
import org.dueregard.assessment.Progress;
import org.dueregard.conversation.Conversation;
import org.dueregard.conversation.Event;
import org.dueregard.conversation.Stage;
import org.dueregard.conversation.Turn;
import org.dueregard.conversation.Utterance;
import org.dueregard.guide.Journal.ConflictException;
import org.dueregard.guide.Journal.Entry;
import org.dueregard.toolkit.Slot;
import org.dueregard.toolkit.Toolkit;
import org.jspecify.annotations.Nullable;

/// Takes one officer's message all the way: read the journal, hear, look up, append, reply.
public final class Guide {
    private static final int MOST_TRIES = 50;

    private final Memory memory;
    private final Journal journal;
    private final Wording wording;
    private final Speaking speaking;
    private final LookingUp lookingUp;
    private final Runnable registerChanged;

    /// @param registerChanged called after a finished assessment, or one opened again, has been saved
    public Guide(Memory memory, Journal journal, Wording wording, Passages passages, Runnable registerChanged) {
        this.memory = memory;
        this.journal = journal;
        this.wording = wording;
        this.speaking = new Speaking(wording);
        this.lookingUp = new LookingUp(passages);
        this.registerChanged = registerChanged;
    }

    /// What an officer is told.
    ///
    /// @param at the number of the form's question the officer is at; empty if it has none
    public record Told(String conversation, List<Message> messages, Progress progress, String at) {}

    /// Begins an assessment. To begin one that is there already changes nothing and says where things stand.
    ///
    /// @param groups ids of the optional groups that the settings ask about
    public Told begin(String id, Toolkit toolkit, Set<String> groups, Utterance said) {
        if (memory.find(id).isPresent()) return standing(id, said).orElseThrow();
        var began = new Event.Began(toolkit.id(), toolkit.version(), groups);
        Conversation conversation =
                Conversation.begin(id, toolkit.covering(groups)).apply(began, said.officer(), said.at());
        Turn turn = lookingUp.complete(conversation.greeting(said, wording.phrases()), said);
        List<Message> messages =
                speaking.say(turn.replies(), turn.conversation().assessment());
        var events = new java.util.ArrayList<Event>(List.of(began));
        events.addAll(turn.events());
        try {
            journal.append(
                    id, 0, entry(said, events, messages), Kept.listing(turn.conversation(), said.at(), said.at()));
        } catch (ConflictException alreadyBegun) {
            return standing(id, said).orElseThrow();
        }
        return told(turn.conversation(), said.officer(), messages);
    }

    /// Hears one message; empty if there is no such assessment.
    ///
    /// A repeat of a message heard before changes nothing and is told where things stand, so a channel may retry.
    public Optional<Told> hear(String id, Utterance said) {
        Utterance stamped = said;
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Kept kept = (tries == 0 ? memory.recall(id) : memory.find(id)).orElse(null);
            if (kept == null) return Optional.empty();
            if (kept.messageIds().contains(said.messageId())) return standing(id, said);
            if (tries == 0) stamped = stamp(kept.conversation(), said);
            Optional<Told> told = hear(kept, stamped);
            if (told.isPresent()) return told;
        }
        throw new Journal.JournalException(
                "Too many people are answering at once; please send it again.", new IllegalStateException());
    }

    /// Without word from the channel, a message answers what the officer was last shown when it came in.
    private static Utterance stamp(Conversation conversation, Utterance said) {
        return said.answering() == null
                ? said.answering(conversation.position(said.officer()).asked())
                : said;
    }

    /// Hears and saves; empty if another message got there first.
    private Optional<Told> hear(Kept kept, Utterance said) {
        Turn turn = lookingUp.complete(kept.conversation().hear(said, wording.phrases()), said);
        List<Message> messages =
                speaking.say(turn.replies(), turn.conversation().assessment());
        Listing listing = turn.events().stream().anyMatch(Guide::mayChangeListing)
                ? changed(kept, turn.conversation(), said)
                : null;
        try {
            journal.append(kept.id(), kept.turns(), entry(said, turn.events(), messages), listing);
        } catch (ConflictException anotherCameFirst) {
            return Optional.empty();
        }
        memory.keep(kept.plus(said.messageId(), turn.conversation()));
        if (listing != null && (listing.isFinished() || kept.conversation().finished() != null)) registerChanged.run();
        return Optional.of(told(turn.conversation(), said.officer(), messages));
    }

    private static boolean mayChangeListing(Event event) {
        return event instanceof Event.Answered
                || event instanceof Event.Restarted
                || event instanceof Event.Finished
                || event instanceof Event.Reopened;
    }

    private static @Nullable Listing changed(Kept kept, Conversation after, Utterance said) {
        Listing now = Kept.listing(after, kept.started(), said.at());
        boolean same = kept.conversation().assessment().title().equals(now.title())
                && (kept.conversation().finished() == null) == (now.finished() == null);
        return same ? null : now;
    }

    /// Says where an officer stands and changes nothing; empty if there is no such assessment.
    public Optional<Told> standing(String id, Utterance said) {
        return memory.find(id).map(kept -> standing(kept, said));
    }

    private Told standing(Kept kept, Utterance said) {
        Turn turn = kept.conversation().standing(said, wording.phrases());
        Slot asked = turn.conversation().position(said.officer()).asked();
        List<Message> messages =
                speaking.say(turn.replies(), turn.conversation().assessment());
        List<Citation> offered =
                asked == null ? List.of() : kept.conversation().offers().getOrDefault(asked, List.of());
        return told(
                turn.conversation(),
                said.officer(),
                offered.isEmpty() ? messages : speaking.offering(messages, offered));
    }

    private static Entry entry(Utterance said, List<Event> events, List<Message> messages) {
        return new Entry(
                said.messageId(),
                said.officer(),
                said.channel(),
                said.at(),
                Said.words(said.input()),
                events,
                messages.stream().map(Message::forTheRecord).toList());
    }

    private static Told told(Conversation conversation, Officer officer, List<Message> messages) {
        String at = conversation.stage(officer) instanceof Stage.Asking(var step)
                ? step.section().number()
                : "";
        return new Told(conversation.assessment().id(), messages, Progress.of(conversation.assessment()), at);
    }
}
