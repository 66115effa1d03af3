package org.dueregard.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// Finds the Chromium of this computer: the one named in `DUEREGARD_CHROMIUM` (`none` for none at all), or else the
/// first of the usual names on the path.
public final class BrowserProgram {
    private static final String SETTING = "DUEREGARD_CHROMIUM";
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private BrowserProgram() {}

    public static Optional<Path> find() {
        return find(System.getenv());
    }

    static Optional<Path> find(Map<String, String> environment) {
        String named = environment.getOrDefault(SETTING, "");
        if (named.equals("none")) return Optional.empty();
        if (!named.isEmpty()) return Optional.of(Path.of(named)).filter(Files::isExecutable);
        return Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// The program, or else the test is skipped, out loud.
    public static Path need() {
        Optional<Path> found = find();
        if (found.isEmpty()) {
            String skipped = "SKIPPED: this test needs Chromium. Install it, or name yours in " + SETTING + ".";
            System.err.println(skipped);
            Assumptions.abort(skipped);
        }
        return found.orElseThrow();
    }
}
