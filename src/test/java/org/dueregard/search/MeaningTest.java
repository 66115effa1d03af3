package org.dueregard.search;

import static org.dueregard.search.Samples.KNOWLEDGE;
import static org.dueregard.search.Samples.LEXICON;
import static org.dueregard.search.Samples.LIBRARIES;
import static org.dueregard.search.Samples.past;
import static org.dueregard.search.Samples.query;
import static org.dueregard.search.Samples.wanted;
import static org.dueregard.toolkit.Question.Lookup.EVIDENCE;
import static org.dueregard.toolkit.Question.Lookup.MITIGATION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.dueregard.guide.Passage;
import org.dueregard.guide.TextVectors;
import org.dueregard.guide.Wanted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeaningTest {
    private final Directions directions = new Directions();

    @TempDir
    Path folder = Path.of("");

    @Test
    void whatMeansTheSameIsFoundWithoutTheWords() {
        try (LuceneIndex index = filled(directions)) {
            assertFalse(ids(index, "motorists").contains("parking-coins"));

            assertEquals(KNOWLEDGE.size(), index.addVectors(() -> true));

            assertTrue(ids(index, "motorists").contains("parking-coins"));
            assertEquals(
                    index.search(query("motorists")).hits().size(),
                    index.search(query("motorists")).total());
        }
    }

    @Test
    void exactWordsAreFoundExactly() {
        try (LuceneIndex index = filled(directions)) {
            index.addVectors(() -> true);

            assertEquals(List.of(), ids(index, "\"motorists\""));
            assertEquals(List.of(), ids(index, "motorist*"));
        }
    }

    @Test
    void anOfficersQuestionIsAnsweredWithoutItsWords() {
        try (LuceneIndex index = filled(directions)) {
            assertEquals(List.of(), index.guidance("must we hear from people", 3));

            index.addVectors(() -> true);

            assertEquals(
                    "consultation",
                    index.guidance("must we hear from people", 3).getFirst().id());
        }
    }

    @Test
    void evidenceStaysWithinTheGroupAndAllWithinTheKindAsked() {
        try (LuceneIndex index = filled(directions)) {
            index.addVectors(() -> true);

            List<String> given = index.suggest(wanted(MITIGATION, LIBRARIES, "age"), 10).stream()
                    .map(citation -> citation.id())
                    .toList();

            assertEquals("homework-hours", given.getFirst());
            assertFalse(given.contains("census-age"));
            List<String> evidence = index.suggest(wanted(EVIDENCE, LIBRARIES, "age"), 10).stream()
                    .map(citation -> citation.id())
                    .toList();
            assertFalse(evidence.contains("library-use"));
            assertFalse(evidence.contains("homework-hours"));
        }
    }

    @Test
    void whatIsNamedAfterWhatIsAskedComesFirst() {
        Passage among = evidence("a-among", "Footfall counts", "Shops, with a page on parking.");
        Passage named = evidence("b-named", "Survey of motorists", "Answers from three thousand people.");
        try (LuceneIndex index = LuceneIndex.inMemory(lexicon(directions))) {
            index.replaceStatic(List.of(among, named));
            index.refresh();
            Wanted wanted = wanted(EVIDENCE, "Drivers pay more.", "age");
            assertEquals("a-among", index.suggest(wanted, 1).getFirst().id());

            index.addVectors(() -> true);

            assertEquals("b-named", index.suggest(wanted, 1).getFirst().id());
        }
    }

    @Test
    void aQueryIsWorkedOutOnceAndNotAtAllWithoutAnyVectors() {
        try (LuceneIndex index = filled(directions)) {
            index.search(query("motorists"));
            assertFalse(directions.asked.containsKey("motorists"));

            index.addVectors(() -> true);
            index.search(query("motorists"));
            index.search(query("motorists"));

            assertEquals(1, directions.asked.get("motorists"));
        }
    }

    @Test
    void whileTheModelIsLoadedWordsAloneAreUsed() {
        try (LuceneIndex index = filled(directions)) {
            index.addVectors(() -> true);
            directions.isLoaded = false;

            assertEquals(List.of(), ids(index, "motorists"));
            assertFalse(ids(index, "library").isEmpty());

            directions.isLoaded = true;
            assertTrue(ids(index, "motorists").contains("parking-coins"));
        }
    }

    @Test
    void vectorsAreThereAfterTheIndexWasClosed() {
        try (LuceneIndex index = LuceneIndex.open(folder.resolve("index"), lexicon(directions))) {
            index.replaceStatic(KNOWLEDGE);
            index.addVectors(() -> true);
        }

        try (LuceneIndex again = LuceneIndex.open(folder.resolve("index"), lexicon(directions))) {
            assertEquals(0, again.addVectors(() -> true));
            assertTrue(ids(again, "motorists").contains("parking-coins"));
        }
    }

    @Test
    void onlyTheChangedAssessmentIsWorkedOutAgain() {
        try (LuceneIndex index = filled(directions)) {
            index.addVectors(() -> true);

            index.replaceAssessment("a", List.of(pool()));

            assertEquals(1, index.addVectors(() -> true));
            assertTrue(ids(index, "bathing").contains("pool"));
        }
    }

    @Test
    void whatWasTakenOutMeanwhileDoesNotComeBack() {
        try (LuceneIndex index = LuceneIndex.inMemory(lexicon(directions))) {
            index.replaceAssessment("a", List.of(pool()));
            var asked = new AtomicInteger();

            int added = index.addVectors(() -> {
                if (asked.incrementAndGet() == 2) index.remove("a");
                return true;
            });

            assertEquals(0, added);
            assertTrue(index.isEmpty());
        }
    }

    @Test
    void toldToStopItPutsInNothingHalf() {
        try (LuceneIndex index = filled(directions)) {
            var asked = new AtomicInteger();

            assertEquals(0, index.addVectors(() -> asked.incrementAndGet() < 5));
            assertFalse(ids(index, "motorists").contains("parking-coins"));
            assertEquals(KNOWLEDGE.size(), index.addVectors(() -> true));
        }
    }

    @Test
    void whereTheModelCannotRunWordsAloneAreUsed() {
        try (LuceneIndex without = filled(new Refusing());
                LuceneIndex plain = Samples.filled()) {
            assertEquals(0, without.addVectors(() -> true));

            assertEquals(ids(plain, "library"), ids(without, "library"));
            assertEquals(
                    plain.suggest(wanted(MITIGATION, LIBRARIES, "age"), 3),
                    without.suggest(wanted(MITIGATION, LIBRARIES, "age"), 3));
        }
    }

    @Test
    void aModelThatFailsBetweenMakingAndSearchingStopsNoSearch() {
        try (LuceneIndex made = LuceneIndex.open(folder.resolve("index"), lexicon(directions))) {
            made.replaceStatic(KNOWLEDGE);
            made.addVectors(() -> true);
        }

        try (LuceneIndex failing = LuceneIndex.open(folder.resolve("index"), lexicon(new Refusing()))) {
            assertFalse(ids(failing, "library").isEmpty());
            assertEquals(List.of(), ids(failing, "motorists"));
        }
    }

    private static Passage evidence(String id, String title, String body) {
        return Samples.evidence(id, title, body, Set.of("age"), Set.of(), "2026");
    }

    private static Passage pool() {
        return past("pool", "a", "evidence", "Fewer people swim on Mondays.", Set.of(), Set.of(), "2026");
    }

    private static LuceneIndex filled(TextVectors vectors) {
        LuceneIndex index = LuceneIndex.inMemory(lexicon(vectors));
        index.replaceStatic(KNOWLEDGE);
        index.refresh();
        return index;
    }

    private static Lexicon lexicon(TextVectors vectors) {
        return new Lexicon(LEXICON.synonyms(), LEXICON.reasons(), LEXICON.analyser(), LEXICON.today(), vectors);
    }

    private static List<String> ids(LuceneIndex index, String words) {
        return index.search(query(words)).hits().stream()
                .map(hit -> hit.passage().id())
                .toList();
    }

    private static final class Refusing implements TextVectors {
        @Override
        public float[] passage(String text) {
            throw refusal();
        }

        @Override
        public Optional<float[]> query(String text) {
            throw refusal();
        }

        private static VectorsException refusal() {
            return new VectorsException("There is no runtime.", new UnsatisfiedLinkError());
        }

        @Override
        public int dimensions() {
            return 2;
        }
    }
}
