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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.dueregard.assessment.Citation;
import org.dueregard.guide.Passage;
import org.dueregard.guide.Passage.Standing;
import org.dueregard.guide.Passage.Worked;
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
    void noEvidenceIsOnlyAboutAnotherGroup() {
        for (String group : List.of("age", "disability", "race", "religion-or-belief")) {
            for (String id : ids(EVIDENCE, LIBRARIES, group)) {
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
    void aStepComesFirstForTheGroupThatItNamesFirst() {
        String step = "Keep the desk at the library open at noon.";
        Set<String> groups = new LinkedHashSet<>(List.of("age", "race"));
        Set<String> turned = new LinkedHashSet<>(List.of("race", "age"));
        try (LuceneIndex index = LuceneIndex.inMemory(Samples.LEXICON)) {
            index.replaceStatic(List.of(
                    Samples.mitigation("for-age", step, groups, Set.of("libraries")),
                    Samples.mitigation("for-race", step + " Or at one.", turned, Set.of("libraries"))));
            index.refresh();

            assertEquals(
                    "for-age",
                    index.suggest(wanted(MITIGATION, LIBRARIES, "age"), 1)
                            .getFirst()
                            .id());
            assertEquals(
                    "for-race",
                    index.suggest(wanted(MITIGATION, LIBRARIES, "race"), 1)
                            .getFirst()
                            .id());
        }
    }

    @Test
    void aStepMadeForAnotherGroupComesAfterThoseForThisOneAndSaysSo() {
        List<Citation> given = INDEX.suggest(wanted(MITIGATION, LIBRARIES, "disability"), 10);
        List<String> ids = given.stream().map(Citation::id).toList();

        assertTrue(ids.indexOf("homework-hours") > ids.indexOf("home-library"), ids::toString);
        assertTrue(reason("homework-hours", given).contains("It was made for age, but may be carried over."));
        assertFalse(reason("past-bus", given).contains("carried over"));
    }

    @Test
    void theServicesAreKindsOfChangeThatTheWordsKnow() throws IOException {
        List<String> known = Files.readAllLines(Path.of("knowledge/words/changes.yaml"));

        for (String service : Candidate.SERVICES)
            assertTrue(known.stream().anyMatch(line -> line.startsWith(service + ":")), service);
    }

    @Test
    void aStepMadeForAnotherServiceGivesWay() {
        Passage elsewhere = Samples.mitigation(
                "a-elsewhere", "Let older members pay by the month.", Set.of("age"), Set.of("charge", "libraries"));
        Passage anywhere = Samples.mitigation(
                "b-anywhere", "Let older members pay by the month.", Set.of("age"), Set.of("charge"));
        try (LuceneIndex index = filled(elsewhere, anywhere)) {
            Wanted here = wanted(MITIGATION, "Raise charges at the leisure centre.", "age");
            Wanted there = wanted(MITIGATION, "Raise charges at the library.", "age");

            assertEquals("b-anywhere", index.suggest(here, 1).getFirst().id());
            assertEquals("a-elsewhere", index.suggest(there, 1).getFirst().id());
        }
    }

    @Test
    void ownRecordsComeAfterPublishedFiguresThatSayAsMuch() {
        Passage own = evidence("Figures on age", "One council", "", Worked.NOT_TOLD);
        Passage published = evidence("Figures on age", "United Kingdom", "", Worked.NOT_TOLD);

        assertEquals(List.of("united-kingdom", "one-council"), given(EVIDENCE, own, published));
    }

    @Test
    void evidenceOfAnotherNationComesAfterThatOfThisOne() {
        Passage english = evidence("Figures on age", "England and Wales", "", Worked.NOT_TOLD);
        Passage scottish = evidence("Figures on age", "Scotland", "", Worked.NOT_TOLD);

        assertEquals(List.of("england-and-wales", "scotland"), given(EVIDENCE, scottish, english));
    }

    @Test
    void evidenceThatHasBeenReplacedSaysByWhatAndGivesWayToIt() {
        Passage old = evidence("Counts of residents in 2011", "England", "england-and-wales", Worked.NOT_TOLD);
        Passage now = evidence("Figures on age", "England and Wales", "", Worked.NOT_TOLD);

        assertEquals(List.of("england-and-wales"), given(EVIDENCE, old, now));
        try (LuceneIndex index = filled(old)) {
            index.replaceAssessment("other", List.of(now));
            index.refresh();
            Wanted wanted = wanted(EVIDENCE, "Counts of residents.", "age", "", "own", Set.of("england-and-wales"));
            String reason = index.suggest(wanted, 1).getFirst().reason();
            assertTrue(reason.contains("It has been replaced by Figures on age."), reason);
        }
    }

    @Test
    void aStepThatWorkedComesBeforeOneThatDidNotAndBothSaySo() {
        Passage failed = step("A minibus for older readers", Worked.NO);
        Passage worked = step("Readers are fetched on market days in a minibus", Worked.YES);
        try (LuceneIndex index = filled(failed, worked)) {
            Citation first = index.suggest(wanted(MITIGATION, "A minibus for readers.", "age"), 2)
                    .getFirst();

            assertEquals("yes", first.id());
            assertTrue(first.reason().contains("The council reported that it worked."));
        }
        try (LuceneIndex index = filled(failed)) {
            Citation only = index.suggest(wanted(MITIGATION, "A minibus for readers.", "age"), 2)
                    .getFirst();

            assertTrue(only.reason().contains("The council reported that it did not work."));
        }
    }

    @Test
    void whatOfficersFoundNotRelevantToAGroupSinksForThatGroupOnly() {
        Passage first = step("A minibus for older readers", Worked.NOT_TOLD);
        Passage second = Samples.past(
                "walk", "p", "mitigation", "A minibus for readers who walk to it", Set.of("age"), Set.of(), "2025");
        Wanted wanted = wanted(MITIGATION, "A minibus for older readers.", "age");
        try (LuceneIndex index = filled(first, second)) {
            assertEquals("not_told", index.suggest(wanted, 1).getFirst().id());

            for (String assessment : List.of("a", "b", "c")) index.replaceAssessment(assessment, List.of(declining()));
            index.refresh();

            assertEquals("walk", index.suggest(wanted, 1).getFirst().id());
        }
    }

    private static Passage declining() {
        var standing = new Standing("", "", Worked.NOT_TOLD, Set.of(Standing.declined("not_told", "age")));
        return Samples.past("whole", "a", "", "A report.", Set.of(), Set.of(), "2026")
                .with(standing);
    }

    private static Passage step(String body, Worked worked) {
        String id = worked.name().toLowerCase(Locale.ROOT);
        return Samples.past(id, "p", "mitigation", body, Set.of("age"), Set.of(), "2025")
                .with(new Standing("", "", worked));
    }

    private static Passage evidence(String title, String place, String newer, Worked worked) {
        String id = place.toLowerCase(Locale.ROOT).replace(' ', '-');
        return Samples.evidence(id, title, title + ", " + place, Set.of("age"), Set.of(), "2021")
                .with(new Standing(place, newer, worked));
    }

    private static LuceneIndex filled(Passage... passages) {
        LuceneIndex index = LuceneIndex.inMemory(Samples.LEXICON);
        index.replaceStatic(List.of(passages));
        index.refresh();
        return index;
    }

    private static List<String> given(Lookup lookup, Passage... passages) {
        try (LuceneIndex index = filled(passages)) {
            return index.suggest(wanted(lookup, "Figures on residents.", "age"), 10).stream()
                    .map(Citation::id)
                    .toList();
        }
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
