package org.dueregard.search;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.index.IndexWriter;

/// Makes changes durable in the background, never while somebody waits, together with how far the index has come.
final class Commits implements AutoCloseable {
    static final String FORMAT = "format";
    private static final String POSITION = "position";
    private static final String FINGERPRINT = "fingerprint";
    private static final Duration PERIOD = Duration.ofSeconds(5);
    /// Sooner, so that what was taken in at a start need not be taken in again after a crash soon after.
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Logger LOG = System.getLogger(Commits.class.getName());

    private final IndexWriter writer;
    private final Map<String, String> data;
    private final Lock committing = new ReentrantLock();
    private Map<String, String> committed;
    private final ScheduledExecutorService background = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("search-commit").factory());

    Commits(IndexWriter writer, String format) {
        this.writer = writer;
        this.data = new HashMap<>(Map.of(FORMAT, format, POSITION, "0", FINGERPRINT, ""));
        Iterable<Map.Entry<String, String>> stored = writer.getLiveCommitData();
        if (stored != null) stored.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        writer.setLiveCommitData(now().entrySet(), false);
        committed = now();
        var _ = background.scheduleWithFixedDelay(
                this::tryCommit, FIRST.toMillis(), PERIOD.toMillis(), TimeUnit.MILLISECONDS);
    }

    long position() {
        return Long.parseLong(get(POSITION));
    }

    void setPosition(long position) {
        set(POSITION, Long.toString(position));
    }

    String fingerprint() {
        return get(FINGERPRINT);
    }

    void setFingerprint(String fingerprint) {
        set(FINGERPRINT, fingerprint);
    }

    private synchronized String get(String name) {
        return data.getOrDefault(name, "");
    }

    private synchronized void set(String name, String value) {
        data.put(name, value);
    }

    private synchronized Map<String, String> now() {
        return Map.copyOf(data);
    }

    /// How far the index has come is read before what is in it: what is put in meanwhile is in this commit or not, and
    /// the position is of before. The writer itself reads it after, so it is given it only here.
    void commit() throws IOException {
        committing.lock();
        try {
            Map<String, String> now = now();
            if (!now.equals(committed)) writer.setLiveCommitData(now.entrySet());
            if (writer.hasUncommittedChanges()) writer.commit();
            committed = now;
        } finally {
            committing.unlock();
        }
    }

    private void tryCommit() {
        try {
            commit();
        } catch (IOException | RuntimeException failed) {
            LOG.log(Level.ERROR, "The search index could not be made durable. It is tried again.", failed);
        }
    }

    @Override
    public void close() throws IOException {
        background.shutdown();
        try {
            background.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        if (writer.isOpen()) commit();
    }
}
