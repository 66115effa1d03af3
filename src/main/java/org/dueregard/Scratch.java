package org.dueregard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// A data folder for one measurement only.
final class Scratch {
    private Scratch() {}

    /// The settings of the program with another data folder, for this computer alone and on any free port.
    static Settings settings(Settings settings, Path folder) {
        return new Settings(
                "127.0.0.1",
                0,
                folder,
                settings.home(),
                settings.origins(),
                settings.groups(),
                settings.zone(),
                settings.vectors());
    }

    static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
