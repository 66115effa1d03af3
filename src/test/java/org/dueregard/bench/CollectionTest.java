package org.dueregard.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CollectionTest {

    @Test
    void aFolderIsReadWithTitlesGradesAndOrder(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("corpus.jsonl"), """
                {"id": "7", "title": "Pools", "text": "Where to swim."}
                {"id": "2", "title": "", "text": "Where to read."}
                """);
        Files.writeString(folder.resolve("queries.jsonl"), """
                {"id": "q", "text": "swimming"}
                """);
        Files.writeString(folder.resolve("qrels.tsv"), "query-id\tcorpus-id\tscore\nq\t7\t2\nq\t2\t0\n");

        Collection collection = Collection.read(folder);

        assertEquals(List.of("7", "2"), List.copyOf(collection.texts().keySet()));
        assertEquals(
                List.of("Pools\nWhere to swim.", "Where to read."),
                List.copyOf(collection.texts().values()));
        assertEquals(Map.of("q", "swimming"), collection.queries());
        assertEquals(Map.of("q", Map.of("7", 2)), collection.judged());
    }
}
