package org.dueregard.search;

import static org.dueregard.search.Samples.LEXICON;
import static org.dueregard.search.Samples.query;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.dueregard.guide.Passage;
import org.dueregard.guide.Passage.Kind;
import org.dueregard.guide.Passages.Count;
import org.dueregard.guide.Passages.Facet;
import org.dueregard.guide.Passages.Found;
import org.dueregard.guide.Passages.Hit;
import org.dueregard.guide.Passages.Order;
import org.dueregard.guide.Passages.Query;
import org.junit.jupiter.api.Test;

/// The passages of one assessment are one result.
class TogetherTest {
    private static final String GARDEN = "A yearly charge for garden waste";
    private static final String ABOUT = "Households would pay to have their brown bin emptied.";

    private static Passage passage(String assessment, String question, String title, String text, String... groups) {
        boolean whole = question.isEmpty();
        return new Passage(
                "assessment/" + assessment + (whole ? "" : "/" + question),
                whole ? Kind.ASSESSMENT : Kind.PAST,
                title,
                text,
                List.of(),
                Set.of(groups),
                Set.of(),
                "",
                "Form",
                "2026-11-22",
                "/api/v1/assessments/" + assessment + ".html",
                "Northshire",
                "house",
                assessment);
    }

    private static LuceneIndex filled() {
        LuceneIndex index = LuceneIndex.inMemory(LEXICON);
        index.replaceStatic(Samples.KNOWLEDGE);
        index.replaceAssessment(
                "garden",
                List.of(
                        passage("garden", "", GARDEN, ABOUT, "low-income"),
                        passage("garden", "who", GARDEN, "Everyone", "age", "disability"),
                        passage("garden", "when", GARDEN, "June 2026"),
                        passage("garden", "step", GARDEN, "Crews carry the sack for frail people.", "age")));
        index.replaceAssessment(
                "compost",
                List.of(
                        passage("compost", "", "Compost", "A heap in each park."),
                        passage("compost", "who", "Compost", "Gardens")));
        index.refresh();
        return index;
    }

    private static Found search(String words, Map<Facet, String> filters) {
        try (LuceneIndex index = filled()) {
            return index.search(new Query(words, filters, Order.BEST, 1, 10));
        }
    }

    private static List<String> ids(Found found) {
        return found.hits().stream().map(hit -> hit.passage().id()).toList();
    }

    private static long count(Found found, Facet facet, String value) {
        return found.facets().getOrDefault(facet, List.of()).stream()
                .filter(each -> each.value().equals(value))
                .mapToLong(Count::count)
                .sum();
    }

    @Test
    void wordsOfATitleGiveTheAssessmentOnceWithWhatItIsAbout() {
        Found found = search("yearly charge", Map.of());

        assertEquals(List.of("assessment/garden"), ids(found));
        assertEquals(1, found.total());
        assertEquals(ABOUT, found.hits().getFirst().excerpt());
    }

    @Test
    void wordsOfAnAnswerGiveTheAssessmentWithTheAnswer() {
        Hit hit = search("frail sack", Map.of()).hits().getFirst();

        assertEquals("assessment/garden", hit.passage().id());
        assertTrue(hit.excerpt().startsWith("Crews carry the \u0002sack\u0003 for \u0002frail\u0003"), hit.excerpt());
    }

    @Test
    void eachFacetCountsTheAssessmentOnce() {
        Found found = search("garden", Map.of());

        assertEquals(2, found.total());
        assertEquals(1, count(found, Facet.GROUP, "age"));
        assertEquals(1, count(found, Facet.GROUP, "low-income"));
        assertEquals(2, count(found, Facet.ORGANISATION, "Northshire"));
    }

    @Test
    void aKindAskedForIsTheKindShown() {
        assertEquals(List.of("assessment/garden/step"), ids(search("frail", Map.of(Facet.KIND, "past"))));
        assertEquals(List.of("assessment/garden"), ids(search("yearly charge", Map.of(Facet.KIND, "assessment"))));
    }

    @Test
    void thePassagesOfAPublishedPlanAreOneResultToo() {
        try (LuceneIndex index = LuceneIndex.inMemory(LEXICON)) {
            index.replaceStatic(List.of(
                    Samples.past("past/plan/0", "", "", "A plan for children.", Set.of(), Set.of(), "2016"),
                    Samples.past("past/plan/1", "", "", "Buses to school.", Set.of(), Set.of(), "2016"),
                    Samples.past("past/other/0", "", "", "A plan for buses.", Set.of(), Set.of(), "2015")));
            index.refresh();

            Found found = index.search(query("buses"));

            assertEquals(2, found.total());
            assertEquals(Set.of("past/plan/0", "past/other/0"), Set.copyOf(ids(found)));
        }
    }

    /// In several parts of the index, with some put in again and put together.
    @Test
    void everyAssessmentComesOncePageAfterPage() {
        try (LuceneIndex index = LuceneIndex.inMemory(LEXICON)) {
            var random = new Random(1);
            for (int round = 0; round < 3; round++) {
                for (int i = 0; i < 100; i++) index.replaceAssessment("a" + i, made(i, random));
                index.refresh();
            }

            for (Order order : Order.values()) {
                List<String> all = new ArrayList<>();
                for (int page = 1; page <= 5; page++)
                    all.addAll(ids(index.search(new Query("hedge", Map.of(), order, page, 20))));
                assertEquals(100, all.size());
                assertEquals(100, new HashSet<>(all).size());
            }
            assertEquals(100, index.search(query("hedge")).total());
        }
    }

    private static List<Passage> made(int number, Random random) {
        List<Passage> passages = new ArrayList<>();
        passages.add(passage("a" + number, "", "Hedge " + number, "About hedges.", "age"));
        for (int i = random.nextInt(30); i > 0; i--)
            passages.add(passage("a" + number, "q" + i, "Hedge " + number, "hedge ".repeat(random.nextInt(9)), "age"));
        return passages;
    }
}
