package org.dueregard.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.dueregard.guide.Journal.JournalException;

/// How fast this disk takes safe commits, whatever the product does: the measure that its own speed is held against.
///
/// The cost of a commit is the disk's, so it is measured in the same folder and in the same run.
public final class CommitFloor {
    /// About what a usual turn weighs: the officer's words, one or two events, and the replies.
    private static final String BODY = "x".repeat(1_470);

    private CommitFloor() {}

    /// Durable commits a second, one row each, from one thread.
    ///
    /// @throws JournalException if the scratch database cannot be written
    public static double singleRow(Path folder, Duration length) {
        return commits(folder, 1, length);
    }

    /// Rows a second when each durable commit carries that many, from one thread.
    ///
    /// @throws JournalException if the scratch database cannot be written
    public static double group(Path folder, int rows, Duration length) {
        return rows * commits(folder, rows, length);
    }

    private static double commits(Path folder, int rows, Duration length) {
        try {
            Path scratch = Files.createTempDirectory(folder, "commit-floor");
            try {
                return measured(scratch.resolve("floor.db"), rows, length);
            } finally {
                delete(scratch);
            }
        } catch (IOException | SQLException e) {
            throw new JournalException("The commits of " + folder + " cannot be measured", e);
        }
    }

    private static double measured(Path file, int rows, Duration length) throws SQLException {
        try (Connection connection = Database.writing(file);
                Statement statement = connection.createStatement()) {
            statement.execute("create table floor (position integer primary key, name text unique, body text)");
            connection.setAutoCommit(false);
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into floor (name, body) values (?, ?)")) {
                return loop(connection, insert, rows, length);
            }
        }
    }

    private static double loop(Connection connection, PreparedStatement insert, int rows, Duration length)
            throws SQLException {
        long start = System.nanoTime();
        long commits = 0;
        long taken = 0;
        for (; taken < length.toNanos(); taken = System.nanoTime() - start) {
            for (int row = 0; row < rows; row++) insertOne(insert, commits * rows + row);
            connection.commit();
            commits++;
        }
        return commits * 1e9 / taken;
    }

    private static void insertOne(PreparedStatement insert, long number) throws SQLException {
        insert.setString(1, "message-" + number);
        insert.setString(2, BODY);
        insert.executeUpdate();
    }

    private static void delete(Path scratch) throws IOException {
        try (var files = Files.list(scratch)) {
            for (Path file : files.toList()) Files.delete(file);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        Files.delete(scratch);
    }
}
