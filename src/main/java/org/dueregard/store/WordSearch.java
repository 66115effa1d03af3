package org.dueregard.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Texts in SQLite's own full-text search (FTS5, with Porter's stems and its `bm25`), in memory: what the
/// product's search is held against. The product itself does not use it.
public final class WordSearch implements AutoCloseable {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private final Connection connection;
    private final PreparedStatement search;

    private WordSearch(Connection connection, PreparedStatement search) {
        this.connection = connection;
        this.search = search;
    }

    /// @param texts by id
    /// @throws SQLException if SQLite was built without FTS5
    public static WordSearch of(Map<String, String> texts) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "create virtual table text using fts5 (id unindexed, words, tokenize = 'porter unicode61')");
        }
        try (PreparedStatement insert = connection.prepareStatement("insert into text (id, words) values (?, ?)")) {
            for (var text : texts.entrySet()) {
                insert.setString(1, text.getKey());
                insert.setString(2, text.getValue());
                insert.executeUpdate();
            }
        }
        connection.commit();
        return new WordSearch(
                connection,
                connection.prepareStatement("select id from text where text match ? order by rank limit ?"));
    }

    /// The ids of the texts that have any of the query's words, best first; none if the query has no word.
    public List<String> find(String query, int most) throws SQLException {
        String words = WORD.matcher(query)
                .results()
                .map(MatchResult::group)
                .distinct()
                .map(word -> '"' + word + '"')
                .collect(Collectors.joining(" OR "));
        if (words.isEmpty()) return List.of();
        search.setString(1, words);
        search.setInt(2, most);
        List<String> ids = new ArrayList<>();
        try (ResultSet found = search.executeQuery()) {
            while (found.next()) ids.add(found.getString(1));
        }
        return ids;
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            search.close();
        }
    }
}
