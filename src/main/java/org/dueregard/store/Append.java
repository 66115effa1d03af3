package org.dueregard.store;

import java.util.concurrent.CompletableFuture;
import org.dueregard.guide.Journal.JournalException;
import org.dueregard.store.Write.Result;

/// One write on its way into the database, mostly a turn: handed to the writer by one thread, which then waits here for
/// the outcome.
final class Append {
    private sealed interface Outcome {
        record Done(Result result) implements Outcome {}

        record Failed(Throwable cause) implements Outcome {}
    }

    final Write write;

    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
    private Result result = Result.CONFLICT;

    Append(Write write) {
        this.write = write;
    }

    /// The write is in the transaction, or found no place there; nothing is certain before the commit.
    void tried(Result result) {
        this.result = result;
    }

    void committed() {
        outcome.complete(new Outcome.Done(result));
    }

    /// Does nothing if the outcome is known already.
    void failed(Throwable cause) {
        outcome.complete(new Outcome.Failed(cause));
    }

    /// Waits until the write is on the disk, interrupted or not: by now it cannot be called back.
    Result await() {
        return switch (outcome.join()) {
            case Outcome.Done(var result) -> result;
            case Outcome.Failed(var cause) -> throw new JournalException("It could not be saved", cause);
        };
    }
}
