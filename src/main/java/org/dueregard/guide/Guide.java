package org.dueregard.guide;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dueregard.assessment.Officer;
import org.dueregard.assessment.Progress;
import org.dueregard.conversation.Conversation;
import org.dueregard.conversation.Event;
import org.dueregard.conversation.Utterance;
import org.dueregard.guide.Beside.Change;
import org.dueregard.guide.Journal.ConflictException;
import org.dueregard.guide.Journal.Entry;
import org.dueregard.toolkit.Toolkit;
import org.jspecify.annotations.Nullable;

/// Takes one officer's message all the way: read the journal, hear, look up, append, reply.
public final class Guide {
    private static final int MOST_TRIES = 50;

    private final Memory memory;
    private final Journal journal;
    private final Taking taking;
    private final Runnable registerChanged;
    private final Identities identities;

    /// A guide to whom nobody is linked with anybody.
    ///
    /// @param registerChanged called after a finished assessment, or one opened again, has been saved
    public Guide(Memory memory, Journal journal, Wording wording, Passages passages, Runnable registerChanged) {
        this(memory, journal, wording, passages, registerChanged, new Identities(List.of()));
    }

    /// @param registerChanged called after a finished assessment, or one opened again, has been saved
    /// @param identities      who is one and the same
    public Guide(
            Memory memory,
            Journal journal,
            Wording wording,
            Passages passages,
            Runnable registerChanged,
            Identities identities) {
        this.memory = memory;
        this.journal = journal;
        this.taking = new Taking(wording, passages);
        this.registerChanged = registerChanged;
        this.identities = identities;
    }

    /// What an officer is told.
    ///
    /// @param at the number of the form's question the officer is at; empty if it has none
    public record Told(String conversation, List<Message> messages, Progress progress, String at) {}

    /// Says what is saved beside a turn; called before it is saved, perhaps more than once.
    @FunctionalInterface
    interface Besides {
        /// @param before works out where the officer stood until then
        Beside of(Supplier<Outcome> before, Outcome outcome);
    }

    /// Begins an assessment. To begin one that is there already changes nothing and says where things stand.
    ///
    /// @param groups ids of the optional groups that the settings ask about
    public Told begin(String id, Toolkit toolkit, Set<String> groups, Utterance said) {
        return begin(id, toolkit, groups, said, _ -> Beside.NOTHING).told();
    }

    Outcome begin(String id, Toolkit toolkit, Set<String> groups, Utterance said, Function<Outcome, Beside> besides) {
        Optional<Outcome> there = stands(id, said);
        if (there.isPresent()) return there.get();
        var began = new Event.Began(toolkit.id(), toolkit.version(), groups);
        Outcome outcome = taking.begin(Conversation.begin(id, toolkit.covering(groups)), began, said);
        Beside beside =
                besides.apply(outcome).with(new Change.TookPart(said.officer().id(), id));
        Listing listing = Kept.listing(outcome.conversation(), said.at(), said.at());
        try {
            journal.append(id, 0, entry(said, outcome), listing, beside);
        } catch (ConflictException alreadyBegun) {
            return stands(id, said).orElseThrow();
        }
        return outcome;
    }

    /// Hears one message; empty if there is no such assessment.
    ///
    /// A repeat of a message heard before changes nothing and is told where things stand, so a channel may retry.
    public Optional<Told> hear(String id, Utterance said) {
        return hear(id, said, (_, _) -> Beside.NOTHING).map(Outcome::told);
    }

    Optional<Outcome> hear(String id, Utterance said, Besides besides) {
        Utterance stamped = said;
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Kept kept = (tries == 0 ? memory.recall(id) : memory.find(id)).orElse(null);
            if (kept == null) return Optional.empty();
            if (kept.messageIds().contains(said.messageId())) return stands(id, said);
            if (tries == 0) stamped = stamp(kept.conversation(), as(kept, said));
            Optional<Outcome> outcome = hear(kept, stamped, besides);
            if (outcome.isPresent()) return outcome;
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

    /// The same utterance, by the one of those linked who has a place in the assessment.
    private Utterance as(Kept kept, Utterance said) {
        Officer officer = identities.in(kept.conversation(), said.officer());
        return officer.equals(said.officer()) ? said : said.by(officer);
    }

    /// Hears and saves; empty if another message got there first.
    private Optional<Outcome> hear(Kept kept, Utterance said, Besides besides) {
        Outcome outcome = taking.hear(kept, said);
        Listing listing = outcome.events().stream().anyMatch(Guide::mayChangeListing)
                ? changed(kept, outcome.conversation(), said)
                : null;
        try {
            journal.append(
                    kept.id(), kept.turns(), entry(said, outcome), listing, beside(kept, said, outcome, besides));
        } catch (ConflictException anotherCameFirst) {
            return Optional.empty();
        }
        memory.keep(kept.plus(said.messageId(), outcome.conversation()));
        if (listing != null && (listing.isFinished() || kept.conversation().finished() != null)) registerChanged.run();
        return Optional.of(outcome);
    }

    private Beside beside(Kept kept, Utterance said, Outcome outcome, Besides besides) {
        String officer = said.officer().id();
        boolean joins = !kept.conversation().positions().containsKey(officer)
                && outcome.conversation().positions().containsKey(officer);
        Beside beside = besides.of(() -> taking.standing(kept, said), outcome);
        return joins ? beside.with(new Change.TookPart(officer, kept.id())) : beside;
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
        return stands(id, said).map(Outcome::told);
    }

    Optional<Outcome> stands(String id, Utterance said) {
        return memory.find(id).map(kept -> taking.standing(kept, as(kept, said)));
    }

    private static Entry entry(Utterance said, Outcome outcome) {
        return new Entry(
                said.messageId(),
                said.officer(),
                said.channel(),
                said.at(),
                Said.words(said.input()),
                outcome.events(),
                outcome.told().messages().stream().map(Message::forTheRecord).toList());
    }
}
