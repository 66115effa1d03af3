package org.dueregard.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.dueregard.guide.Deliveries;
import org.dueregard.guide.Deliveries.Waiting;
import org.dueregard.guide.Delivery;

/// Reads the outbox; for one thread at a time.
final class OutboxReads {
    /// The first of each conversation that waits, less those not due and those of people who left.
    private static final String DUE = """
            select o.key
            from (select min(id) as id from outbox where channel = ? and ended is null group by key) first
            join outbox o on o.id = first.id
            left join person p on p.officer = o.officer
            where o.due <= ? and coalesce(p.away, 0) = 0
            order by o.id limit ?""";

    /// Only the first of a conversation is ever put off, and those after it wait for it.
    private static final String WAITING = """
            select o.id, o.channel, o.key, o.tag, o.replaces, o.payload, o.tries,
              case when o.replaces = '' then '' else coalesce(
                (select s.reference from outbox s
                 where s.channel = o.channel and s.key = o.key and s.tag = o.replaces and s.reference <> '' and s.tag <> ''
                 order by s.id desc limit 1), '') end
            from outbox o
            left join person p on p.officer = o.officer
            where o.channel = ?1 and o.key = ?2 and o.ended is null and coalesce(p.away, 0) = 0
              and ?3 >= (select f.due from outbox f
                         where f.channel = ?1 and f.key = ?2 and f.ended is null order by f.id limit 1)
            order by o.id limit ?4""";

    private final Statements statements;

    OutboxReads(Connection connection) {
        this.statements = new Statements(connection);
    }

    List<String> due(String channel, Instant now, int most) throws SQLException {
        return statements.all(row -> row.getString(1), DUE, channel, now, most);
    }

    List<Waiting> waiting(String channel, String key, Instant now) throws SQLException {
        return statements.all(OutboxReads::waiting, WAITING, channel, key, now, Deliveries.MOST_AT_ONCE);
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        Delivery delivery =
                new Delivery(row.getString(2), row.getString(3), row.getString(4), row.getString(5), row.getString(6));
        return new Waiting(row.getLong(1), delivery, row.getInt(7), row.getString(8));
    }
}
