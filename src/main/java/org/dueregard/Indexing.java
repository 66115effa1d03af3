package org.dueregard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.dueregard.conversation.Conversation;
import org.dueregard.guide.Archive;
import org.dueregard.guide.Assembling;
import org.dueregard.guide.Document;
import org.dueregard.guide.Listing;
import org.dueregard.guide.Memory;
import org.dueregard.guide.Passages.PassagesException;
import org.dueregard.guide.Register;
import org.dueregard.guide.Register.Change;
import org.dueregard.search.LuceneIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the index up with the register, on all cores where much has changed. The index remembers the position it has
/// reached, so it catches up by itself
/// after a crash, or from nothing.
final class Indexing {
    private static final Logger LOG = LoggerFactory.getLogger(Indexing.class);
    private static final int BATCH = 200;

    private final Register register;
    private final Memory memory;
    private final Assembling assembling;
    private final Archive archive;
    private final LuceneIndex index;
    private final Clock clock;
    private final ReentrantLock one = new ReentrantLock();

    Indexing(Register register, Memory memory, Assembling assembling, Archive archive, LuceneIndex index, Clock clock) {
        this.register = register;
        this.memory = memory;
        this.assembling = assembling;
        this.archive = archive;
        this.index = index;
        this.clock = clock;
    }

    /// Brings the index up to the register, and gives how many finished assessments it took in.
    ///
    /// @throws PassagesException if the index cannot be written
    int catchUp() {
        one.lock();
        try {
            int taken = 0;
            for (List<Change> changes = changes(); !changes.isEmpty(); changes = changes()) {
                taken += changes.parallelStream()
                        .mapToInt(change -> take(change.listing()))
                        .sum();
                index.setPosition(changes.getLast().position());
            }
            index.refresh();
            return taken;
        } finally {
            one.unlock();
        }
    }

    /// Catches up after a change, and gives how many finished assessments it took in. An index that cannot be
    /// written is put right at the next start; the turn is saved.
    int catchUpQuietly() {
        try {
            return catchUp();
        } catch (PassagesException unreachable) {
            LOG.warn(
                    "The search index could not take in a change; it will at the next one or the next start.",
                    unreachable);
            return 0;
        }
    }

    private List<Change> changes() {
        return register.changedAfter(index.position(), BATCH);
    }

    private int take(Listing listing) {
        if (!listing.isFinished()) {
            index.remove(listing.id());
            return 0;
        }
        Conversation conversation = memory.findConversation(listing.id()).orElse(null);
        if (conversation == null) return 0;
        Document document =
                assembling.assemble(conversation.assessment(), listing, LocalDate.now(clock), clock.getZone());
        index.replaceAssessment(
                listing.id(), archive.passages(document, conversation.offers().declined()));
        return 1;
    }
}
