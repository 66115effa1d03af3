package org.dueregard.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.dueregard.guide.Passage;
import org.dueregard.nlp.WordLists;
import org.dueregard.search.Lexicon;
import org.dueregard.search.LuceneIndex;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The real model in the real index: what nobody could find by words, and what must not be found at all.
@Tag("model")
class FoundByMeaningTest {
    private static final List<Passage> NOTES = List.of(
            note("signing", "Deaf people and British Sign Language", "Book an interpreter in good time."),
            note("asylum", "Refugees and people seeking asylum", "They may have no papers and fear officials."),
            note("approval", "Who must approve it", "A senior officer approves the assessment and dates it."),
            note("replies", "Reaching people who do not reply", "Go where they are, and ask again in another way."),
            note("pregnancy", "Pregnancy and maternity", "Pregnant women and new mothers need somewhere to sit down."));

    @TempDir
    static Path folder = Path.of("");

    private static BgeSmall model = new BgeSmall(folder, 1);
    private static LuceneIndex index = index();

    @BeforeAll
    static void open() {
        model = new BgeSmall(folder, 1);
        index.close();
        index = index();
        index.replaceStatic(NOTES);
        index.refresh();
        assertEquals(NOTES.size(), index.addVectors(() -> true));
    }

    @AfterAll
    static void close() {
        index.close();
        model.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            seats for expectant mums                                | pregnancy
            migrants without documents who distrust the authorities | asylum
            engaging those who never respond                        | replies
            """)
    void anOfficersQuestionFindsTheNoteThatMeansIt(String question, String expected) {
        assertEquals(
                List.of(expected),
                index.guidance(question, 1).stream().map(found -> found.id()).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zanzibar",
                "the best pizza in town",
                "the deadline for my tax return",
                "how to boil an egg",
                "who won the cup final"
            })
    void whatIsAboutSomethingElseFindsNothing(String question) {
        assertEquals(List.of(), index.guidance(question, 3));
    }

    private static LuceneIndex index() {
        return LuceneIndex.inMemory(new Lexicon(
                WordLists.lists("synonyms"),
                WordLists.sentences("reasons"),
                WordLists.ENGLISH,
                () -> LocalDate.EPOCH,
                model));
    }

    private static Passage note(String id, String title, String body) {
        return new Passage(
                id,
                Passage.Kind.GUIDANCE,
                title,
                body,
                List.of(),
                Set.of(),
                Set.of(),
                "",
                "A note",
                "2026",
                "https://example.org/" + id,
                "",
                "",
                "");
    }
}
