package org.dueregard.nlp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishTextTest {
    private static final EnglishText ENGLISH = WordLists.ENGLISH;

    @Test
    void aTextIsCutIntoItsSentences() {
        assertEquals(
                List.of("The library closes.", "Is there a bus?", "Nobody knows!"),
                ENGLISH.sentences("  The library closes. Is there a bus?\n\nNobody knows! "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            We asked groups, e.g. the Deaf club and the carers forum.
            It will shut at 5 p.m. on weekdays and stay shut at weekends.
            The change starts on 6 Jan. 2027 in every library.
            Dr. Patel and Mrs. Jones told us about access.
            The duty is in s. 149 of the Equality Act 2010.
            Some residents, i.e. those with no car, cannot get there.
            """)
    void anAbbreviationDoesNotEndASentence(String sentence) {
        assertEquals(List.of(sentence), ENGLISH.sentences(sentence));
    }

    @Test
    void aTimeOfDayMayEndASentence() {
        assertEquals(
                List.of("The library closes at 5 p.m.", "Students will have nowhere to study."),
                ENGLISH.sentences("The library closes at 5 p.m. Students will have nowhere to study."));
    }

    @Test
    void eachPointOfAListIsASentence() {
        assertEquals(
                List.of("We will:", "close two libraries", "keep four open"),
                ENGLISH.sentences("We will:\n- close two libraries\n- keep four open"));
    }

    @Test
    void lemmasAreTheWordsThatCarryMeaningInTheirDictionaryForm() {
        assertEquals(
                List.of("plan", "close", "library", "village"),
                ENGLISH.lemmas("We are planning to close the libraries in the villages."));
    }

    @Test
    void onlyTheFirstPagesOfAHugeTextAreRead() {
        String huge = "The library stays open. ".repeat(50_000) + "Wheelchair users were not asked.";

        Set<String> groups = ENGLISH.groups(huge);

        assertEquals(Set.of(), groups);
        assertTrue(ENGLISH.lemmas(huge).size() < EnglishText.MAX_CHARS);
    }

    @Test
    void anEmptyTextHasNothingInIt() {
        assertEquals(List.of(), ENGLISH.sentences(" \n "));
        assertEquals(List.of(), ENGLISH.lemmas(""));
        assertEquals(Set.of(), ENGLISH.groups(""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Wheelchair users cannot reach the counter | disability
            A site for Gypsies and Travellers         | race
            Some BME residents                        | race
            looked-after children                     | looked-after-children
            children in care                          | looked-after-children
            a pupil with SEND                         | disability
            women and girls                           | sex
            the Muslim prayer room                    | religion-or-belief
            same-sex couples                          | sexual-orientation
            trans people                              | gender-reassignment
            people going through gender reassignment  | gender-reassignment
            pregnant women                            | pregnancy-and-maternity
            unpaid carers                             | carers
            older people                              | age
            lone parents                              | single-parents
            refugees                                  | migrants-and-asylum
            people without internet access            | digital-exclusion
            people who sleep rough                    | homelessness
            """)
    void groupsAreFoundByTheWordsThatNameThem(String text, String group) {
        assertTrue(ENGLISH.groups(text).contains(group), () -> text + " gave " + ENGLISH.groups(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            people going through gender reassignment | sex
            same-sex couples                         | sex
            We will send a letter                    | disability
            foster carers                            | carers
            """)
    void aWordInsideALongerNameIsNotAGroupOfItsOwn(String text, String other) {
        assertTrue(!ENGLISH.groups(text).contains(other), () -> text + " gave " + ENGLISH.groups(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            We plan to close the day centre            | closure
            Closing two libraries saves money          | closure
            the closure of Elm House                   | closure
            The office is moving to Town Hall          | move
            raise the charges for garden waste         | charge
            Forms will be online only                  | digital-first
            reduce the opening hours at the gym        | opening-hours
            the swimming pool                          | leisure
            three mobile libraries                     | libraries
            Fewer buses will run                       | transport
            new eligibility criteria                   | eligibility
            home care                                  | adult-care
            """)
    void kindsOfChangeAreFoundByTheWordsThatSpeakOfThem(String text, String change) {
        assertTrue(ENGLISH.changes(text).contains(change), () -> text + " gave " + ENGLISH.changes(text));
    }

    @Test
    void beingCloseByIsNoClosure() {
        assertEquals(Set.of(), ENGLISH.changes("The hall is close to the river."));
    }

    @Test
    void anEntryWithoutWordsIsRefused() {
        Map<String, List<String>> broken = Map.of("age", List.of("-"));

        assertThrows(IllegalArgumentException.class, () -> new EnglishText(broken, Map.of()));
    }

    @Test
    void manyThreadsReadTheSameAsOne() throws Exception {
        EnglishText fresh = new EnglishText(WordLists.lists("groups"), WordLists.lists("changes"));
        List<String> texts = IntStream.range(0, 40)
                .mapToObj(i ->
                        "In village " + i + " we will close library " + i + ". Deaf people asked for signing classes.")
                .toList();
        List<List<String>> expected = texts.stream().map(ENGLISH::lemmas).toList();

        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Future<List<String>>> read = threads.invokeAll(texts.stream()
                    .<Callable<List<String>>>map(text -> () -> fresh.lemmas(text))
                    .toList());

            for (int i = 0; i < texts.size(); i++) {
                assertEquals(expected.get(i), read.get(i).get());
            }
        }
    }
}
