package org.dueregard.knowledge;

import java.nio.file.Path;
import java.util.List;
import org.dueregard.toolkit.Toolkit;

/// What ships with the program, read from the repository.
final class Shipped {
    static final Path HOME = Path.of("");

    private Shipped() {}

    static List<Toolkit> toolkits() {
        return Library.read(HOME, HOME.resolve("no-data")).toolkits().all();
    }
}
