package org.dueregard.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.dueregard.assessment.Citation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuidanceSearchTest {
    private static final LuceneIndex INDEX = Samples.filled();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            What counts as a disability?                  | disability-meaning
            Is cancer counted as a disability?            | disability-meaning
            which impairments are a disability            | disability-meaning
            what's the PSED                               | equality-duty
            What does "due regard" mean?                  | equality-duty
            tell me about section 149                     | equality-duty
            Do we have to consult anyone?                 | consultation
            how long must consultation last               | consultation
            is engagement needed                          | consultation
            What if there's no data?                      | no-data
            where do I find statistics                    | no-data
            Can I say BAME?                               | ethnicity-words
            what to call minority ethnic residents        | ethnicity-words
            what does mitigation mean                     | mitigation
            How can I mitigate this?                      | mitigation
            when do we review the EIA                     | review
            who has to sign the form                      | sign-off
            who approves an EqIA                          | sign-off
            explain indirect discrimination               | indirect
            give an example of a reasonable adjustment    | adjustments
            """)
    void aQuestionIsAnsweredByTheNoteOnIt(String question, String note) {
        assertEquals(note, INDEX.guidance(question, 3).getFirst().id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What is the weather in Paris today?",
                "who won the world cup",
                "How do I cook rice?",
                "my printer is broken",
                "book me a meeting room",
                "how do I claim mileage",
                "what is 2 plus 2",
                "Where is the nearest pizza restaurant?",
                "tell me a joke",
                "what is the",
                "",
                "?!"
            })
    void anUnrelatedQuestionIsGivenNothing(String question) {
        assertEquals(List.of(), INDEX.guidance(question, 3));
    }

    @Test
    void evidenceAndMitigationsAreNoGuidance() {
        List<String> ids = INDEX.guidance("disabled library readers", 10).stream()
                .map(Citation::id)
                .toList();

        assertFalse(ids.contains("library-use"));
        assertFalse(ids.contains("home-library"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "engagement printer",
                "who signs the broken printer",
                "consultation paper",
                "what data helps my printer"
            })
    void theAnswerDoesNotDependOnHowManyOtherPassagesThereAre(String question) {
        LuceneIndex crowded = Samples.filled();
        String answer = "The engagement and the consultation were signed for, and data helps.";
        crowded.replaceAssessment(
                "a",
                IntStream.range(0, 300)
                        .mapToObj(i -> Samples.past("a" + i, "a", "", answer, Set.of(), Set.of(), "2026"))
                        .toList());
        crowded.refresh();

        assertEquals(ids(INDEX, question), ids(crowded, question));
    }

    private static List<String> ids(LuceneIndex index, String question) {
        return index.guidance(question, 3).stream().map(Citation::id).toList();
    }

    @Test
    void theAnswerIsTheNoteWordForWordWithItsSource() {
        Citation answer = INDEX.guidance("what is indirect discrimination", 1).getFirst();

        assertEquals("A rule for all that puts one group at a disadvantage without good reason.", answer.text());
        assertEquals("Source of indirect", answer.source());
    }
}
