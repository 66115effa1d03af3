package org.dueregard.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The commands a newcomer types first.
class ScriptsTest {

    @ParameterizedTest
    @ValueSource(strings = {"run", "test", "mvnw", "scripts/aot", ".ci/run"})
    void everyCommandCanBeRun(String script) {
        assertTrue(Files.isExecutable(Path.of(script)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "test", "scripts/aot", "scripts/env.sh", "scripts/browser.sh"})
    void everyScriptIsPlainShell(String script) throws Exception {
        Process shell =
                new ProcessBuilder("sh", "-n", script).redirectErrorStream(true).start();

        String complaints = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals("", complaints);
        assertEquals(0, shell.waitFor());
    }

    @Test
    void theServersCheckIsTheOneADeveloperRuns() throws IOException {
        List<String> commands = Files.readAllLines(Path.of(".ci/run")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();

        assertEquals(List.of("exec \"$(dirname \"$0\")/../test\""), commands);
    }
}
