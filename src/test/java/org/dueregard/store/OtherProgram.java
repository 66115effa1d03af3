package org.dueregard.store;

import java.io.IOException;
import java.nio.file.Path;

/// A program of its own that appends turns until it is killed, and says how many are saved after each.
final class OtherProgram {
    static final String ASSESSMENT = "killed";

    private OtherProgram() {}

    static Process start(Path file) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherProgram.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    public static void main(String[] arguments) {
        SqliteStore store = SqliteStore.open(Path.of(arguments[0]));
        for (int saved = 0; saved < 100_000; ) {
            store.append(ASSESSMENT, saved, Samples.turn("m" + saved), null);
            System.out.println(++saved);
        }
    }
}
