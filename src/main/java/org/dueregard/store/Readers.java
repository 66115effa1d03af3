package org.dueregard.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import org.dueregard.guide.Journal.JournalException;
import tools.jackson.core.JacksonException;

/// A few readers, lent out one at a time. A borrower may wait for another reader, never for the writer.
final class Readers implements AutoCloseable {
    private static final int COUNT = Math.max(2, Runtime.getRuntime().availableProcessors());

    @FunctionalInterface
    interface Reading<T> {
        T by(Reader reader) throws SQLException;
    }

    private final BlockingDeque<Reader> free = new LinkedBlockingDeque<>();

    private Readers() {}

    static Readers of(Database database, EventJson json) throws SQLException {
        Readers readers = new Readers();
        for (int i = 0; i < COUNT; i++) readers.free.add(new Reader(database.reading(), json));
        return readers;
    }

    /// Lends the reader that was last in use: its cache is the warmest.
    ///
    /// @throws JournalException if the store cannot be reached
    <T> T read(Reading<T> reading) {
        Reader reader = borrow();
        try {
            return reading.by(reader);
        } catch (SQLException | JacksonException e) {
            throw new JournalException("The assessments cannot be read", e);
        } finally {
            free.addFirst(reader);
        }
    }

    private Reader borrow() {
        try {
            return free.takeFirst();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JournalException("Interrupted before the assessments could be read", e);
        }
    }

    /// Waits for those that are lent out. They are put back closed, so that reading fails from now on and never waits.
    @Override
    public void close() throws SQLException {
        List<Reader> all = new ArrayList<>();
        while (all.size() < COUNT) all.add(borrow());
        for (Reader each : all) each.close();
        free.addAll(all);
    }
}
