package org.dueregard.courier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.dueregard.guide.Delivery;
import org.dueregard.guide.Sender;

/// A channel that notes what it is sent, and answers as it is told to.
final class Postbox implements Sender {
    /// What was sent, as `payload` or `payload>reference`.
    final List<String> sent = new ArrayList<>();

    /// What is answered to a payload, in order; after that it is taken.
    final Map<String, List<Outcome>> answers = new ConcurrentHashMap<>();

    /// Payloads whose sending fails as no sender should.
    final Map<String, RuntimeException> failing = new ConcurrentHashMap<>();

    /// Payloads whose sending waits.
    final Map<String, CountDownLatch> held = new ConcurrentHashMap<>();

    private final String channel;

    Postbox(String channel) {
        this.channel = channel;
    }

    @Override
    public String channel() {
        return channel;
    }

    @Override
    public Outcome send(Delivery delivery, String reference) {
        String payload = delivery.payload();
        note(reference.isEmpty() ? payload : payload + ">" + reference);
        CountDownLatch latch = held.get(payload);
        if (latch != null) await(latch);
        RuntimeException failure = failing.get(payload);
        if (failure != null) throw failure;
        return answer(payload);
    }

    private synchronized void note(String payload) {
        sent.add(payload);
    }

    private synchronized Outcome answer(String payload) {
        List<Outcome> left = answers.getOrDefault(payload, List.of());
        return left.isEmpty() ? new Outcome.Sent("r-" + payload) : left.removeFirst();
    }

    synchronized List<String> all() {
        return List.copyOf(sent);
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) throw new IllegalStateException("Never let go");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Waits for less than the minute after which the courier looks of itself: what only that look finds came too late.
    static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) throw new AssertionError("It never came to that");
            LockSupport.parkNanos(1_000_000);
        }
    }
}
