package org.dueregard.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dueregard.guide.Listing;
import org.dueregard.guide.People.Code;
import org.dueregard.guide.People.Known;

/// Reads what is known of people; for one thread at a time.
final class PeopleReads {
    private static final String KNOW = """
            select coalesce((select assessment from person where officer = ?1), ''),
              coalesce((select shown from person where officer = ?1), ''),
              coalesce((select away from person where officer = ?1), 0),
              exists (select 1 from heard where officer = ?1 and message = ?2)""";
    private static final String PARTS = """
            select l.assessment, toolkit, version, organisation, title, started, changed, finished
            from listing l
            where l.assessment in (select assessment from part where officer in (OFFICERS))
            order by (select t.position from turn t where t.assessment = l.assessment order by t.seq desc limit 1) desc
            limit ?""";

    private final Statements statements;

    PeopleReads(Connection connection) {
        this.statements = new Statements(connection);
    }

    Known know(String officer, String messageId) throws SQLException {
        return statements
                .all(
                        row -> new Known(row.getString(1), row.getString(2), row.getBoolean(3), row.getBoolean(4)),
                        KNOW,
                        officer,
                        messageId)
                .getFirst();
    }

    List<List<String>> linked() throws SQLException {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        List<String[]> links = statements.all(
                row -> new String[] {row.getString(1), row.getString(2)},
                "select identity, officer from link order by identity, place");
        for (String[] link : links)
            groups.computeIfAbsent(link[0], _ -> new ArrayList<>()).add(link[1]);
        return List.copyOf(groups.values());
    }

    Optional<Code> findCode(String hash) throws SQLException {
        return statements
                .all(
                        row -> new Code(row.getString(1), Instant.ofEpochMilli(row.getLong(2))),
                        "select officer, until from code where hash = ?",
                        hash)
                .stream()
                .findFirst();
    }

    int wrongTries(String officer, Instant since) throws SQLException {
        return statements
                .all(
                        row -> row.getInt(1),
                        "select count(*) from wrong_try where officer = ? and at > ?",
                        officer,
                        since)
                .getFirst();
    }

    List<Listing> assessments(List<String> officers, int most) throws SQLException {
        List<Object> values = new ArrayList<>(officers);
        values.add(most);
        String places = String.join(", ", Collections.nCopies(officers.size(), "?"));
        return statements.all(Reader::listing, PARTS.replace("OFFICERS", places), values.toArray());
    }
}
