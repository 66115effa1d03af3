package org.dueregard.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrowserProgramTest {
    @TempDir
    private Path folder;

    private Path program;

    @BeforeEach
    void install() throws IOException {
        program = Files.createFile(folder.resolve("google-chrome"));
        program.toFile().setExecutable(true);
    }

    @Test
    void theOneThatIsNamedIsTaken() {
        assertEquals(
                Optional.of(program),
                BrowserProgram.find(Map.of("DUEREGARD_CHROMIUM", program.toString(), "PATH", "")));
    }

    @Test
    void withoutANameItIsLookedForOnThePath() {
        assertEquals(Optional.of(program), BrowserProgram.find(Map.of("PATH", "/nowhere:" + folder)));
    }

    @Test
    void noneMeansNoneEvenIfThereIsOne() {
        assertEquals(
                Optional.empty(), BrowserProgram.find(Map.of("DUEREGARD_CHROMIUM", "none", "PATH", folder.toString())));
    }
}
