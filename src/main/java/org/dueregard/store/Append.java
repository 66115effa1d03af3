package org.dueregard.store;

import java.util.concurrent.CompletableFuture;
import org.dueregard.guide.Journal.ConflictException;
import org.dueregard.guide.Journal.Entry;
import org.dueregard.guide.Journal.JournalException;
import org.dueregard.guide.Listing;
import org.jspecify.annotations.Nullable;

/// One turn on its way into the database: handed to the writer by one thread, which then waits here for the
/// outcome, unless it is the one to write.
final class Append {
    private sealed interface Outcome {
        record Saved() implements Outcome {}

        record Conflict() implements Outcome {}

        record Failed(Throwable cause) implements Outcome {}
    }

    /// What a waiting thread is woken for.
    private enum Call {
        TO_WRITE,
        TO_LOOK
    }

    private static final Outcome SAVED = new Outcome.Saved();
    private static final Outcome CONFLICT = new Outcome.Conflict();

    final String assessment;
    final int expected;
    final Entry entry;
    final String events;
    final String replies;
    final @Nullable Listing listing;

    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
    private final CompletableFuture<Call> call = new CompletableFuture<>();
    private boolean inserted;

    Append(String assessment, int expected, Entry entry, String events, String replies, @Nullable Listing listing) {
        this.assessment = assessment;
        this.expected = expected;
        this.entry = entry;
        this.events = events;
        this.replies = replies;
        this.listing = listing;
    }

    /// The turn is in the transaction, or found no place there; nothing is certain before the commit.
    void tried(boolean inserted) {
        this.inserted = inserted;
    }

    void committed() {
        settle(inserted ? SAVED : CONFLICT);
    }

    /// Does nothing if the outcome is known already.
    void failed(Throwable cause) {
        if (!outcome.isDone()) settle(new Outcome.Failed(cause));
    }

    private void settle(Outcome settled) {
        outcome.complete(settled);
        call.complete(Call.TO_LOOK);
    }

    /// Calls its thread to write it, and what waits behind it.
    void write() {
        call.complete(Call.TO_WRITE);
    }

    /// Waits until its thread is called, and says whether it is to write.
    boolean isToWrite() {
        return call.join() == Call.TO_WRITE;
    }

    /// Waits until the turn is on the disk, interrupted or not: by now it cannot be called back.
    void await() {
        switch (outcome.join()) {
            case Outcome.Saved _ -> {}
            case Outcome.Conflict _ ->
                throw new ConflictException("Assessment " + assessment + " does not have just " + expected
                        + " turns, or message " + entry.messageId() + " is one of them");
            case Outcome.Failed(var cause) ->
                throw new JournalException("A turn of assessment " + assessment + " could not be saved", cause);
        }
    }
}
