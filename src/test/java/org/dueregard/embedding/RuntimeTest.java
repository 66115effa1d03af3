package org.dueregard.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the product trusts the model's runtime with, and what happens without it.
@Tag("model")
class RuntimeTest {

    /// From 1.29 on the runtime reports to its makers from Linux and macOS. An update that brings this in must not
    /// pass.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "linux-x64/libonnxruntime.so",
                "linux-aarch64/libonnxruntime.so",
                "osx-aarch64/libonnxruntime.dylib"
            })
    void theRuntimeCannotReachANetwork(String library) throws IOException {
        String names = names("/ai/onnxruntime/native/" + library);

        assertTrue(names.contains("OrtGetApiBase"), "this is not the runtime");
        for (String reaching : List.of("getaddrinfo", "gethostbyname", "OneCollector", "events.data.microsoft.com")) {
            assertFalse(names.contains(reaching), reaching);
        }
    }

    @Test
    void withoutTheRuntimeASentenceSaysSo(@TempDir Path folder) throws Exception {
        Process without = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Donnxruntime.native.path=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        WithoutRuntime.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();

        String said = new String(without.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertTrue(
                said.contains("The search goes by words alone from now on. The language model cannot be used"), said);
        assertTrue(said.endsWith("found by its words: 1" + System.lineSeparator()), said);
        assertFalse(said.contains("\tat "), said);
        assertFalse(said.contains("incubator"), said);
        assertEquals(0, without.waitFor());
    }

    private static String names(String resource) throws IOException {
        try (InputStream bytes = Objects.requireNonNull(RuntimeTest.class.getResourceAsStream(resource), resource)) {
            return new String(bytes.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
