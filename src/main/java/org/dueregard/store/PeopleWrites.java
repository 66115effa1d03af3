package org.dueregard.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.dueregard.guide.Beside.Change;
import org.dueregard.guide.Beside.Heard;

/// Writes what is known of people.
final class PeopleWrites implements AutoCloseable {
    private static final String IN = """
            insert into person (officer, assessment) values (?, ?)
            on conflict (officer) do update set assessment = excluded.assessment""";
    private static final String SHOWN = """
            insert into person (officer, shown) values (?, ?)
            on conflict (officer) do update set shown = excluded.shown""";
    private static final String AWAY =
            "insert into person (officer, away) values (?, ?) on conflict (officer) do update set away = excluded.away";
    private static final String CODE = """
            insert into code (officer, hash, until) values (?, ?, ?)
            on conflict (officer) do update set hash = excluded.hash, until = excluded.until""";

    private final Statements statements;

    PeopleWrites(Connection connection) {
        this.statements = new Statements(connection);
    }

    /// Notes that a message was heard; `false` if it had been before.
    boolean hear(Heard heard) throws SQLException {
        return statements.run(
                        "insert into heard (officer, message, at) values (?, ?, ?) on conflict do nothing",
                        heard.officer(),
                        heard.messageId(),
                        heard.at())
                == 1;
    }

    /// Takes back what was noted in this transaction.
    void forget(Heard heard) throws SQLException {
        statements.run("delete from heard where officer = ? and message = ?", heard.officer(), heard.messageId());
    }

    void change(Change change) throws SQLException {
        switch (change) {
            case Change.In(var officer, var assessment) -> statements.run(IN, officer, assessment);
            case Change.Shown(var officer, var slot) -> statements.run(SHOWN, officer, slot);
            case Change.TookPart(var officer, var assessment) ->
                statements.run(
                        "insert into part (officer, assessment) values (?, ?) on conflict do nothing",
                        officer,
                        assessment);
            case Change.Left(var officer, var at) -> leave(officer, at);
            case Change.CameBack(var officer) -> statements.run(AWAY, officer, 0);
            case Change.CodeGiven(var officer, var hash, var until) -> statements.run(CODE, officer, hash, until);
            case Change.CodeTaken(var hash) -> statements.run("delete from code where hash = ?", hash);
            case Change.WrongTry(var officer, var at) ->
                statements.run("insert into wrong_try (officer, at) values (?, ?)", officer, at);
            case Change.Linked(var officers) -> link(officers);
        }
    }

    /// What waits is little, so the whole of it is looked through.
    private static final String LEAVE = """
            update outbox set ended = ?, why = 'left', payload = ''
            where id in (select id from outbox indexed by outbox_waiting where ended is null and officer = ?)""";

    private void leave(String officer, Instant at) throws SQLException {
        statements.run(AWAY, officer, 1);
        statements.run(LEAVE, at, officer);
    }

    private void link(List<String> officers) throws SQLException {
        for (String each : officers) statements.run("delete from link where officer = ?", each);
        if (officers.size() == 1) return;
        for (int i = 0; i < officers.size(); i++)
            statements.run(
                    "insert into link (officer, identity, place) values (?, ?, ?)",
                    officers.get(i),
                    officers.getFirst(),
                    i);
    }

    void prune(Instant before) throws SQLException {
        statements.run("delete from heard where at < ?", before);
        statements.run("delete from wrong_try where at < ?", before);
        statements.run("delete from code where until < ?", before);
    }

    @Override
    public void close() throws SQLException {
        statements.close();
    }
}
