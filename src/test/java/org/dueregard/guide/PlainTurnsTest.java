package org.dueregard.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dueregard.guide.Guide.Told;
import org.dueregard.guide.Message.Kind;
import org.dueregard.nlp.WordLists;
import org.dueregard.search.Lexicon;
import org.dueregard.search.LuceneIndex;
import org.dueregard.toolkit.Sample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Reading a query with the language model takes longer than all the rest of a turn, so a turn must not pay for it in
/// vain.
class PlainTurnsTest {
    private static final Passage SURVEY = new Passage(
            "evidence/survey",
            Passage.Kind.EVIDENCE,
            "Visits by age",
            "How often people of each age visit.",
            List.of(),
            Set.of("age"),
            Set.of(),
            "",
            "A survey",
            "2026",
            "https://example.org/survey",
            "",
            "",
            "");

    private final List<String> queries = new ArrayList<>();
    private final LuceneIndex index = LuceneIndex.inMemory(new Lexicon(
            WordLists.lists("synonyms"),
            WordLists.sentences("reasons"),
            WordLists.ENGLISH,
            () -> Desk.TODAY,
            new Noting()));
    private final Desk desk = new Desk(Sample.toolkit(), new Shelf(), index);

    @BeforeEach
    void giveEveryPassageItsVector() {
        index.replaceStatic(List.of(SURVEY));
        index.refresh();
        assertEquals(1, index.addVectors(() -> true));
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void aTurnThatOnlyAsksReadsNothingWithTheModel() {
        desk.begin();
        Told second = desk.say("Shorter hours");
        Told third = desk.pick("altered");
        Told review = desk.say("review");

        for (Told told : List.of(second, third))
            assertEquals(Kind.ASK, Desk.kinds(told).getLast());
        assertEquals(Kind.REVIEW, Desk.kinds(review).getLast());
        assertEquals(List.of(), queries);
    }

    @Test
    void aTurnThatSuggestsReadsItsQueryOnce() {
        desk.begin();
        desk.say("Shorter hours");

        Told first = desk.pick("goto:data.figure/age");
        desk.pick("goto:proposal.kind");
        desk.pick("goto:data.figure/age");

        assertEquals(List.of(Kind.ASK, Kind.SUGGEST), Desk.kinds(first));
        assertEquals(List.of("Age\nShorter hours"), queries);
    }

    private final class Noting implements TextVectors {
        @Override
        public float[] passage(String text) {
            return new float[] {1, 0};
        }

        @Override
        public Optional<float[]> query(String text) {
            queries.add(text);
            return Optional.of(new float[] {1, 0});
        }

        @Override
        public int dimensions() {
            return 2;
        }
    }
}
