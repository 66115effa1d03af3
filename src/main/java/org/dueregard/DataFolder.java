package org.dueregard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The folder in which everything is kept, and what lies where in it.
record DataFolder(Path path) {

    /// @throws Product.NotReadyException if it cannot be made
    void make() {
        try {
            Files.createDirectories(path);
        } catch (IOException refused) {
            throw Product.notReady(
                    "The data folder " + path
                            + " cannot be made. Set DUEREGARD_DATA to a folder that this user may write to.",
                    refused);
        }
    }

    Path database() {
        return path.resolve("due-regard.db");
    }

    Path index() {
        return path.resolve("index");
    }

    /// Deletes the index, which costs time and never data.
    ///
    /// @throws Product.NotReadyException if it cannot be deleted
    void dropIndex() {
        if (!Files.exists(index())) return;
        try (Stream<Path> files = Files.walk(index())) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) Files.delete(file);
        } catch (IOException refused) {
            throw Product.notReady(
                    "The index in " + index() + " cannot be deleted. Stop the service, or delete the folder yourself.",
                    new UncheckedIOException(refused));
        }
    }
}
