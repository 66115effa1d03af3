package org.dueregard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dueregard.bench.Figures;
import org.dueregard.bench.MadePassages;
import org.dueregard.bench.SuggestingTurns;
import org.dueregard.embedding.BgeSmall;
import org.dueregard.guide.Passage;
import org.dueregard.guide.Passages.Query;
import org.dueregard.knowledge.Library;
import org.dueregard.nlp.EnglishText;
import org.dueregard.search.LuceneIndex;

/// Measures the search beside many made-up past answers: by keyword, by words and meaning, and in a whole turn that
/// suggests something. The queries are read by the model; the vectors of the made-up answers are mixed from those of
/// real sentences, because the model would take hours.
final class SearchBench {
    private static final int SENTENCES = 300;
    private static final int PASSAGES_AN_ASSESSMENT = 25;
    private static final int QUERIES = 500;
    private static final int SHORTEST = 40;

    private final Settings settings;
    private final Path folder;
    private final Library library;
    private final BgeSmall model;

    /// @param settings of the program, with a data folder for this only
    SearchBench(Settings settings, BgeSmall model) {
        this.settings = settings;
        this.folder = settings.data().resolve("many");
        this.library = Library.read(settings.home(), settings.data());
        this.model = model;
    }

    Figures run(int passages, Duration length) throws IOException, InterruptedException {
        var figures = new Figures();
        MadePassages made = made();
        var text = new EnglishText(Product.words(library, "groups"), Product.words(library, "changes"));
        try (LuceneIndex index = LuceneIndex.open(folder, Product.lexicon(library, text, Clock.systemUTC(), model))) {
            fill(index, made, passages, figures);
            List<String> queries = made.queries(QUERIES);
            figures.put("keyword search", queries, words -> index.search(Query.of(words, 10)));
            figures.put("search by words and meaning", queries, words -> index.guidance(words, 10));
            try (Product product = Product.open(settings, _ -> index)) {
                var turns = new SuggestingTurns(product.serveHere());
                turns.run(length);
                figures.put("turn with suggestions, 1 officer", turns.run(length));
            }
        }
        return figures;
    }

    private MadePassages made() {
        List<String> sentences = library.passages().stream()
                .flatMap(passage -> passage.body().lines())
                .flatMap(line -> List.of(line.split("(?<=[.?])\\s+")).stream())
                .filter(sentence -> sentence.length() >= SHORTEST)
                .distinct()
                .limit(SENTENCES)
                .toList();
        return new MadePassages(
                sentences,
                sentences.stream().map(model::passage).toList(),
                List.copyOf(Product.words(library, "groups").keySet()),
                List.copyOf(Product.words(library, "changes").keySet()));
    }

    private void fill(LuceneIndex index, MadePassages made, int passages, Figures figures) throws IOException {
        index.replaceStatic("measured", () -> library.passages());
        long start = System.nanoTime();
        for (int first = 0; first < passages; first += PASSAGES_AN_ASSESSMENT) {
            int[] numbers = IntStream.range(first, Math.min(passages, first + PASSAGES_AN_ASSESSMENT))
                    .toArray();
            var some = new ArrayList<Passage>();
            var vectors = new ArrayList<float[]>();
            for (int number : numbers) {
                some.add(made.passage(number));
                vectors.add(made.vector(number));
            }
            index.replaceAssessment("made-" + first, some, vectors);
        }
        index.refresh();
        figures.put("passages indexed a second", passages / ((System.nanoTime() - start) / 1e9));
        figures.put("index, MB on disk", megabytes());
        figures.put("heap in use after it, MB", used());
    }

    private double megabytes() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                            .mapToLong(SearchBench::size)
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
    private static double used() {
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1e6;
    }

    /// Runs once for each size.
    static Map<Integer, Figures> of(List<Integer> sizes, Settings settings, Duration length)
            throws IOException, InterruptedException {
        var all = new java.util.LinkedHashMap<Integer, Figures>();
        for (int size : sizes) {
            Path scratch = Files.createTempDirectory(Files.createDirectories(settings.data()), "bench");
            try (BgeSmall model = new BgeSmall(settings.data().resolve("vectors"), 1)) {
                model.load();
                all.put(size, new SearchBench(Scratch.settings(settings, scratch), model).run(size, length));
            } finally {
                Scratch.delete(scratch);
            }
        }
        return all;
    }
}
