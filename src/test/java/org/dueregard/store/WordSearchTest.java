package org.dueregard.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordSearchTest {
    private static final Map<String, String> TEXTS =
            Map.of("bus", "The bus stops at the library.", "pool", "The pool closes on Mondays.");

    @TempDir
    private Path folder;

    @Test
    void anyOfTheWordsWillDoOrAllMustBeThere() throws SQLException {
        try (WordSearch search = WordSearch.of(TEXTS)) {
            assertEquals(List.of("bus"), search.find("library mornings", 10));
            assertEquals(List.of(), search.findAll("library mornings", 10));
            assertEquals(List.of("bus"), search.findAll("stopping libraries", 10));
            assertEquals(List.of(), search.findAll("?!", 10));
        }
    }

    @Test
    void aFileThatWasMadeIsTakenAsItIs() throws SQLException {
        open(TEXTS).close();

        try (WordSearch search = open(Map.of())) {
            assertEquals(List.of("pool"), search.find("pool", 10));
        }
    }

    private WordSearch open(Map<String, String> texts) throws SQLException {
        return WordSearch.in(folder.resolve("fts5.db"), texts.entrySet(), Map.Entry::getKey, Map.Entry::getValue);
    }
}
