package org.dueregard.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dueregard.guide.Deliveries.Waiting;
import org.dueregard.guide.Delivery;

/// Reads the outbox; for one thread at a time.
final class OutboxReads {
    private static final String WAITING = """
            select o.id, o.channel, o.key, o.tag, o.replaces, o.payload, o.tries,
              case when o.replaces = '' then '' else coalesce(
                (select s.reference from outbox s
                 where s.channel = o.channel and s.key = o.key and s.tag = o.replaces and s.reference <> ''
                 order by s.id desc limit 1), '') end
            from (FIRST) first
            join outbox o on o.id = first.id
            left join person p on p.officer = o.officer
            where o.due <= ? and coalesce(p.away, 0) = 0
            order by o.id limit ?""";

    /// The first of each conversation that waits, less those not due and those of people who left.
    private static final String DUE = WAITING.replace(
            "FIRST", "select min(id) as id from outbox where channel = ? and ended is null group by key");

    /// The first of one conversation, likewise.
    private static final String NEXT = WAITING.replace(
            "FIRST", "select min(id) as id from outbox where channel = ? and key = ? and ended is null");

    private final Statements statements;

    OutboxReads(Connection connection) {
        this.statements = new Statements(connection);
    }

    List<Waiting> due(String channel, Instant now, int most) throws SQLException {
        return statements.all(OutboxReads::waiting, DUE, channel, now, most);
    }

    Optional<Waiting> next(String channel, String key, Instant now) throws SQLException {
        return statements.all(OutboxReads::waiting, NEXT, channel, key, now, 1).stream()
                .findFirst();
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        Delivery delivery =
                new Delivery(row.getString(2), row.getString(3), row.getString(4), row.getString(5), row.getString(6));
        return new Waiting(row.getLong(1), delivery, row.getInt(7), row.getString(8));
    }
}
