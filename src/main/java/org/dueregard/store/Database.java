package org.dueregard.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/// Opens one SQLite file: claimed for this program, up to date, with a write-ahead log, so that readers and the writer
/// never wait for one another.
final class Database implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Path file;
    private final Claim claim;

    private Database(Path file, Claim claim) {
        this.file = file;
        this.claim = claim;
    }

    /// @throws StoreException if it cannot be opened
    static Database open(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return claimed(file, Claim.on(file));
        } catch (IOException e) {
            throw StoreException.unwritable(file, e);
        } catch (SQLException | RuntimeException e) {
            throw StoreException.opening(file, e);
        }
    }

    private static Database claimed(Path file, Claim claim) throws SQLException {
        try (Connection connection = writing(file)) {
            Schema.bringUpToDate(file, connection);
            return new Database(file, claim);
        } catch (SQLException | RuntimeException e) {
            claim.close();
            throw e;
        }
    }

    /// A connection whose every commit is on the disk before it returns (`synchronous=FULL`).
    Connection writing() throws SQLException {
        return writing(file);
    }

    static Connection writing(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setBusyTimeout((int) PATIENCE.toMillis());
        config.setGetGeneratedKeys(false);
        return config.createConnection(url(file));
    }

    Connection reading() throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout((int) PATIENCE.toMillis());
        return config.createConnection(url(file));
    }

    /// Gives the file up after a failure, which stays the one that is told.
    void abandon(Exception failure) {
        try {
            close();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    static String url(Path file) {
        return "jdbc:sqlite:" + file;
    }

    @Override
    public void close() throws SQLException {
        claim.close();
    }
}
