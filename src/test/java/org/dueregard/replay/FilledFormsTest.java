package org.dueregard.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dueregard.house.RunningService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// Officers fill in each form as published assessments did, through the running service; what comes of it is compared
/// with a key written by hand.
class FilledFormsTest {
    private static final Path TRANSCRIPTS = Path.of("src/test/resources/transcripts");
    private static final String KEY = ".key.tsv";

    static List<String> forms() throws IOException {
        try (Stream<Path> files = Files.list(TRANSCRIPTS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(KEY))
                    .map(name -> name.substring(0, name.length() - KEY.length()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aFilledFormIsSavedFoundAndShownAsItsKeySays(String form) throws IOException, InterruptedException {
        AnswerKey key = AnswerKey.read(TRANSCRIPTS.resolve(form + KEY));
        try (var service = new RunningService()) {
            var player = new Player(URI.create(service.address()), _ -> {});
            String id = player.play(Script.read(TRANSCRIPTS.resolve(form + ".txt")));
            JsonNode assessment = player.get("/api/v1/assessments/" + id);

            var wrong = new ArrayList<>(key.differences(assessment));
            wrong.addAll(wrongGaps(key, assessment, optional(player, assessment)));
            assertEquals("", String.join("\n", wrong));
            assertEquals("finished", assessment.path("status").asString());
            assertShown(player.text("/api/v1/assessments/" + id + ".html"), assessment);
            assertFound(player, key, id);
        }
    }

    /// The gaps of the key that the assessment does not list, and the ones it lists that are none.
    private static List<String> wrongGaps(AnswerKey key, JsonNode assessment, Set<String> optional) {
        List<String> listed = strings(assessment.path("missing"), "question");
        List<String> gaps = key.gaps().stream()
                .filter(question -> !optional.contains(question.split("/", 2)[0]))
                .toList();
        return Stream.concat(
                        gaps.stream().filter(gap -> !listed.contains(gap)).map(gap -> "Not listed as a gap: " + gap),
                        listed.stream().filter(gap -> !gaps.contains(gap)).map(gap -> "No gap, but listed: " + gap))
                .toList();
    }

    /// The questions that the form does not require.
    private static Set<String> optional(Player player, JsonNode assessment) throws IOException, InterruptedException {
        JsonNode toolkit = assessment.path("toolkit");
        JsonNode form = player.get("/api/v1/toolkits/" + toolkit.path("id").asString() + "?version="
                + toolkit.path("version").asString());
        return stream(form.path("sections"))
                .flatMap(section -> stream(section.path("questions")))
                .filter(question -> !question.path("required").asBoolean())
                .map(question -> question.path("id").asString())
                .collect(Collectors.toSet());
    }

    /// The page shows the title, every section and every question with its group or row.
    private static void assertShown(String page, JsonNode assessment) {
        String text = page.replaceAll("<[^>]*>", " ")
                .replace("&#39;", "'")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
        List<String> unseen = stream(assessment.path("sections"))
                .flatMap(section -> Stream.concat(
                        Stream.of(section.path("title").asString()),
                        stream(section.path("entries"))
                                .flatMap(entry ->
                                        entry.path("answer").asString("").lines())
                                .map(line -> line.replaceFirst("^- ", "").strip())))
                .filter(line -> !text.contains(line))
                .distinct()
                .toList();

        assertEquals(List.of(), unseen);
        assertTrue(text.contains(assessment.path("title").asString()));
    }

    /// A search for three long words of the answers finds the assessment.
    private static void assertFound(Player player, AnswerKey key, String id) throws IOException, InterruptedException {
        String words = key.cells().values().stream()
                .flatMap(cell -> Arrays.stream(cell.answer().split("[^a-zA-Z]+")))
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .limit(3)
                .collect(Collectors.joining(" "));
        JsonNode found = player.get("/api/v1/search?size=50&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));

        assertTrue(
                strings(found.path("results"), "id").stream().anyMatch(result -> result.contains(id)),
                () -> words + " finds " + found);
    }

    private static List<String> strings(JsonNode nodes, String field) {
        return stream(nodes).map(node -> node.path(field).asString("")).toList();
    }

    private static Stream<JsonNode> stream(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false);
    }
}
