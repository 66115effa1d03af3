package org.dueregard.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
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

    /// Those of one conversation after one of them, likewise.
    private static final String AFTER = WAITING.replace(
            "FIRST", "select id from outbox where channel = ? and key = ? and ended is null and id > ?");

    private static final int MOST_AFTER = 50;

    private final Statements statements;

    OutboxReads(Connection connection) {
        this.statements = new Statements(connection);
    }

    List<Waiting> due(String channel, Instant now, int most) throws SQLException {
        return statements.all(OutboxReads::waiting, DUE, channel, now, most);
    }

    List<Waiting> after(Waiting sent, Instant now) throws SQLException {
        Delivery delivery = sent.delivery();
        return statements.all(
                OutboxReads::waiting, AFTER, delivery.channel(), delivery.key(), sent.id(), now, MOST_AFTER);
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        Delivery delivery =
                new Delivery(row.getString(2), row.getString(3), row.getString(4), row.getString(5), row.getString(6));
        return new Waiting(row.getLong(1), delivery, row.getInt(7), row.getString(8));
    }
}
