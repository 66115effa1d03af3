package org.dueregard.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dueregard.toolkit.Toolkit;

/// What ships with the program, read once from the repository.
final class Shipped {
    static final Path HOME = Path.of("");
    static final Library LIBRARY = Library.read(HOME, HOME.resolve("no-data"));

    private Shipped() {}

    static List<Toolkit> toolkits() {
        return LIBRARY.toolkits().all();
    }

    /// Makes a home with the prompts that ship and no knowledge.
    static Path promptsIn(Path home) throws IOException {
        copy(HOME.resolve("prompts"), home.resolve("prompts"));
        return home;
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString().replace('\\', '/'));
                if (Files.isDirectory(file)) Files.createDirectories(target);
                else Files.copy(file, target);
            }
        }
    }
}
