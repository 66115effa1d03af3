package org.dueregard.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dueregard.conversation.Event;
import org.dueregard.knowledge.Library;
import org.dueregard.replay.Directly;
import org.dueregard.replay.Script;
import org.dueregard.replay.Script.Line;
import org.dueregard.toolkit.Toolkit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The scripts of the filled analyses in Slack, over HTTP, beside the same scripts said to the core as the web does.
class OneTranscriptTest {
    @TempDir
    private Path folder;

    static List<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/transcripts"))) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void comesToTheSameEventsInSlackAsOnTheWeb(Path file) throws IOException {
        Script script = Script.read(file);
        Toolkit form = Library.read(Path.of(""), Path.of("target/no-data"))
                .toolkits()
                .getToolkit(script.form(), script.version());
        try (Workspace workspace = new Workspace(folder, form, Map.of())) {
            var ann = new Ann(workspace);
            say(ann, workspace, "new assessment 1");
            for (Line line : script.lines()) {
                if (line instanceof Line.Says(var _, var words)) say(ann, workspace, words);
                if (line instanceof Line.Picks(var _, var label)) pick(ann, workspace, label);
            }
            String assessment = workspace
                    .store
                    .people()
                    .assessments(List.of("slack:T1:U1"), 1)
                    .getFirst()
                    .id();
            List<Event> inSlack = Directly.events(workspace.store, assessment);

            var web = new Directly(workspace.guide, Workspace.NOW, LocalDate.of(2026, 3, 10));
            assertEquals(web.play(script, form, workspace.store), inSlack);
            assertTrue(inSlack.stream().anyMatch(Event.Finished.class::isInstance));
        }
    }

    private static void say(Ann ann, Workspace workspace, String words) {
        ann.says(words);
        workspace.deliver();
    }

    /// Presses the newest button with this label, or chooses the newest option of a list.
    private static void pick(Ann ann, Workspace workspace, String label) {
        Predicate<JsonNode> whole = element -> label(element).equalsIgnoreCase(label);
        Predicate<JsonNode> begun = element -> starts(label(element), label);
        Predicate<JsonNode> option =
                element -> element.path("options").valueStream().anyMatch(each -> starts(label(each), label));
        ObjectNode message = workspace
                .mock
                .find(Ann.DIRECT, begun.or(option))
                .orElseThrow(() -> new AssertionError("nothing is called " + label));
        Predicate<JsonNode> wanted = Stream.of(whole, begun, option)
                .filter(each -> message.path("blocks")
                        .valueStream()
                        .flatMap(SlackMock::elements)
                        .anyMatch(each))
                .findFirst()
                .orElseThrow();
        ann.interacts(ann.press(message, wanted, each -> starts(label(each), label), ann.stamp()));
        workspace.deliver();
    }

    private static String label(JsonNode element) {
        return Json.text(element.path("text"), "text");
    }

    /// A label that is too long for Slack is cut.
    private static boolean starts(String shown, String label) {
        int length = Math.min(label.length(), 60);
        return shown.length() >= length && shown.regionMatches(true, 0, label, 0, length);
    }
}
