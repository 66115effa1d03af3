package org.dueregard.courier;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.dueregard.guide.Deliveries;
import org.dueregard.guide.Deliveries.Waiting;
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
    private final Set<String> busy = ConcurrentHashMap.newKeySet();
    private final Set<Long> settled = ConcurrentHashMap.newKeySet();
    private final Thread thread;
    private List<Waiting> left = List.of();
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
    }

    void wake() {
        bell.release();
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
        for (Waiting each : left) send(each);
        left = List.of();
    }

    private void sendWhatIsDue() throws InterruptedException {
        bell.drainPermits();
        settled.clear();
        try {
            for (Waiting each : deliveries.due(channel, clock.instant(), MOST_A_LOOK)) send(each);
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

    /// Sends it unless its conversation is being sent to, or it was settled since the look that found it.
    private void send(Waiting waiting) throws InterruptedException {
        String key = waiting.delivery().key();
        if (stopped || !busy.add(key)) return;
        if (settled.contains(waiting.id())) {
            busy.remove(key);
            return;
        }
        hands.acquire();
        Thread.ofVirtual().name("courier-" + channel + "-" + waiting.id()).start(() -> {
            Walk walk = new Walk(deliveries, trip, clock, () -> stopped);
            try {
                walk.from(waiting).ifPresent(retries::add);
            } finally {
                settled.addAll(walk.tried());
                busy.remove(key);
                hands.release();
                wake();
            }
        });
    }

    /// Waits until something is saved or settled, or the next retry is due.
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
