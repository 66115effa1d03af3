package org.dueregard.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.dueregard.guide.Deliveries.Taken;
import org.dueregard.guide.Delivery;
import org.dueregard.store.Write.Result;

/// Writes the outbox.
final class OutboxWrites implements AutoCloseable {
    /// What belongs to no turn goes to whoever was last sent something in that conversation.
    private static final String ADD = """
            insert into outbox (channel, key, tag, replaces, payload, officer, saved)
            values (?, ?, ?, ?, ?, case when ? <> '' then ? else coalesce(
              (select officer from outbox where channel = ? and key = ? order by id desc limit 1), '') end, ?)""";

    private final Statements statements;

    OutboxWrites(Connection connection) {
        this.statements = new Statements(connection);
    }

    void add(Delivery delivery, String officer, Instant at) throws SQLException {
        statements.run(
                ADD,
                delivery.channel(),
                delivery.key(),
                delivery.tag(),
                delivery.replaces(),
                delivery.payload(),
                officer,
                officer,
                delivery.channel(),
                delivery.key(),
                at);
    }

    Result confirm(List<Taken> taken, Instant at) throws SQLException {
        for (Taken each : taken)
            statements.run(
                    "update outbox set ended = ?, reference = ?, payload = '' where id = ? and ended is null",
                    at,
                    each.reference(),
                    each.id());
        return Result.WRITTEN;
    }

    Result postpone(long id, Instant until, String why) throws SQLException {
        statements.run(
                "update outbox set tries = tries + 1, due = ?, why = ? where id = ? and ended is null", until, why, id);
        return Result.WRITTEN;
    }

    Result giveUp(long id, String why, Instant at) throws SQLException {
        statements.run(
                "update outbox set ended = ?, why = ?, payload = '' where id = ? and ended is null", at, why, id);
        return Result.WRITTEN;
    }

    void prune(Instant before) throws SQLException {
        statements.run("delete from outbox where ended is not null and ended < ?", before);
    }

    @Override
    public void close() throws SQLException {
        statements.close();
    }
}
