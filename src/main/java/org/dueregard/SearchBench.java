package org.dueregard;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.dueregard.bench.Figures;
import org.dueregard.bench.MadePassages;
import org.dueregard.bench.SuggestingTurns;
import org.dueregard.embedding.BgeSmall;
import org.dueregard.guide.Passages.Query;
import org.dueregard.knowledge.Library;
import org.dueregard.nlp.EnglishText;
import org.dueregard.search.LuceneIndex;
import org.dueregard.store.WordSearch;
import org.jspecify.annotations.Nullable;

/// Measures the search beside many made-up past answers: by keyword, by words and meaning, in a whole turn that
/// suggests something, and in SQLite's own search. The queries are read by the model; the vectors of the made-up
/// answers are mixed from those of real sentences, because the model would take hours.
final class SearchBench {
    private static final int SENTENCES = 300;

    /// How many times as many go before, until the compiler has settled.
    private static final int WARM_UP = 8;

    /// SQLite's search takes long, so it is asked only one query in so many.
    private static final int FEWER = 5;

    private static final int SHORTEST = 40;
    private static final int PAGE = 10;

    private final Settings settings;
    private final Path folder;
    private final Library library;
    private final @Nullable BgeSmall model;
    private final int queries;

    /// @param settings of the program, with a data folder for this only
    /// @param folder   of what was made; what is there already is taken as it is
    /// @param model    `null` to measure only what goes by words
    /// @param queries  how many different ones of each kind are measured
    SearchBench(Settings settings, Path folder, @Nullable BgeSmall model, int queries) {
        this.settings = settings;
        this.folder = folder;
        this.library = Library.read(settings.home(), settings.data());
        this.model = model;
        this.queries = queries;
    }

    /// Makes the passages that are not there yet.
    Figures make(int passages) throws IOException, SQLException, InterruptedException {
        var figures = new Figures();
        try (LuceneIndex index = open();
                WordSearch _ = filled(index, passages, figures)) {
            return figures;
        }
    }

    Figures run(int passages, Duration length) throws IOException, SQLException, InterruptedException {
        var figures = new Figures();
        try (LuceneIndex index = open();
                WordSearch fts5 = filled(index, passages, figures)) {
            MadePassages made = new MadePassages(sentences(), List.of(), List.of(), List.of());
            keyword(index, made, figures);
            List<String> all = made.queries(queries, 1);
            if (model != null)
                figures.put("search by words and meaning", all, all, words -> index.guidance(words, PAGE));
            List<String> fewer = all.subList(0, queries / FEWER);
            List<String> before = all.subList(queries - queries / FEWER / 10 - 1, queries);
            figures.put("SQLite FTS5, all of the words", before, fewer, words -> fts5.findAll(words, PAGE));
            figures.put("SQLite FTS5, any of the words", before, fewer, words -> fts5.find(words, PAGE));
            try (Product product = Product.open(settings, _ -> index)) {
                var turns = new SuggestingTurns(product.serveHere());
                turns.run(length);
                figures.put("turn with suggestions, 1 officer", turns.run(length));
            }
            figures.put("heap in use, MB", ManyPassages.used());
        }
        return figures;
    }

    /// What is measured was not asked for before: nothing is remembered of it.
    private void keyword(LuceneIndex index, MadePassages made, Figures figures) {
        figures.put(
                "keyword search",
                made.queries(WARM_UP * queries, 1),
                made.queries(queries, 2),
                words -> index.search(Query.of(words, PAGE)));
        figures.put(
                "keyword search, words that stand nowhere together",
                made.scattered(queries, 1),
                made.scattered(queries, 2),
                words -> index.search(Query.of(words, PAGE)));
    }

    private LuceneIndex open() {
        var text = new EnglishText(Product.words(library, "groups"), Product.words(library, "changes"));
        return LuceneIndex.open(folder.resolve("index"), Product.lexicon(library, text, Clock.systemUTC(), model));
    }

    private WordSearch filled(LuceneIndex index, int passages, Figures figures)
            throws IOException, SQLException, InterruptedException {
        var many = new ManyPassages(folder, passages, model != null);
        if (index.position() < passages) {
            index.replaceStatic("measured", library::passages);
            figures.put("passages indexed a second", many.fill(index, made()));
        }
        figures.put("index, MB on disk", many.megabytes("index"));
        WordSearch fts5 = many.fts5(new MadePassages(sentences(), List.of(), List.of("any"), List.of("any")));
        figures.put("SQLite FTS5, MB on disk", many.megabytes("fts5.db"));
        return fts5;
    }

    private MadePassages made() {
        return new MadePassages(
                sentences(),
                model == null
                        ? List.of()
                        : sentences().stream().map(model::passage).toList(),
                List.copyOf(Product.words(library, "groups").keySet()),
                List.copyOf(Product.words(library, "changes").keySet()));
    }

    private List<String> sentences() {
        return library.passages().stream()
                .flatMap(passage -> passage.body().lines())
                .flatMap(line -> List.of(line.split("(?<=[.?])\\s+")).stream())
                .filter(sentence -> sentence.length() >= SHORTEST)
                .distinct()
                .limit(SENTENCES)
                .toList();
    }
}
