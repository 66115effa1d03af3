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
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dueregard.assessment.Citation;
import org.dueregard.guide.Passage;
import org.dueregard.guide.Wanted;
import org.dueregard.toolkit.Question.Lookup;
import org.junit.jupiter.api.Test;

class SuggestionsTest {
    private final LuceneIndex index = Samples.filled();

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
        Map<String, Passage> stored = stored();

        for (String group : List.of("age", "disability", "race", "religion-or-belief")) {
            for (String id : ids(MITIGATION, LIBRARIES, group)) {
                Set<String> groups = stored.get(id).groups();
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
        Map<String, Passage> stored = stored();

        List<Citation> given = Stream.of(EVIDENCE, MITIGATION)
                .flatMap(lookup -> index.suggest(wanted(lookup, LIBRARIES, "disability"), 10).stream())
                .toList();

        assertFalse(given.isEmpty());
        for (Citation citation : given) {
            Passage passage = stored.get(citation.id());
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
        Wanted again = new Wanted(EVIDENCE, LIBRARIES, "disability", "Disability", "", "p-1", Set.of("library-use"));

        List<String> ids = index.suggest(again, 10).stream().map(Citation::id).toList();

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
        Citation first = index.suggest(wanted(MITIGATION, LIBRARIES, "disability"), 1).getFirst();

        assertTrue(
                first.reason().startsWith("Because it is about disability, libraries and opening hours"), first::reason);
    }

    @Test
    void oldEvidenceIsSaidToBeOldAndNewIsNot() {
        Map<String, Citation> given = index.suggest(wanted(EVIDENCE, LIBRARIES, "disability"), 10).stream()
                .collect(Collectors.toMap(Citation::id, Function.identity()));

        assertTrue(given.get("past-evening-users").reason().contains("from 2016, more than 5 years ago"));
        assertFalse(given.get("library-use").reason().contains("years ago"));
    }

    @Test
    void whatWasSaidOfTheGroupCounts() {
        Wanted told = new Wanted(
                MITIGATION, "A new scheme.", "disability", "Disability", "Blue Badge holders will have nowhere to park.", "own", Set.of());

        assertEquals("free-badge-bays", index.suggest(told, 1).getFirst().id());
    }

    @Test
    void noMoreAreGivenThanAskedFor() {
        assertEquals(1, index.suggest(wanted(EVIDENCE, LIBRARIES, "disability"), 1).size());
        assertEquals(List.of(), index.suggest(wanted(EVIDENCE, LIBRARIES, "disability"), 0));
        assertEquals(List.of(), index.suggest(wanted(Lookup.NOTHING, LIBRARIES, "disability"), 5));
    }

    private List<String> ids(Lookup lookup, String proposal, String group) {
        return index.suggest(wanted(lookup, proposal, group), 10).stream()
                .map(Citation::id)
                .toList();
    }

    private static Map<String, Passage> stored() {
        return KNOWLEDGE.stream().collect(Collectors.toMap(Passage::id, Function.identity()));
    }
}
