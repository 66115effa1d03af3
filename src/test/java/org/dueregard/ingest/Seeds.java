package org.dueregard.ingest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Four published analyses and their keys. Their text is not kept in the repository: it is looked for in the folder
/// that
/// DUEREGARD_SEEDS names, else in `shared/seeds` beside the repository.
final class Seeds {
    static final double BAR = 0.95;
    static final List<String> NAMES =
            List.of("lancashire-2013", "gloucestershire-2015", "cheshire-west-2017", "cheshire-west-2012");

    private Seeds() {}

    static Key key(String name) {
        return Key.read(Path.of("src/test/resources/ingest", name + ".key.tsv"));
    }

    static Path file(Key key) {
        return Path.of(System.getenv().getOrDefault("DUEREGARD_SEEDS", "../shared/seeds"), key.source());
    }

    static Source source(Key key) {
        return ((Reading.Read) Reading.read(file(key))).source();
    }

    /// Says so out loud if they are not.
    static boolean areHere() {
        boolean here = NAMES.stream().allMatch(name -> Files.exists(file(key(name))));
        if (!here)
            System.out.println("SKIPPED: the published analyses are not here; set DUEREGARD_SEEDS to their folder.");
        return here;
    }
}
