package org.dueregard.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/// Holds conversations in one channel of a running service, each with a new person, and measures their turns.
final class ChannelBench {
    private final int port;
    private final Platform platform;
    private final Script script;
    private final String run = Long.toString(System.nanoTime(), 36);
    private final AtomicLong people = new AtomicLong();
    private final AtomicLong messages = new AtomicLong();

    /// What came of a run. A turn is over when its message is acknowledged and its reply seen.
    ///
    /// @param turns        how many there were
    /// @param acknowledged from sending a message to its acknowledgement
    /// @param replied      from sending a message to its reply
    record Measured(long turns, Latencies acknowledged, Latencies replied) {}

    private record Times(List<Long> acknowledged, List<Long> replied) {
        Times() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        void add(Times other) {
            acknowledged.addAll(other.acknowledged);
            replied.addAll(other.replied);
        }
    }

    ChannelBench(int port, Platform platform, Script script) {
        this.port = port;
        this.platform = platform;
        this.script = script;
    }

    /// Makes sure that the service takes nothing that somebody else signed.
    ///
    /// @throws IllegalStateException if it does
    void checkThatForgeriesAreRefused() throws IOException {
        Platform.Request forged = platform.forged(person(), messages.incrementAndGet(), "hello");
        try (var caller = new Caller(port)) {
            caller.call(forged);
        } catch (IOException refused) {
            if (String.valueOf(refused.getMessage()).matches("(?s)HTTP/1.1 40[13] .*")) return;
            throw refused;
        }
        throw new IllegalStateException(platform.name() + " takes what somebody else signed");
    }

    /// Measures turns with this many conversations at once.
    ///
    /// @throws IllegalStateException if the service refuses a message, or does not take an answer
    Measured run(int conversations, Duration length) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<Times>>();
            long start = System.nanoTime();
            for (int i = 0; i < conversations; i++)
                running.add(threads.submit(() -> converse(start + length.toNanos())));
            var all = new Times();
            for (Future<Times> one : running) all.add(one.get());
            double seconds = (System.nanoTime() - start) / 1e9;
            return new Measured(
                    all.replied.size(), Latencies.of(all.acknowledged, seconds), Latencies.of(all.replied, seconds));
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A conversation failed: " + failed.getCause(), failed);
        }
    }

    private Times converse(long end) throws IOException, InterruptedException {
        var times = new Times();
        try (var caller = new Caller(port)) {
            while (System.nanoTime() < end) converse(caller, person(), times, end);
        }
        return times;
    }

    private String person() {
        return "D" + run + people.incrementAndGet();
    }

    private void converse(Caller caller, String person, Times times, long end)
            throws IOException, InterruptedException {
        for (Script.Line line : script.lines()) {
            if (System.nanoTime() >= end) break;
            Platform.Request request = platform.says(person, messages.incrementAndGet(), line.words());
            Replies.Awaited reply = platform.replies().expect(person, line);
            long sent = System.nanoTime();
            caller.call(request);
            times.acknowledged.add(System.nanoTime() - sent);
            times.replied.add(reply.await() - sent);
        }
        platform.replies().forget(person);
    }
}
