package org.dueregard.search;

import static org.dueregard.search.Samples.LEXICON;
import static org.dueregard.search.Samples.query;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dueregard.guide.Passage;
import org.dueregard.guide.Passages.Count;
import org.dueregard.guide.Passages.Facet;
import org.dueregard.guide.Passages.Found;
import org.dueregard.guide.Passages.Order;
import org.dueregard.guide.Passages.Query;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// Searches that find thousands of passages, in several parts of the index.
class ManyHitsTest {
    private static final int ALL = 5_000;
    private static final Directions DIRECTIONS = new Directions();
    private static final LuceneIndex INDEX = filled();

    @AfterAll
    static void close() {
        INDEX.close();
    }

    private static LuceneIndex filled() {
        LuceneIndex index = LuceneIndex.inMemory(
                new Lexicon(LEXICON.synonyms(), LEXICON.reasons(), LEXICON.analyser(), LEXICON.today(), DIRECTIONS));
        for (int part = 0; part < 5; part++) {
            int first = part * ALL / 5;
            index.replaceAssessment(
                    "part-" + part,
                    IntStream.range(first, first + ALL / 5)
                            .mapToObj(ManyHitsTest::passage)
                            .toList());
            index.refresh();
        }
        return index;
    }

    private static Passage passage(int number) {
        return Samples.past(
                "p-" + number,
                "a-" + number / 5,
                "evidence",
                text(number),
                number % 4 == 0 ? Set.of("age", "disability") : Set.of("age"),
                Set.of(),
                (2000 + number % 25) + "-03-31");
    }

    private static String text(int number) {
        return switch (number % 5) {
            case 0 -> "Elderly borrowers use the branch.";
            case 1 -> "Older people use the branch.";
            case 2 -> "People who are not much older use the branch.";
            case 3 -> "Disabled people borrow " + number + " books.";
            default -> "A pensioner borrows books, a pensioner returns books.";
        };
    }

    @Test
    void everyHitIsCountedOnceInEachFacet() {
        Found found = INDEX.search(query("branch"));

        assertEquals(3 * ALL / 5, found.total());
        assertEquals(3 * ALL / 5, sum(found, Facet.YEAR));
        assertEquals(List.of(new Count("past", 3 * ALL / 5)), found.facets().get(Facet.KIND));
        assertEquals(
                List.of(new Count("age", 3 * ALL / 5), new Count("disability", 3 * ALL / 20)),
                found.facets().get(Facet.GROUP));
    }

    @Test
    void aFilterGivesAsManyAsItsFacetCounted() {
        for (String words : List.of("branch", "disabled books", "", "elderly pensioners", "branch xylophone")) {
            Found all = INDEX.search(query(words));
            for (Facet facet : Facet.values()) {
                for (Count count : all.facets().getOrDefault(facet, List.of())) {
                    var filtered = new Query(words, Map.of(facet, count.value()), Order.BEST, 1, 10);
                    assertEquals(count.count(), INDEX.search(filtered).total(), words + ": " + count);
                }
            }
        }
    }

    @Test
    void wordsThatMeanTheSameFindTheSame() {
        assertEquals(3 * ALL / 5, INDEX.search(query("elderly")).total());
        assertEquals(3 * ALL / 5, INDEX.search(query("elderly pensioners")).total());
        assertEquals(3 * ALL / 5, INDEX.search(query("older people")).total());
        assertEquals(ALL / 5, INDEX.search(query("\"older people\"")).total());
    }

    @Test
    void whatHasTheWordItselfMoreOftenComesFirst() {
        assertTrue(INDEX.search(query("pensioner")).hits().getFirst().excerpt().startsWith("A \u0002pensioner\u0003"));
        assertTrue(INDEX.search(query("elderly")).hits().getFirst().excerpt().startsWith("\u0002Elderly\u0003"));
    }

    @Test
    void theNewestOfEqualHitsComeFirstPageAfterPage() {
        List<String> years = Stream.of(1, 2, 3)
                .flatMap(page -> INDEX.search(new Query("disabled", Map.of(), Order.BEST, page, 50)).hits().stream())
                .map(hit -> hit.passage().date().substring(0, 4))
                .toList();

        assertEquals(150, years.size());
        assertEquals(years.stream().sorted((one, other) -> other.compareTo(one)).toList(), years);
    }

    @Test
    void wordsThatFindEnoughAreNotReadForTheirMeaning() {
        INDEX.addVectors(() -> true);

        INDEX.search(query("elderly borrowers"));
        INDEX.search(query("elderly motorists"));

        assertFalse(DIRECTIONS.asked.containsKey("elderly borrowers"));
        assertTrue(DIRECTIONS.asked.containsKey("elderly motorists"));
    }

    @Test
    void assessmentsPutInByManyThreadsAreAllThere() throws Exception {
        try (LuceneIndex index = LuceneIndex.inMemory(LEXICON);
                var threads = Executors.newFixedThreadPool(4)) {
            List<Future<?>> running = IntStream.range(0, 200)
                    .<Future<?>>mapToObj(i -> threads.submit(
                            () -> index.replaceAssessment("a-" + i, List.of(passage(i), passage(1_000 + i)))))
                    .toList();
            for (Future<?> each : running) each.get();

            index.settle();

            assertEquals(400, index.search(query("")).total());
        }
    }

    private static long sum(Found found, Facet facet) {
        return found.facets().getOrDefault(facet, List.of()).stream()
                .mapToLong(Count::count)
                .sum();
    }
}
