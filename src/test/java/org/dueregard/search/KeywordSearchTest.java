package org.dueregard.search;

import static org.dueregard.search.Samples.query;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.dueregard.guide.Passage;
import org.dueregard.guide.Passages.Count;
import org.dueregard.guide.Passages.Facet;
import org.dueregard.guide.Passages.Found;
import org.dueregard.guide.Passages.Order;
import org.dueregard.guide.Passages.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeywordSearchTest {
    private static final LuceneIndex INDEX = Samples.filled();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            prayer                      | prayer-room
            PRAYERS                     | prayer-room
            "long-term condition"       | census-disability
            "due regard"                | equality-duty
            cance*                      | disability-meaning
            smartpho*                   | parking-coins
            evening bus stop            | past-bus
            public sector equality duty | equality-duty
            """)
    void wordsPhrasesAndBeginningsAreFound(String words, String id) {
        assertTrue(ids(words).contains(id), () -> words + " gave " + ids(words));
    }

    @Test
    void aSynonymFindsWhatItStandsFor() {
        assertTrue(ids("psed").contains("equality-duty"));
        assertTrue(ids("BAME").contains("ethnicity-words"));
    }

    @Test
    void aWordInCapitalsStandsForMoreThanTheSameWordInSmallLetters() {
        Passage pupils = Samples.past(
                "sen",
                "a-1",
                "evidence",
                "Pupils with special educational needs travel by taxi.",
                Set.of(),
                Set.of(),
                "2026");

        try (LuceneIndex index = LuceneIndex.inMemory(Samples.LEXICON)) {
            index.replaceAssessment("a-1", List.of(pupils));
            index.refresh();

            assertEquals(1, index.search(query("SEND")).total());
            assertEquals(0, index.search(query("send")).total());
        }
    }

    @Test
    void theWordsOfAPhraseMustStandTogether() {
        assertEquals(Set.of(), ids("\"condition long-term\""));
    }

    @Test
    void allWordsMustBeThere() {
        assertEquals(Set.of("prayer-room"), ids("prayer building"));
    }

    @Test
    void ifNoPassageHasAllWordsAnyWillDo() {
        assertEquals(Set.of("prayer-room"), ids("prayer xylophone"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(((",
                "\"",
                "\"\"",
                "*",
                "**",
                "AND OR NOT",
                "a:b^~[x TO",
                "\\",
                "+-!{}",
                "?",
                "the",
                "\"the\"",
                "/re[/"
            })
    void thereIsNoWrongQuery(String words) {
        assertTrue(INDEX.search(query(words)).total() >= 0);
    }

    @Test
    void noJumbleOfSignsAndWordsIsAWrongQuery() {
        for (long seed = 0; seed < 300; seed++) {
            String jumble = new Random(seed)
                    .ints(20, 0, 14)
                    .mapToObj(i -> List.of(
                                    "\"", "*", "(", ")", "libr", "disab", " ", ":", "~", "\\", "-", "é", "\u0002",
                                    "AND")
                            .get(i))
                    .collect(Collectors.joining());

            assertTrue(INDEX.search(query(jumble)).total() >= 0, "seed " + seed);
        }
    }

    @Test
    void aHugeQueryIsCut() {
        String huge = "library borrower prayer* \"blue badge\" disability ".repeat(2_000);

        assertTrue(INDEX.search(query(huge)).total() > 0);
    }

    @Test
    void anEmptyQueryGivesEverythingNewestFirst() {
        Found found = INDEX.search(query("  "));

        assertEquals(Samples.KNOWLEDGE.size(), found.total());
        assertEquals("everyone-visits", found.hits().getFirst().passage().id());
        assertFalse(found.hits().stream().anyMatch(hit -> hit.passage().date().startsWith("2010")));
    }

    @Test
    void theWordsFoundAreMarked() {
        Found found = INDEX.search(query("prayer"));

        assertTrue(found.hits().getFirst().excerpt().contains("Move the \u0002prayer\u0003 room"));
    }

    @Test
    void facetsCountTheResultsAndFilterThem() {
        Found all = INDEX.search(query("library"));
        Count mitigations = count(all, Facet.KIND, "mitigation");

        Found filtered = INDEX.search(new Query("library", Map.of(Facet.KIND, "mitigation"), Order.BEST, 1, 10));

        assertEquals(mitigations.count(), filtered.total());
        assertTrue(filtered.total() < all.total());
        assertEquals(2, count(all, Facet.YEAR, "2024").count());
        assertEquals(
                3,
                count(INDEX.search(query("")), Facet.ORGANISATION, "Northshire").count());
        assertEquals(3, count(INDEX.search(query("")), Facet.TOOLKIT, "house").count());
    }

    @Test
    void filtersOfTwoFacetsMustBothHold() {
        Query both = new Query("", Map.of(Facet.KIND, "PAST", Facet.YEAR, "2016"), Order.BEST, 1, 10);

        assertEquals(
                List.of("past-evening-users"),
                INDEX.search(both).hits().stream()
                        .map(hit -> hit.passage().id())
                        .toList());
    }

    @Test
    void pagesFollowOneAnotherWithoutOverlap() {
        Set<String> first = page(1);
        Set<String> second = page(2);

        assertEquals(5, first.size());
        assertEquals(5, second.size());
        assertTrue(first.stream().noneMatch(second::contains));
        assertEquals(Set.of(), page(100));
        assertEquals(first, page(-3));
    }

    @ParameterizedTest
    @CsvSource({
        "libary,library",
        "prayr room,prayer room",
        "smartphnoe parking,smartphone parking",
        "DISABILTY figures,disability figures",
        "evening librarys,''",
        "library,''",
        "psed,''",
        "xqzw,''",
        "libar*,''"
    })
    void aWordThatNoPassageHasIsPutRightIfOneIsNear(String words, String meant) {
        assertEquals(meant, INDEX.search(query(words)).meant());
    }

    @Test
    void theNewestComeFirstIfThatIsAskedFor() {
        List<String> dates = INDEX.search(new Query("library", Map.of(), Order.NEWEST, 1, 50)).hits().stream()
                .map(hit -> hit.passage().date().substring(0, 4))
                .toList();

        assertEquals(dates.stream().sorted(Comparator.reverseOrder()).toList(), dates);
        assertTrue(Set.copyOf(dates).size() > 2, dates::toString);
    }

    @Test
    void aPassageIsFoundByItsId() {
        assertEquals(Optional.of("prayer-room"), INDEX.find("prayer-room").map(Passage::id));
        assertEquals(Optional.empty(), INDEX.find("prayer"));
    }

    @Test
    void whatIsFoundIsTheWholePassage() {
        assertEquals(
                Samples.KNOWLEDGE.stream()
                        .filter(each -> each.id().equals("prayer-room"))
                        .findFirst(),
                INDEX.search(query("prayer")).hits().stream()
                        .map(hit -> hit.passage())
                        .findFirst());
    }

    private Set<String> page(int page) {
        return INDEX.search(new Query("", Map.of(), Order.BEST, page, 5)).hits().stream()
                .map(hit -> hit.passage().id())
                .collect(Collectors.toSet());
    }

    private static Count count(Found found, Facet facet, String value) {
        return found.facets().getOrDefault(facet, List.of()).stream()
                .filter(each -> each.value().equals(value))
                .findFirst()
                .orElseThrow();
    }

    private Set<String> ids(String words) {
        return INDEX.search(query(words)).hits().stream()
                .map(hit -> hit.passage().id())
                .collect(Collectors.toSet());
    }
}
