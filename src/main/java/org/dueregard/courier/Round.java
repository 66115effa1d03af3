package org.dueregard.courier;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.dueregard.guide.Deliveries;
import org.dueregard.guide.Journal.JournalException;
import org.dueregard.guide.Sender;
import org.dueregard.guide.SentCounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Goes round and round for one channel: looks what is due, and has each conversation sent to by a thread of its own.
final class Round {
    private static final Logger LOG = LoggerFactory.getLogger(Round.class);
    private static final int MOST_AT_ONCE = 32;
    private static final int MOST_A_LOOK = 256;
    private static final int ALL = Integer.MAX_VALUE;
    private static final Instant SOME_DAY = Instant.parse("9999-01-01T00:00:00Z");
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final Duration STORE_DOWN = Duration.ofSeconds(1);
    private static final Duration ENDING = Duration.ofSeconds(5);

    private final Deliveries deliveries;
    private final String channel;
    private final InstantSource clock;
    private final Tally tally = new Tally();
    private final Trip trip;
    private final Semaphore bell = new Semaphore(0);
    private final Semaphore hands = new Semaphore(MOST_AT_ONCE);
    private final PriorityBlockingQueue<Instant> retries = new PriorityBlockingQueue<>();
    private final Busy busy = new Busy();
    private final Thread thread;
    private List<String> left = List.of();
    private volatile boolean started;
    private volatile boolean stopped;

    Round(Deliveries deliveries, Sender sender, Patience patience, InstantSource clock) {
        this.deliveries = deliveries;
        this.channel = sender.channel();
        this.clock = clock;
        this.trip = new Trip(deliveries, sender, patience, clock, tally, () -> stopped);
        this.thread = Thread.ofVirtual().name("courier-" + channel).unstarted(this::run);
    }

    /// Whatever is first of its conversation now may have been sent before the program stopped, so it counts as a
    /// possible repeat.
    void start() {
        left = deliveries.due(channel, SOME_DAY, ALL);
        tally.possibleRepeats.add(left.size());
        thread.start();
        started = true;
    }

    void wake() {
        bell.release();
    }

    /// Something waits in this conversation. It is sent to without a look at the others, if a hand is free.
    void wake(String key) {
        if (!started || stopped || !hands.tryAcquire()) wake();
        else if (busy.take(key)) sendFreed(key, clock.instant());
        else hands.release();
    }

    SentCounts counts() {
        return tally.counts(channel);
    }

    private void run() {
        try {
            sendWhatWasLeft();
            while (!stopped) {
                sendWhatIsDue();
                rest();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /// What was left is due at once: nobody else remembers when it should be tried again.
    private void sendWhatWasLeft() throws InterruptedException {
        for (String key : left) send(key, SOME_DAY);
        left = List.of();
    }

    private void sendWhatIsDue() throws InterruptedException {
        bell.drainPermits();
        Instant now = clock.instant();
        try {
            List<String> keys = deliveries.due(channel, now, MOST_A_LOOK);
            if (keys.size() == MOST_A_LOOK) wake();
            for (String key : keys) send(key, now);
        } catch (RuntimeException down) {
            waitForTheStore(down);
        }
    }

    private void waitForTheStore(RuntimeException down) throws InterruptedException {
        if (stopped) return;
        LOG.error("What waits for {} could not be read; trying again", channel, down);
        retries.add(clock.instant().plus(STORE_DOWN));
        rest();
    }

    private void send(String key, Instant now) throws InterruptedException {
        if (stopped || !busy.take(key)) return;
        hands.acquire();
        sendFreed(key, now);
    }

    /// For a conversation and a hand that were taken.
    private void sendFreed(String key, Instant now) {
        Thread.ofVirtual().name("courier-" + channel).start(() -> {
            try {
                walk(key, now);
                while (busy.isMissed(key) && !stopped) walk(key, clock.instant());
            } finally {
                hands.release();
                if (busy.free(key)) wake();
            }
        });
    }

    private void walk(String key, Instant now) {
        try {
            new Walk(deliveries, trip, () -> stopped).go(channel, key, now).ifPresent(this::lookAgain);
        } catch (JournalException down) {
            lookAgain(clock.instant().plus(STORE_DOWN));
        }
    }

    private void lookAgain(Instant then) {
        retries.add(then);
        wake();
    }

    /// Waits until something is saved, or the next retry is due.
    private void rest() throws InterruptedException {
        Instant now = clock.instant();
        for (Instant due = retries.peek(); due != null && !due.isAfter(now); due = retries.peek()) {
            retries.poll();
            bell.release();
        }
        Instant next = retries.peek();
        Duration wait = next == null ? LONGEST_WAIT : Duration.between(now, next);
        if (wait.compareTo(LONGEST_WAIT) > 0) wait = LONGEST_WAIT;
        if (bell.tryAcquire(wait.toMillis() + 1, TimeUnit.MILLISECONDS)) bell.drainPermits();
    }

    void stop() {
        stopped = true;
        wake();
    }

    void awaitEnd() {
        if (thread.getState() == Thread.State.NEW) return;
        try {
            thread.join(ENDING);
            if (hands.tryAcquire(MOST_AT_ONCE, ENDING.toMillis(), TimeUnit.MILLISECONDS)) hands.release(MOST_AT_ONCE);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
