package org.dueregard;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dueregard.bench.Collection;
import org.dueregard.bench.Scores;
import org.dueregard.guide.TextVectors;
import org.dueregard.search.Trial;
import org.dueregard.search.Trial.Bm25;
import org.dueregard.store.WordSearch;

/// Searches a public collection in five ways, with the product's own parts and with SQLite's; one setting serves all
/// collections.
final class RetrievalBench {

    /// The run that all others are set against: BM25 as the product has it.
    static final String PLAIN = "bm25";

    private static final Bm25 ANSERINI = new Bm25(.9f, .4f);
    private static final Bm25 OURS = new Bm25(1.2f, .75f);
    private static final int DEPTH = 1_000;

    /// As many as a person looks at: so many are asked for where the time is taken.
    private static final int PAGE = 10;

    private RetrievalBench() {}

    /// How good a run is, and how long each of its queries took, which includes reading the query by the model.
    record Run(Scores scores, List<Duration> times) {
        /// @param share of the queries that took no longer, from 0 to 1
        double millis(double share) {
            List<Duration> sorted = times.stream().sorted().toList();
            int place = (int) Math.ceil(share * sorted.size()) - 1;
            return sorted.get(Math.clamp(place, 0, sorted.size() - 1)).toNanos() / 1e6;
        }
    }

    /// @param vectors that are ready: their queries are never empty
    static List<Run> run(Collection collection, TextVectors vectors)
            throws IOException, SQLException, InterruptedException {
        try (Trial trial = Trial.of(collection.texts(), vectors(collection, vectors));
                WordSearch fts5 = WordSearch.of(collection.texts())) {
            return List.of(
                    asAnserini(collection, trial),
                    run(PLAIN, collection, (words, most) -> trial.byWords(words, OURS, most)),
                    run("dense", collection, (words, most) -> trial.byMeaning(vector(vectors, words), most)),
                    run("hybrid", collection, (words, most) -> trial.byBoth(words, OURS, vector(vectors, words), most)),
                    run("fts5", collection, fts5::find));
        }
    }

    /// BM25 alone with the numbers that Anserini publishes figures for, to show that we reckon as others do.
    static Run asAnserini(Collection collection) throws IOException, SQLException {
        try (Trial trial = Trial.of(collection.texts(), Map.of())) {
            return asAnserini(collection, trial);
        }
    }

    private static Run asAnserini(Collection collection, Trial trial) throws IOException, SQLException {
        return run("bm25, as Anserini", collection, (words, most) -> trial.byWords(words, ANSERINI, most));
    }

    private static float[] vector(TextVectors vectors, String words) {
        return vectors.query(words).orElseThrow();
    }

    /// Ranks deep first, which also warms up, and then takes the time of a page.
    private static Run run(String name, Collection collection, Searching search) throws IOException, SQLException {
        Map<String, List<String>> rankings = new HashMap<>();
        for (String id : collection.judged().keySet()) rankings.put(id, search.find(words(collection, id), DEPTH));
        List<Duration> times = new ArrayList<>();
        for (String id : collection.judged().keySet()) {
            long start = System.nanoTime();
            search.find(words(collection, id), PAGE);
            times.add(Duration.ofNanos(System.nanoTime() - start));
        }
        return new Run(Scores.of(name, rankings, collection.judged()), times);
    }

    private static String words(Collection collection, String query) {
        return collection.queries().getOrDefault(query, "");
    }

    /// On all cores, since the model reads one text at a time on each.
    private static Map<String, float[]> vectors(Collection collection, TextVectors vectors)
            throws InterruptedException {
        try (ExecutorService cores =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            Map<String, Future<float[]>> doing = new HashMap<>();
            collection.texts().forEach((id, text) -> doing.put(id, cores.submit(() -> vectors.passage(text))));
            Map<String, float[]> done = new HashMap<>();
            for (var each : doing.entrySet())
                done.put(each.getKey(), each.getValue().get());
            return done;
        } catch (ExecutionException failed) {
            throw Product.notReady("The vectors could not be made: " + failed.getCause(), failed);
        }
    }

    private interface Searching {
        List<String> find(String words, int most) throws IOException, SQLException;
    }
}
