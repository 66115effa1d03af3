package org.dueregard.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The statements of one connection, each prepared when it is first used and kept; for one thread at a time.
final class Statements implements AutoCloseable {
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Statements(Connection connection) {
        this.connection = connection;
    }

    @FunctionalInterface
    interface Shape<T> {
        T read(ResultSet row) throws SQLException;
    }

    /// Runs a statement that writes, and gives the number of rows it changed.
    ///
    /// @param values texts, numbers and times; a time is written as milliseconds since 1970
    int run(String sql, Object... values) throws SQLException {
        return filled(sql, values).executeUpdate();
    }

    <T> List<T> all(Shape<T> shape, String sql, Object... values) throws SQLException {
        try (ResultSet rows = filled(sql, values).executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) found.add(shape.read(rows));
            return List.copyOf(found);
        }
    }

    private PreparedStatement filled(String sql, Object... values) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            Object value = values[i] instanceof Instant time ? time.toEpochMilli() : values[i];
            statement.setObject(i + 1, value);
        }
        return statement;
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement each : prepared.values()) each.close();
    }
}
