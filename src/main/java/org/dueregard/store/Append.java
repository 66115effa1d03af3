package org.dueregard.store;

import java.util.concurrent.CompletableFuture;
import org.dueregard.guide.Journal.JournalException;
import org.dueregard.store.Write.Result;

/// One write on its way into the database, mostly a turn: handed to the writer by one thread, which then waits here for
/// the outcome, unless it is the one to write.
final class Append {
    private sealed interface Outcome {
        record Done(Result result) implements Outcome {}

        record Failed(Throwable cause) implements Outcome {}
    }

    /// What a waiting thread is woken for.
    private enum Call {
        TO_WRITE,
        TO_LOOK
    }

    final Write write;

    private final Runnable written;
    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
    private final CompletableFuture<Call> call = new CompletableFuture<>();
    private Result result = Result.CONFLICT;

    Append(Write write) {
        this(write, () -> {});
    }

    /// @param written is done once it is on the disk, and not if it fails
    Append(Write write, Runnable written) {
        this.write = write;
        this.written = written;
    }

    /// The write is in the transaction, or found no place there; nothing is certain before the commit.
    void tried(Result result) {
        this.result = result;
    }

    void committed() {
        written.run();
        settle(new Outcome.Done(result));
    }

    /// Does nothing if the outcome is known already.
    void failed(Throwable cause) {
        if (!outcome.isDone()) settle(new Outcome.Failed(cause));
    }

    /// Fails it for want of any outcome; a cause is made only then, since it costs as much as the write.
    void brokenOff() {
        if (!outcome.isDone()) failed(new IllegalStateException("The write was broken off"));
    }

    private void settle(Outcome settled) {
        outcome.complete(settled);
        call.complete(Call.TO_LOOK);
    }

    /// Calls its thread to write it, and what waits behind it.
    void callToWrite() {
        call.complete(Call.TO_WRITE);
    }

    /// Waits until its thread is called, and says whether it is to write.
    boolean isToWrite() {
        return call.join() == Call.TO_WRITE;
    }

    /// Waits until the write is on the disk, interrupted or not: by now it cannot be called back.
    Result await() {
        return switch (outcome.join()) {
            case Outcome.Done(var result) -> result;
            case Outcome.Failed(var cause) -> throw new JournalException("It could not be saved", cause);
        };
    }
}
