package org.dueregard.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.dueregard.store.Write.Result;

/// Lets one thread write at a time. Whoever comes while nobody writes, writes: their own turn and all that wait. While
/// that commit is on its way to the disk the next turns gather, and the first of them writes them all; so the cost of a
/// safe commit is paid once for all who wait, and a turn that comes alone waits for no other thread.
final class Writer implements AutoCloseable {
    /// Bounds the time that the first turn of a batch waits for the last.
    private static final int MOST_AT_ONCE = 256;

    private static final long CLOSING_LOOKS_AGAIN_NANOS = 100_000;

    /// As long as a few turns take, so that most often one of them takes it along.
    private static final Duration SOON = Duration.ofMillis(5);

    private final Connection connection;
    private final Inserts inserts;
    private final Queue<Append> waiting = new ConcurrentLinkedQueue<>();
    private final Queue<Append> soon = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean writing = new AtomicBoolean();
    private final AtomicBoolean timed = new AtomicBoolean();
    private volatile boolean closed;

    private Writer(Connection connection) throws SQLException {
        this.connection = connection;
        this.inserts = new Inserts(connection);
    }

    /// Takes over the connection, and closes it in the end.
    static Writer start(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        return new Writer(connection);
    }

    /// Returns once it is on the disk.
    Result append(Append append) {
        waiting.add(append);
        if (closed && waiting.remove(append)) append.failed(new IllegalStateException("The database is closed"));
        if (writing.compareAndSet(false, true)) write();
        if (append.isToWrite()) write();
        return append.await();
    }

    /// Returns at once. It is written with what comes next, and before it; or alone, if nothing comes for a few
    /// milliseconds.
    void appendSoon(Append append) {
        soon.add(append);
        if (closed && soon.remove(append)) append.failed(new IllegalStateException("The database is closed"));
        else timeSoon();
    }

    private void timeSoon() {
        if (!closed && timed.compareAndSet(false, true))
            Thread.ofVirtual().name("write-soon").start(this::writeSoon);
    }

    /// Writes only if the first that waited was not taken along in the meantime.
    private void writeSoon() {
        Append first = soon.peek();
        LockSupport.parkNanos(SOON.toNanos());
        timed.set(false);
        if (soon.isEmpty()) return;
        if (soon.peek() == first && writing.compareAndSet(false, true)) write();
        else timeSoon();
    }

    /// Writes what waits, then leaves the rest to the first who waits.
    private void write() {
        try {
            saveWaiting();
        } finally {
            writing.set(false);
            passOn();
        }
    }

    private void passOn() {
        while (!waiting.isEmpty() && writing.compareAndSet(false, true)) {
            Append first = waiting.peek();
            if (first != null) {
                first.callToWrite();
                return;
            }
            writing.set(false);
        }
    }

    private void saveWaiting() {
        var batch = new ArrayList<Append>();
        take(soon, batch);
        take(waiting, batch);
        if (batch.isEmpty()) return;
        try {
            save(batch);
        } finally {
            for (Append each : batch) each.brokenOff();
        }
    }

    private static void take(Queue<Append> from, List<Append> batch) {
        while (batch.size() < MOST_AT_ONCE) {
            Append next = from.poll();
            if (next == null) return;
            batch.add(next);
        }
    }

    /// When a batch fails, each of its turns is tried alone, so that a bad one harms no other.
    private void save(List<Append> turns) {
        try {
            commit(turns);
        } catch (SQLException | RuntimeException e) {
            rollBack(e);
            if (turns.size() == 1) turns.getFirst().failed(e);
            else turns.forEach(each -> save(List.of(each)));
        }
    }

    private void commit(List<Append> turns) throws SQLException {
        for (Append each : turns) each.tried(inserts.insert(each));
        connection.commit();
        for (Append each : turns) each.committed();
    }

    /// SQLite has rolled back by itself after some failures, and then refuses to do it again.
    private void rollBack(Exception failure) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    /// Saves what waits, then stops; what comes later is refused. To close it again does nothing.
    @Override
    public void close() throws SQLException {
        if (closed) return;
        closed = true;
        while (!writing.compareAndSet(false, true)) LockSupport.parkNanos(CLOSING_LOOKS_AGAIN_NANOS);
        while (!soon.isEmpty() || !waiting.isEmpty()) saveWaiting();
        inserts.close();
        connection.close();
    }
}
