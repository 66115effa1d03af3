package org.dueregard.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.dueregard.toolkit.Group;
import org.dueregard.toolkit.Toolkit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What docs/toolkits.md tells a council to do works as it says.
class OwnToolkitTest {
    @TempDir
    Path data;

    @TempDir
    Path home;

    @BeforeEach
    void copyThePrompts() throws IOException {
        Shipped.promptsIn(home);
    }

    @Test
    void theExampleOfTheDocsBecomesAForm() throws IOException {
        Forms.keep(data, Forms.example());

        Toolkit form = Library.read(home, data).toolkits().getToolkit("anytown-equality", "");

        assertEquals("Anytown equality check", form.cover().title());
        assertEquals("2025", form.version());
        assertEquals(4, form.groups().size());
        assertEquals(4, form.sections().size());
        assertEquals("actions", form.findActions().orElseThrow().id());
    }

    @Test
    void theExampleOfTheDocsHasNothingForTheCheckToSay() throws IOException {
        Forms.keep(data, Forms.example());

        assertEquals(List.of(), Checking.check(home, data));
    }

    @Test
    void aGroupWithoutAimsHasAllThree() throws IOException {
        Forms.keep(data, Forms.example());

        Toolkit form = Library.read(home, data).toolkits().getToolkit("anytown-equality", "2025");

        assertEquals(Set.of(1, 2, 3), form.groups().getFirst().aims());
        assertTrue(form.groups().stream().map(Group::aims).anyMatch(Set.of(1)::equals));
    }

    @Test
    void theNewestVersionIsTheOneToStartWith() throws IOException {
        Forms.keep(data, Forms.example());
        String newer = Forms.example()
                .replace("version: \"2025\"", "version: \"2026\"")
                .replace("2025-04-01", "2026-04-01");
        Files.writeString(data.resolve("toolkits/anytown-equality/2026.yaml"), newer);

        var toolkits = Library.read(home, data).toolkits();

        assertEquals("2026", toolkits.getToolkit("anytown-equality", "").version());
        assertEquals("2025", toolkits.getToolkit("anytown-equality", "2025").version());
    }

    @Test
    void aFormThatIsThereTwiceStopsTheStart() throws IOException {
        Path shipped = Path.of("prompts/toolkits/due-regard/1.yaml");
        Files.createDirectories(data.resolve("toolkits/due-regard"));
        Files.copy(shipped, data.resolve("toolkits/due-regard/1.yaml"));

        var mistakes = assertThrows(Library.MistakesException.class, () -> Library.read(home, data));

        assertTrue(String.valueOf(mistakes.getMessage()).contains("already in prompts/toolkits/due-regard/1.yaml"));
    }

    @Test
    void aFileThatEndsInYmlIsNamed() throws IOException {
        Path file = Forms.keep(data, Forms.example());
        Files.move(file, file.resolveSibling("2025.yml"));

        var mistakes = assertThrows(Library.MistakesException.class, () -> Library.read(home, data));

        assertTrue(String.valueOf(mistakes.getMessage()).contains("Let it end in .yaml."));
    }

    @Test
    void aCommentLeavesTheFingerprintAsItIs() throws IOException {
        String before = ToolkitReader.fingerprint(Forms.keep(data, Forms.example()));

        String after = ToolkitReader.fingerprint(Forms.keep(data, "# Looked at in May\r\n" + Forms.example()));

        assertEquals(before, after);
    }

    @Test
    void anotherWordInAQuestionChangesTheFingerprint() throws IOException {
        String before = ToolkitReader.fingerprint(Forms.keep(data, Forms.example()));

        String after =
                ToolkitReader.fingerprint(Forms.keep(data, Forms.example().replace("By when?", "When?")));

        assertNotEquals(before, after);
    }
}
