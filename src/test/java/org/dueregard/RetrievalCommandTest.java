package org.dueregard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dueregard.bench.Collection;
import org.dueregard.bench.Scores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("model")
class RetrievalCommandTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void meaningFindsWhatWordsMiss() throws IOException {
        Path small = Files.createDirectory(folder.resolve("small"));
        Files.writeString(small.resolve("corpus.jsonl"), """
                {"id": "1", "title": "Pool", "text": "Fewer sessions for swimmers on Mondays."}
                {"id": "2", "title": "Buses", "text": "The night bus stops at ten."}
                {"id": "3", "title": "Books", "text": "The library closes on Mondays."}
                """);
        Files.writeString(small.resolve("queries.jsonl"), """
                {"id": "a", "text": "library"}
                {"id": "b", "text": "public transport after dark"}
                """);
        Files.writeString(small.resolve("qrels.tsv"), "query-id\tcorpus-id\tscore\na\t3\t1\nb\t2\t1\n");

        JsonNode runs = run(small).path("small");

        Map<String, Double> ndcg = new HashMap<>();
        for (JsonNode run : runs) {
            ndcg.put(run.path("run").asString(""), run.path("ndcg@10").asDouble(-1));
            assertTrue(run.path("p50ms").asDouble(-1) > 0, run.toString());
        }
        assertEquals(Map.of("bm25, as Anserini", .5, "bm25", .5, "dense", 1., "hybrid", 1., "fts5", .5), ndcg);
        assertTrue(Files.size(folder.resolve("cache/bge-small-en-v1.5-q.vectors")) > 3 * 384 * 4);
    }

    @Test
    void aFolderWithoutACollectionIsRefusedInASentence() {
        var err = new StringWriter();

        int code = Main.run(
                Map.of("DUEREGARD_DATA", folder.toString()),
                new PrintWriter(new StringWriter(), true),
                new PrintWriter(err, true),
                "bench",
                "retrieval",
                folder.toString());

        assertEquals(2, code);
        assertTrue(err.toString().contains(folder + " is not a collection"), err.toString());
    }

    /// The figure is in Anserini's regression for SciFact: https://github.com/castorini/anserini
    @Test
    void ourBm25OnSciFactIsAnserinis() throws Exception {
        String collections = System.getenv().getOrDefault("DUEREGARD_COLLECTIONS", "");
        Path scifact = Path.of(collections, "scifact");
        assumeTrue(
                Files.isDirectory(scifact),
                "Skipped: name the folder that holds the collection scifact in DUEREGARD_COLLECTIONS.");

        Scores scores = RetrievalBench.asAnserini(Collection.read(scifact)).scores();

        assertEquals(.6789, scores.ndcgAt10(), .0005);
        assertEquals(.9253, scores.recallAt100(), .0005);
    }

    private JsonNode run(Path collection) {
        var out = new StringWriter();
        var err = new StringWriter();

        int code = Main.run(
                Map.of("DUEREGARD_DATA", folder.toString()),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                List.of(
                                "bench",
                                "retrieval",
                                collection.toString(),
                                "--json",
                                "--cache",
                                folder.resolve("cache").toString())
                        .toArray(String[]::new));

        assertEquals(0, code, err.toString());
        return JsonMapper.builder().build().readTree(out.toString());
    }
}
