package org.dueregard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
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
        var out = new StringWriter();
        var err = new StringWriter();

        int code = Main.run(
                Map.of("DUEREGARD_DATA", folder.toString(), "DUEREGARD_HOME", "."),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                "bench",
                "search",
                "--passages",
                "60",
                "--seconds",
                "1",
                "--json");

        assertEquals(0, code, err.toString());
        JsonNode figures = JsonMapper.builder().build().readTree(out.toString());
        assertEquals(60, figures.path("passages").asInt());
        for (String what :
                new String[] {"keyword search", "search by words and meaning", "turn with suggestions, 1 officer"}) {
            assertTrue(figures.path(what + ", p99 ms").asDouble(-1) > 0, figures.toString());
        }
    }
}
