package org.dueregard.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import org.dueregard.guide.Journal.Entry;
import org.dueregard.guide.Listing;
import org.jspecify.annotations.Nullable;

/// The two statements that write, prepared once.
final class Inserts implements AutoCloseable {

    /// Inserts no row, rather than failing, when the count of turns is another or the message is there already: a
    /// conflict must not undo the other turns of its transaction.
    private static final String TURN = """
            insert into turn (assessment, seq, message_id, officer_id, officer_name, channel, at, said, events, replies)
            select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
            where ? = (select coalesce(max(seq), 0) from turn where assessment = ?)
            on conflict do nothing""";

    private static final String LISTING = """
            insert into listing
              (assessment, toolkit, version, organisation, title, started, changed, finished, position)
            values (?, ?, ?, ?, ?, ?, ?, ?, (select max(position) from turn))
            on conflict (assessment) do update set
              toolkit = excluded.toolkit, version = excluded.version, organisation = excluded.organisation,
              title = excluded.title, started = excluded.started, changed = excluded.changed,
              finished = excluded.finished, position = excluded.position""";

    private final PreparedStatement turn;
    private final PreparedStatement listing;

    Inserts(Connection connection) throws SQLException {
        turn = connection.prepareStatement(TURN);
        listing = connection.prepareStatement(LISTING);
    }

    /// Adds the turn and its listing to the open transaction, and says whether there was a place for them.
    boolean insert(Append append) throws SQLException {
        boolean inserted = insertTurn(append) == 1;
        if (inserted && append.listing != null) insertListing(append.listing);
        return inserted;
    }

    private int insertTurn(Append append) throws SQLException {
        Entry entry = append.entry;
        turn.setString(1, append.assessment);
        turn.setInt(2, append.expected + 1);
        turn.setString(3, entry.messageId());
        turn.setString(4, entry.officer().id());
        turn.setString(5, entry.officer().name());
        turn.setString(6, entry.channel());
        turn.setString(7, entry.at().toString());
        turn.setString(8, entry.said());
        turn.setString(9, append.events);
        turn.setString(10, append.replies);
        turn.setInt(11, append.expected);
        turn.setString(12, append.assessment);
        return turn.executeUpdate();
    }

    private void insertListing(Listing entry) throws SQLException {
        listing.setString(1, entry.id());
        listing.setString(2, entry.toolkit());
        listing.setString(3, entry.version());
        listing.setString(4, entry.organisation());
        listing.setString(5, entry.title());
        listing.setString(6, entry.started().toString());
        listing.setString(7, entry.changed().toString());
        listing.setString(8, text(entry.finished()));
        listing.executeUpdate();
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }

    @Override
    public void close() throws SQLException {
        turn.close();
        listing.close();
    }
}
