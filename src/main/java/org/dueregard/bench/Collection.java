package org.dueregard.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A public collection for measuring search: texts, queries, and people's judgement of what answers what.
///
/// @param texts   title and body by id, in the order of the file
/// @param queries by id, in the order of the file
/// @param judged  for each query the grade of each text that answers it, 1 or more
public record Collection(
        String name, Map<String, String> texts, Map<String, String> queries, Map<String, Map<String, Integer>> judged) {

    private static final List<String> FILES = List.of("corpus.jsonl", "queries.jsonl", "qrels.tsv");

    /// Whether a folder has the three files.
    public static boolean isIn(Path folder) {
        return FILES.stream().allMatch(file -> Files.isRegularFile(folder.resolve(file)));
    }

    /// Reads a folder laid out as in BEIR (https://github.com/beir-cellar/beir): `corpus.jsonl`, `queries.jsonl` and
    /// `qrels.tsv`.
    public static Collection read(Path folder) throws IOException {
        return new Collection(
                folder.toRealPath().getFileName().toString(),
                lines(folder.resolve("corpus.jsonl")),
                lines(folder.resolve("queries.jsonl")),
                judged(folder.resolve("qrels.tsv")));
    }

    private static Map<String, String> lines(Path file) throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        Map<String, String> texts = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode node = json.readTree(line);
            String title = node.path("title").asString("");
            String text = node.path("text").asString("");
            texts.put(
                    node.path(node.has("_id") ? "_id" : "id").asString(""),
                    title.isEmpty() ? text : title + "\n" + text);
        }
        return texts;
    }

    private static Map<String, Map<String, Integer>> judged(Path file) throws IOException {
        Map<String, Map<String, Integer>> judged = new TreeMap<>();
        List<String> lines = Files.readAllLines(file);
        for (String line : lines.subList(1, lines.size())) {
            String[] parts = line.split("\t");
            int grade = Integer.parseInt(parts[2].strip());
            if (grade > 0)
                judged.computeIfAbsent(parts[0], _ -> new TreeMap<>()).put(parts[1], grade);
        }
        return judged;
    }
}
