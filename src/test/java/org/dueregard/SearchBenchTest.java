package org.dueregard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("model")
class SearchBenchTest {
    @TempDir
    private Path folder;

    @Test
    void searchesAndTurnsThatSuggestAreMeasuredBesideMadeUpAnswers() {
        JsonNode figures = bench("--seconds", "1");

        for (String what : List.of(
                "keyword search",
                "keyword search, words that stand nowhere together",
                "search by words and meaning",
                "SQLite FTS5, all of the words",
                "turn with suggestions, 1 officer")) {
            assertTrue(figures.path(what + ", p99 ms").asDouble(-1) > 0, figures.toString());
        }
    }

    @Test
    void whatGoesByWordsIsMeasuredWithoutVectors() {
        JsonNode figures = bench("--seconds", "1", "--words-only");

        assertTrue(figures.path("keyword search, p99 ms").asDouble(-1) > 0, figures.toString());
        assertTrue(figures.path("search by words and meaning, p99 ms").isMissingNode(), figures.toString());
    }

    @Test
    void whatWasMadeIsKeptAndTakenAgain() {
        JsonNode made = bench(
                "--make-only", "--words-only", "--keep", folder.resolve("kept").toString());
        JsonNode taken = bench(
                "--make-only", "--words-only", "--keep", folder.resolve("kept").toString());

        assertTrue(made.path("passages indexed a second").asDouble(-1) > 0, made.toString());
        assertTrue(taken.path("passages indexed a second").isMissingNode(), taken.toString());
        assertTrue(taken.path("index, MB on disk").asDouble(-1) > 0, taken.toString());
    }

    private JsonNode bench(String... options) {
        var out = new StringWriter();
        var err = new StringWriter();
        Stream<String> all = Stream.concat(
                Stream.of("bench", "search", "--passages", "60", "--queries", "20", "--json"), Stream.of(options));

        int code = Main.run(
                Map.of("DUEREGARD_DATA", folder.toString(), "DUEREGARD_HOME", "."),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                all.toArray(String[]::new));

        assertEquals(0, code, err.toString());
        JsonNode figures = JsonMapper.builder().build().readTree(out.toString());
        assertEquals(60, figures.path("passages").asInt());
        return figures;
    }
}
