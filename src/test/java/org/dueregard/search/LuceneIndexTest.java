package org.dueregard.search;

import static org.dueregard.search.Samples.KNOWLEDGE;
import static org.dueregard.search.Samples.LEXICON;
import static org.dueregard.search.Samples.LIBRARIES;
import static org.dueregard.search.Samples.query;
import static org.dueregard.search.Samples.wanted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.dueregard.assessment.Citation;
import org.dueregard.guide.Passage;
import org.dueregard.guide.Passages.PassagesException;
import org.dueregard.toolkit.Question.Lookup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneIndexTest {

    @TempDir
    private Path place;

    private Path folder() {
        return place.resolve("index");
    }

    private LuceneIndex open() {
        return LuceneIndex.open(folder(), LEXICON);
    }

    @Test
    void aNewIndexIsEmptyAndAtTheBeginning() {
        try (LuceneIndex index = open()) {
            assertTrue(index.isEmpty());
            assertEquals(0, index.position());
            assertEquals(0, index.search(query("library")).total());
            assertEquals(0, index.search(query("")).total());
            assertEquals(List.of(), index.guidance("what is a disability", 3));
            assertEquals(List.of(), index.suggest(wanted(Lookup.EVIDENCE, LIBRARIES, "age"), 3));
        }
    }

    @Test
    void whatWasStoredAndHowFarItCameIsThereAfterAStart() {
        try (LuceneIndex index = open()) {
            index.replaceStatic(KNOWLEDGE);
            index.replaceAssessment("a-1", answers("a-1", "Zebra crossings help"));
            index.setPosition(41);
        }

        try (LuceneIndex index = open()) {
            assertFalse(index.isEmpty());
            assertEquals(41, index.position());
            assertEquals(1, index.search(query("zebra")).total());
        }
    }

    @Test
    void staticPassagesAreWrittenOnlyWhenTheyDiffer() {
        List<Passage> fewer = KNOWLEDGE.subList(0, 3);

        try (LuceneIndex index = open()) {
            assertTrue(index.replaceStatic(KNOWLEDGE));
            assertFalse(index.replaceStatic(List.copyOf(KNOWLEDGE)));
        }

        try (LuceneIndex index = open()) {
            assertFalse(index.replaceStatic(KNOWLEDGE));
            assertTrue(index.replaceStatic(fewer));
            index.refresh();
            assertEquals(3, index.search(query("")).total());
        }
    }

    @Test
    void aNewAssessmentIsFoundAtOnce() {
        try (LuceneIndex index = open()) {
            index.replaceAssessment("a-1", answers("a-1", "Zebra crossings help"));
            index.refresh();

            assertEquals(1, index.search(query("zebra")).total());
        }
    }

    @Test
    void anAssessmentTakesThePlaceOfItsEarlierSelfAndCanBeRemoved() {
        try (LuceneIndex index = open()) {
            index.replaceAssessment("a-1", answers("a-1", "Zebra crossings help"));
            index.replaceAssessment("a-2", answers("a-2", "Zebra crossings harm"));
            index.replaceAssessment("a-1", answers("a-1", "Pelican crossings help"));
            index.refresh();
            assertEquals(1, index.search(query("zebra")).total());

            index.remove("a-2");
            index.refresh();
            assertEquals(0, index.search(query("zebra")).total());
            assertEquals(1, index.search(query("pelican")).total());
        }
    }

    @Test
    void anIndexBuiltAgainGivesTheSameResults() throws IOException {
        List<String> before = resultsOfAFreshIndex();
        delete(folder());

        List<String> after = resultsOfAFreshIndex();

        assertFalse(before.isEmpty());
        assertEquals(before, after);
    }

    @Test
    void aBrokenIndexIsSetAsideAndStartsEmpty() throws IOException {
        try (LuceneIndex index = open()) {
            index.replaceStatic(KNOWLEDGE);
            index.setPosition(7);
        }
        spoil();

        try (LuceneIndex index = open()) {
            assertTrue(index.isEmpty());
            assertEquals(0, index.position());
            assertTrue(Files.isDirectory(place.resolve("index.broken")));
            assertTrue(index.replaceStatic(KNOWLEDGE));
        }
    }

    @Test
    void anIndexThatAnotherHasOpenIsLeftAlone() {
        try (LuceneIndex index = open()) {
            index.replaceStatic(KNOWLEDGE);

            assertThrows(PassagesException.class, this::open);

            index.refresh();
            assertEquals(KNOWLEDGE.size(), index.search(query("")).total());
        }
    }

    @Test
    void aMissingReasonIsSaidAtTheStart() {
        Lexicon lacking = new Lexicon(Map.of(), Map.of("old", "Old."), LEXICON.analyser(), LEXICON.today());

        IllegalArgumentException said =
                assertThrows(IllegalArgumentException.class, () -> LuceneIndex.inMemory(lacking));

        assertTrue(said.toString().contains("topics-words"));
    }

    @Test
    void searchesGoOnWhileAssessmentsArePutIn() throws Exception {
        try (LuceneIndex index = open();
                var threads = Executors.newFixedThreadPool(4)) {
            index.replaceStatic(KNOWLEDGE);
            index.refresh();
            List<Future<Integer>> searches = new ArrayList<>();
            for (int thread = 0; thread < 3; thread++) searches.add(threads.submit(() -> searchOften(index)));

            for (int i = 0; i < 60; i++) {
                index.replaceAssessment("a-" + i % 20, answers("a-" + i % 20, "Zebra crossing " + i));
                index.refresh();
            }

            for (Future<Integer> search : searches) assertEquals(40, search.get());
            assertEquals(20, index.search(query("zebra")).total());
        }
    }

    /// How many of 40 rounds found all that must be there.
    private static int searchOften(LuceneIndex index) {
        int whole = 0;
        for (int round = 0; round < 40; round++) {
            boolean found = index.search(query("prayer")).total() == 1;
            boolean suggested = !index.suggest(wanted(Lookup.EVIDENCE, LIBRARIES, "disability"), 3)
                    .isEmpty();
            boolean answered = !index.guidance("what counts as a disability", 3).isEmpty();
            if (found && suggested && answered) whole++;
        }
        return whole;
    }

    private List<String> resultsOfAFreshIndex() {
        try (LuceneIndex index = open()) {
            index.replaceStatic(KNOWLEDGE);
            index.replaceAssessment("a-1", answers("a-1", "Zebra crossings help"));
            index.refresh();
            Stream<String> found = index.search(query("library")).hits().stream()
                    .map(hit -> hit.passage().id());
            Stream<String> suggested = index.suggest(wanted(Lookup.MITIGATION, LIBRARIES, "disability"), 9).stream()
                    .map(Citation::id);
            return Stream.concat(found, suggested).toList();
        }
    }

    private static List<Passage> answers(String assessment, String text) {
        return List.of(
                Samples.past(assessment + "/1", assessment, "evidence", text, Set.of("age"), Set.of(), "2026-11-20"));
    }

    private void spoil() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".cfs")).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 1;
                Files.write(file, bytes);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) Files.delete(file);
        }
        Files.delete(folder);
    }
}
