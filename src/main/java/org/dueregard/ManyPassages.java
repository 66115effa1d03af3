package org.dueregard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.dueregard.bench.MadePassages;
import org.dueregard.guide.Passage;
import org.dueregard.search.LuceneIndex;
import org.dueregard.store.WordSearch;

/// Puts many made-up past answers into an index, and into SQLite's own search beside it.
///
/// @param folder   of both
/// @param passages how many
/// @param vectors  whether the index gets their vectors too
record ManyPassages(Path folder, int passages, boolean vectors) {
    private static final int IN_AN_ASSESSMENT = 25;

    /// Fills the index from all cores, and gives how many passages it took a second.
    double fill(LuceneIndex index, MadePassages made) throws InterruptedException {
        long start = System.nanoTime();
        var next = new AtomicInteger();
        int cores = Runtime.getRuntime().availableProcessors();
        try (var threads = Executors.newFixedThreadPool(cores)) {
            var running = new ArrayList<Future<?>>();
            for (int core = 0; core < cores; core++) running.add(threads.submit(() -> fill(index, made, next)));
            for (Future<?> each : running) each.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("Filling the index failed", failed);
        }
        index.settle();
        index.setPosition(passages);
        return passages / ((System.nanoTime() - start) / 1e9);
    }

    private void fill(LuceneIndex index, MadePassages made, AtomicInteger next) {
        for (int first = some(next); first < passages; first = some(next)) {
            int[] numbers = IntStream.range(first, Math.min(passages, first + IN_AN_ASSESSMENT))
                    .toArray();
            List<Passage> some = IntStream.of(numbers).mapToObj(made::passage).toList();
            if (vectors) index.replaceAssessment("made-" + first, some, vectors(numbers, made));
            else index.replaceAssessment("made-" + first, some);
        }
    }

    private static List<float[]> vectors(int[] numbers, MadePassages made) {
        return IntStream.of(numbers).mapToObj(made::vector).toList();
    }

    private static int some(AtomicInteger next) {
        return next.getAndAdd(IN_AN_ASSESSMENT);
    }

    /// The same texts in SQLite's own search.
    WordSearch fts5(MadePassages made) throws SQLException {
        return WordSearch.in(
                folder.resolve("fts5.db"),
                () -> IntStream.range(0, passages).mapToObj(made::passage).iterator(),
                Passage::id,
                passage -> passage.title() + "\n" + passage.body());
    }

    double megabytes(String name) throws IOException {
        try (var files = Files.walk(folder.resolve(name))) {
            return files.filter(Files::isRegularFile)
                            .mapToLong(ManyPassages::size)
                            .sum()
                    / 1e6;
        }
    }

    /// Lucene merges in the background and takes away what it has merged.
    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            return 0;
        }
    }

    @SuppressWarnings("SystemGC") // what is in use shows only when the rest is gone
    static double used() {
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1e6;
    }
}
