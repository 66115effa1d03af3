package org.dueregard.search;

import static org.dueregard.search.Samples.KNOWLEDGE;
import static org.dueregard.search.Samples.LIBRARIES;
import static org.dueregard.search.Samples.PARKING;
import static org.dueregard.search.Samples.wanted;
import static org.dueregard.toolkit.Question.Lookup.EVIDENCE;
import static org.dueregard.toolkit.Question.Lookup.MITIGATION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dueregard.assessment.Citation;
import org.dueregard.guide.Passage;
import org.dueregard.guide.Wanted;
import org.dueregard.toolkit.Question.Lookup;
import org.junit.jupiter.api.Test;

class SuggestionsTest {
    private static final LuceneIndex INDEX = Samples.filled();

    @Test
    void theSameGroupAndKindOfChangeComeFirst() {
        assertEquals("library-use", ids(EVIDENCE, LIBRARIES, "disability").getFirst());
        assertEquals("blue-badges", ids(EVIDENCE, PARKING, "disability").getFirst());
        assertEquals("free-badge-bays", ids(MITIGATION, PARKING, "disability").getFirst());
    }

    @Test
    void twoProposalsAreGivenDifferentSteps() {
        assertEquals("homework-hours", ids(MITIGATION, LIBRARIES, "age").getFirst());
        assertEquals("parking-coins", ids(MITIGATION, PARKING, "age").getFirst());
    }

    @Test
    void noPassageIsOnlyAboutAnotherGroup() {
        for (String group : List.of("age", "disability", "race", "religion-or-belief")) {
            for (String id : ids(MITIGATION, LIBRARIES, group)) {
                Set<String> groups = stored(id).groups();
                assertTrue(groups.isEmpty() || groups.contains(group), () -> group + " was given " + id);
            }
        }
    }

    @Test
    void aPassageForAllGroupsIsGivenToAnyGroup() {
        assertTrue(ids(EVIDENCE, LIBRARIES, "race").contains("everyone-visits"));
    }

    @Test
    void generalFiguresOnTheGroupSuitAnyProposal() {
        assertTrue(ids(EVIDENCE, "Something else altogether.", "disability").contains("census-disability"));
    }

    @Test
    void nothingIsGivenThatHasNeitherWordsNorGroupInCommon() {
        assertEquals(List.of(), ids(MITIGATION, "Repaint the flagpole.", "race"));
        assertEquals(List.of(), ids(MITIGATION, "", ""));
    }

    @Test
    void whatIsGivenIsStoredWordForWord() {
        List<Citation> given = Stream.of(EVIDENCE, MITIGATION)
                .flatMap(lookup -> INDEX.suggest(wanted(lookup, LIBRARIES, "disability"), 10).stream())
                .toList();

        assertFalse(given.isEmpty());
        for (Citation citation : given) {
            Passage passage = stored(citation.id());
            assertEquals(passage.body(), citation.text());
            assertEquals(passage.source(), citation.source());
            assertEquals(passage.date(), citation.date());
        }
    }

    @Test
    void pastAnswersAreGivenByTheRoleOfTheirQuestion() {
        assertTrue(ids(EVIDENCE, LIBRARIES, "disability").contains("past-evening-users"));
        assertTrue(ids(MITIGATION, LIBRARIES, "disability").contains("past-bus"));
        assertFalse(ids(EVIDENCE, LIBRARIES, "disability").contains("past-aim"));
    }

    @Test
    void itsOwnAnswersAndWhatIsCitedAlreadyAreLeftOut() {
        Wanted again = wanted(EVIDENCE, LIBRARIES, "disability", "", "p-1", Set.of("library-use"));

        List<String> ids = INDEX.suggest(again, 10).stream().map(Citation::id).toList();

        assertFalse(ids.contains("past-evening-users"));
        assertFalse(ids.contains("library-use"));
        assertTrue(ids.contains("census-disability"));
    }

    @Test
    void nearlyTheSameTextIsGivenOnce() {
        long given = ids(MITIGATION, LIBRARIES, "disability").stream()
                .filter(id -> id.startsWith("home-library"))
                .count();

        assertEquals(1, given);
    }

    @Test
    void theReasonNamesGroupAndKindOfChange() {
        Citation first =
                INDEX.suggest(wanted(MITIGATION, LIBRARIES, "disability"), 1).getFirst();

        assertTrue(
                first.reason().startsWith("Because it is about disability, libraries and opening hours"),
                first::reason);
    }

    @Test
    void oldEvidenceIsSaidToBeOldAndNewIsNot() {
        List<Citation> given = INDEX.suggest(wanted(EVIDENCE, LIBRARIES, "disability"), 10);

        assertTrue(reason("past-evening-users", given).contains("from 2016, more than 5 years ago"));
        assertFalse(reason("library-use", given).contains("years ago"));
    }

    @Test
    void whatWasSaidOfTheGroupCounts() {
        Wanted told = wanted(
                MITIGATION,
                "A new scheme.",
                "disability",
                "Blue Badge holders will have nowhere to park.",
                "own",
                Set.of());

        assertEquals("free-badge-bays", INDEX.suggest(told, 1).getFirst().id());
    }

    @Test
    void noMoreAreGivenThanAskedFor() {
        assertEquals(
                1, INDEX.suggest(wanted(EVIDENCE, LIBRARIES, "disability"), 1).size());
        assertEquals(List.of(), INDEX.suggest(wanted(EVIDENCE, LIBRARIES, "disability"), 0));
        assertEquals(List.of(), INDEX.suggest(wanted(Lookup.NOTHING, LIBRARIES, "disability"), 5));
    }

    private List<String> ids(Lookup lookup, String proposal, String group) {
        return INDEX.suggest(wanted(lookup, proposal, group), 10).stream()
                .map(Citation::id)
                .toList();
    }

    private static String reason(String id, List<Citation> given) {
        return given.stream()
                .filter(citation -> citation.id().equals(id))
                .findFirst()
                .orElseThrow()
                .reason();
    }

    private static Passage stored(String id) {
        return KNOWLEDGE.stream()
                .filter(passage -> passage.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
