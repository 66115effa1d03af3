package org.dueregard.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Texts in SQLite's own full-text search (FTS5, with Porter's stems and its `bm25`): what the product's search is
/// held against. The product itself does not use it.
public final class WordSearch implements AutoCloseable {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private final Connection connection;
    private final PreparedStatement search;

    private WordSearch(Connection connection) throws SQLException {
        this.connection = connection;
        this.search = connection.prepareStatement("select id from text where text match ? order by rank limit ?");
    }

    /// In memory.
    ///
    /// @param texts by id
    /// @throws SQLException if SQLite was built without FTS5
    public static WordSearch of(Map<String, String> texts) throws SQLException {
        return filled(
                DriverManager.getConnection("jdbc:sqlite::memory:"),
                texts.entrySet(),
                Map.Entry::getKey,
                Map.Entry::getValue);
    }

    /// In a file, which is made of the texts if it is not there.
    ///
    /// @throws SQLException if SQLite was built without FTS5, or the file cannot be used
    public static <T> WordSearch in(
            Path file, Iterable<T> texts, Function<? super T, String> id, Function<? super T, String> words)
            throws SQLException {
        boolean made = Files.exists(file);
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        return made ? new WordSearch(connection) : filled(connection, texts, id, words);
    }

    private static <T> WordSearch filled(
            Connection connection, Iterable<T> texts, Function<? super T, String> id, Function<? super T, String> words)
            throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "create virtual table text using fts5 (id unindexed, words, tokenize = 'porter unicode61')");
        }
        try (PreparedStatement insert = connection.prepareStatement("insert into text (id, words) values (?, ?)")) {
            for (T text : texts) {
                insert.setString(1, id.apply(text));
                insert.setString(2, words.apply(text));
                insert.executeUpdate();
            }
        }
        connection.commit();
        return new WordSearch(connection);
    }

    /// The ids of the texts that have any of the query's words, best first; none if the query has no word.
    ///
    /// @throws IllegalStateException if SQLite cannot search
    public List<String> find(String query, int most) {
        return find(query, " OR ", most);
    }

    /// The same of those that have all of the words.
    public List<String> findAll(String query, int most) {
        return find(query, " AND ", most);
    }

    private List<String> find(String query, String between, int most) {
        String words = WORD.matcher(query)
                .results()
                .map(MatchResult::group)
                .distinct()
                .map(word -> '"' + word + '"')
                .collect(Collectors.joining(between));
        if (words.isEmpty()) return List.of();
        try {
            return ids(words, most);
        } catch (SQLException broken) {
            throw new IllegalStateException("SQLite cannot search for " + words, broken);
        }
    }

    private List<String> ids(String words, int most) throws SQLException {
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
