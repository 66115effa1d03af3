package org.dueregard.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dueregard.assessment.Officer;
import org.dueregard.guide.Journal.Entry;
import org.dueregard.guide.Listing;
import org.dueregard.guide.Register.Change;
import org.jspecify.annotations.Nullable;

/// One read-only connection with its statements; for one thread at a time.
final class Reader implements AutoCloseable {
    private static final String TURNS = """
            select message_id, officer_id, officer_name, channel, at, said, events, replies
            from turn where assessment = ? and seq > ? order by seq""";
    private static final String LISTINGS =
            "select assessment, toolkit, version, organisation, title, started, changed, finished, position from listing ";

    private final Connection connection;
    private final EventJson json;
    private final PreparedStatement turns;
    private final PreparedStatement listing;
    private final PreparedStatement recent;
    private final PreparedStatement changed;
    private final PeopleReads people;
    private final OutboxReads outbox;

    /// Takes over the connection, and closes it in the end.
    Reader(Connection connection, EventJson json) throws SQLException {
        this.connection = connection;
        this.json = json;
        turns = connection.prepareStatement(TURNS);
        listing = connection.prepareStatement(LISTINGS + "where assessment = ?");
        recent = connection.prepareStatement(LISTINGS + "order by position desc limit ?");
        changed = connection.prepareStatement(LISTINGS + "where position > ? order by position limit ?");
        people = new PeopleReads(connection);
        outbox = new OutboxReads(connection);
    }

    PeopleReads people() {
        return people;
    }

    OutboxReads outbox() {
        return outbox;
    }

    List<Entry> turnsAfter(String assessment, int seq) throws SQLException {
        turns.setString(1, assessment);
        turns.setInt(2, seq);
        return all(turns, this::entry);
    }

    Optional<Listing> findListing(String assessment) throws SQLException {
        listing.setString(1, assessment);
        return all(listing, Reader::listing).stream().findFirst();
    }

    List<Listing> recent(int most) throws SQLException {
        recent.setInt(1, most);
        return all(recent, Reader::listing);
    }

    List<Change> changedAfter(long position, int most) throws SQLException {
        changed.setLong(1, position);
        changed.setInt(2, most);
        return all(changed, row -> new Change(row.getLong(9), listing(row)));
    }

    /// Each version of a form that has an assessment, as `id/version`.
    List<String> editions() throws SQLException {
        try (PreparedStatement all =
                connection.prepareStatement("select distinct toolkit || '/' || version from listing")) {
            return all(all, row -> row.getString(1));
        }
    }

    private Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getString(1),
                new Officer(row.getString(2), row.getString(3)),
                row.getString(4),
                Instant.parse(row.getString(5)),
                row.getString(6),
                json.events(row.getString(7)),
                json.messages(row.getString(8)));
    }

    static Listing listing(ResultSet row) throws SQLException {
        return new Listing(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                Instant.parse(row.getString(6)),
                Instant.parse(row.getString(7)),
                time(row.getString(8)));
    }

    private static @Nullable Instant time(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }

    @FunctionalInterface
    private interface Shape<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static <T> List<T> all(PreparedStatement statement, Shape<T> shape) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) found.add(shape.read(rows));
            return List.copyOf(found);
        }
    }

    /// Closing a connection closes its statements.
    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
