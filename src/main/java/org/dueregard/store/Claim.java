package org.dueregard.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.sqlite.SQLiteConfig;

/// The sole right to write to a database, held from opening to closing so that two programs never write at once.
///
/// It is SQLite's own lock on an empty file beside the database. Unlike a `FileLock`, that lock also holds between two
/// openings in one process, and like it, it is gone as soon as the process is.
final class Claim implements AutoCloseable {
    /// Long enough for a program that is just stopping, when it is restarted.
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Connection connection;

    private Claim(Connection connection) {
        this.connection = connection;
    }

    static Claim on(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout((int) PATIENCE.toMillis());
        Connection connection = config.createConnection("jdbc:sqlite:" + file + ".lock");
        try (Statement statement = connection.createStatement()) {
            statement.execute("begin exclusive");
            return new Claim(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
