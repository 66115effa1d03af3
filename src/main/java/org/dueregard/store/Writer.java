package org.dueregard.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.dueregard.store.Write.Result;

/// The only thread that writes. While one commit is on its way to the disk the next turns gather, and they share the
/// commit after it; so the cost of a safe commit is paid once for all who wait. It is a platform thread because SQLite
/// is native code, which would hold a virtual thread's carrier.
final class Writer implements AutoCloseable {
    /// Bounds the time that the first turn of a batch waits for the last.
    private static final int MOST_AT_ONCE = 256;

    private final Connection connection;
    private final Inserts inserts;
    private final BlockingQueue<Append> waiting = new LinkedBlockingQueue<>();
    private final List<Append> batch = new ArrayList<>(MOST_AT_ONCE);
    private final Thread thread =
            Thread.ofPlatform().daemon().name("store-writer").unstarted(this::run);
    private volatile boolean closed;

    private Writer(Connection connection) throws SQLException {
        this.connection = connection;
        this.inserts = new Inserts(connection);
    }

    /// Takes over the connection, and closes it in the end.
    static Writer start(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        Writer writer = new Writer(connection);
        writer.thread.start();
        return writer;
    }

    /// Returns once it is on the disk.
    Result append(Append append) {
        waiting.add(append);
        if (closed) refuseWaiting();
        return append.await();
    }

    private void run() {
        try {
            while (true) saveWith(waiting.take());
        } catch (InterruptedException stopped) {
            while (!waiting.isEmpty()) saveWith(waiting.remove());
        } finally {
            closed = true;
            refuse(batch);
            refuseWaiting();
        }
    }

    private void saveWith(Append first) {
        batch.add(first);
        waiting.drainTo(batch, MOST_AT_ONCE - 1);
        save(batch);
        batch.clear();
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

    private void refuseWaiting() {
        List<Append> late = new ArrayList<>();
        waiting.drainTo(late);
        refuse(late);
    }

    private static void refuse(List<Append> turns) {
        turns.forEach(each -> each.failed(new IllegalStateException("The database is closed")));
    }

    /// Saves what waits, then stops.
    @Override
    public void close() throws SQLException {
        thread.interrupt();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) Thread.currentThread().interrupt();
        inserts.close();
        connection.close();
    }
}
