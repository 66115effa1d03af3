package org.dueregard.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import org.dueregard.guide.Beside;
import org.dueregard.guide.Delivery;
import org.dueregard.guide.Journal.Entry;
import org.dueregard.guide.Listing;
import org.dueregard.store.Write.Result;
import org.jspecify.annotations.Nullable;

/// The statements that write, prepared once.
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
    private final PeopleWrites people;
    private final OutboxWrites outbox;

    Inserts(Connection connection) throws SQLException {
        turn = connection.prepareStatement(TURN);
        listing = connection.prepareStatement(LISTING);
        people = new PeopleWrites(connection);
        outbox = new OutboxWrites(connection);
    }

    /// Adds a write to the open transaction, whole or not at all, and says what came of it.
    Result insert(Append append) throws SQLException {
        return switch (append.write) {
            case Write.Turn turn -> insert(turn);
            case Write.Alone(var beside, var at) -> beside(beside, at);
            case Write.Confirm(var taken, var at) -> outbox.confirm(taken, at);
            case Write.Postpone(var id, var until, var why) -> outbox.postpone(id, until, why);
            case Write.GiveUp(var id, var why, var at) -> outbox.giveUp(id, why, at);
            case Write.Prune(var before) -> prune(before);
        };
    }

    private Result insert(Write.Turn turn) throws SQLException {
        Beside beside = turn.beside();
        if (beside.heard() != null && !people.hear(beside.heard())) return Result.REPEATED;
        if (insertTurn(turn) == 0) {
            if (beside.heard() != null) people.forget(beside.heard());
            return Result.CONFLICT;
        }
        if (turn.listing() != null) insertListing(turn.listing());
        rest(beside, turn.entry().at());
        return Result.WRITTEN;
    }

    private Result beside(Beside beside, Instant at) throws SQLException {
        if (beside.heard() != null && !people.hear(beside.heard())) return Result.REPEATED;
        rest(beside, at);
        return Result.WRITTEN;
    }

    private void rest(Beside beside, Instant at) throws SQLException {
        for (Beside.Change change : beside.changes()) people.change(change);
        String officer = beside.heard() == null ? "" : beside.heard().officer();
        for (Delivery delivery : beside.deliveries()) outbox.add(delivery, officer, at);
    }

    private Result prune(Instant before) throws SQLException {
        people.prune(before);
        outbox.prune(before);
        return Result.WRITTEN;
    }

    private int insertTurn(Write.Turn saved) throws SQLException {
        Entry entry = saved.entry();
        turn.setString(1, saved.assessment());
        turn.setInt(2, saved.expected() + 1);
        turn.setString(3, entry.messageId());
        turn.setString(4, entry.officer().id());
        turn.setString(5, entry.officer().name());
        turn.setString(6, entry.channel());
        turn.setString(7, entry.at().toString());
        turn.setString(8, entry.said());
        turn.setString(9, saved.events());
        turn.setString(10, saved.replies());
        turn.setInt(11, saved.expected());
        turn.setString(12, saved.assessment());
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
        people.close();
        outbox.close();
    }
}
