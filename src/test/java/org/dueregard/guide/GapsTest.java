package org.dueregard.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dueregard.conversation.Utterance;
import org.dueregard.conversation.Utterance.Input;
import org.dueregard.toolkit.Sample;
import org.dueregard.toolkit.Slot;
import org.dueregard.toolkit.Toolkit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Whole assessments, given through the guide, and what shows across them.
class GapsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final Toolkit FORM = Sample.toolkit();

    private final PaperJournal journal = new PaperJournal();
    private final Memory memory = new Memory(journal, new Toolkits(List.of(FORM)));
    private final Guide guide = new Guide(memory, journal, English.WORDING, new Shelf(), () -> {});
    private final Gaps gaps = new Gaps(new Newest(), memory);
    private int messages;

    /// The register as the journal has it.
    private final class Newest implements Register {
        @Override
        public Optional<Listing> findListing(String assessment) {
            return memory.findListing(assessment);
        }

        @Override
        public List<Listing> recent(int most) {
            List<String> seen = new ArrayList<>();
            return journal.listings.reversed().stream()
                    .filter(listing -> !seen.contains(listing.id()) && seen.add(listing.id()))
                    .limit(most)
                    .toList();
        }

        @Override
        public List<Change> changedAfter(long position, int most) {
            return List.of();
        }
    }

    @Test
    void thereAreNoneBeforeAnAssessmentIsFinished() {
        answer("a", "proposal.title", "Open one");
        answer("a", "data.figure/age", "not known");

        assertEquals(new Gaps.Overview(0, List.of(), List.of(), List.of(), List.of()), gaps.overview(TODAY));
    }

    @Test
    void groupsWithoutFiguresComeByHowOftenTheyLackThem() {
        finish("a", "data.figure/age", "12% are over 65", "data.figure/disability", "not known");
        finish("b", "data.figure/age", "not known");

        assertEquals(
                List.of(new Gaps.Lack("disability", 2, 2), new Gaps.Lack("age", 1, 2)),
                gaps.overview(TODAY).lacking());
    }

    @Test
    void theOldestSourceComesFirstWithTheAssessmentsThatUseIt() {
        finish("a", "data.figure/age", "12%; source: Census; date: March 2011", "proposal.title", "One");
        finish("b", "data.figure/age", "12%; source: Census; date: March 2011", "proposal.title", "Two");
        finish("c", "data.figure/age", "15%; source: Our survey; date: 2024", "proposal.title", "Three");

        List<Gaps.Old> oldest = gaps.overview(TODAY).oldest();

        assertEquals(
                List.of("Census", "Our survey"),
                oldest.stream().map(Gaps.Old::title).toList());
        assertEquals("2011", oldest.getFirst().date());
        assertEquals(
                List.of("Two", "One"),
                oldest.getFirst().used().stream().map(Listing::title).toList());
    }

    @Test
    void aStepThatIsInMoreThanOneAssessmentRecurs() {
        finish("a", "impact.mitigation/age", "Keep one early class.");
        finish("b", "impact.mitigation/disability", "Keep one early class");
        finish("c", "impact.mitigation/age", "Run a minibus");

        List<Gaps.Recurring> recurring = gaps.overview(TODAY).recurring();

        assertEquals(1, recurring.size());
        assertEquals(2, recurring.getFirst().used().size());
    }

    @Test
    void aStepThatWasTakenFromAStoredPassageIsCountedOncePerAssessment() {
        finish("a", "impact.mitigation/age", "Keep it", "impact.mitigation/disability", "Keep it");

        assertEquals(List.of(), gaps.overview(TODAY).recurring());
    }

    @Test
    void anActionIsOverdueTheDayAfterTheLastDayItMayMean() {
        finish("a", "actions.more", "Mend the lift", "actions.due/r1", "March 2026");

        assertEquals(List.of(), gaps.overview(LocalDate.of(2026, 3, 31)).overdue());
        Gaps.Overdue overdue = gaps.overview(LocalDate.of(2026, 4, 1)).overdue().getFirst();
        assertEquals("Mend the lift", overdue.action());
        assertEquals(LocalDate.of(2026, 3, 31), overdue.due());
        assertEquals("a", overdue.assessment().id());
    }

    @Test
    void anAssessmentThatIsOpenedAgainIsLeftOutUntilItIsFinished() {
        finish("a", "data.figure/age", "not known");
        assertEquals(1, gaps.overview(TODAY).looked());

        answer("a", "data.figure/age", "12% are over 65");
        assertEquals(0, gaps.overview(TODAY).looked());

        finish("a");
        assertEquals(
                List.of("disability"),
                gaps.overview(TODAY).lacking().stream().map(Gaps.Lack::group).toList());
    }

    private void finish(String id, String... answers) {
        for (int i = 0; i < answers.length; i += 2) answer(id, answers[i], answers[i + 1]);
        hear(id, new Input.Picked("command:review"), null);
        hear(id, new Input.Picked("command:finish"), null);
    }

    private void answer(String id, String slot, String words) {
        if (memory.find(id).isEmpty()) guide.begin(id, FORM, Set.of(), said(new Input.Words(""), null));
        hear(id, new Input.Picked("goto:" + slot), null);
        hear(id, new Input.Words(words), Slot.read(slot));
    }

    private void hear(String id, Input input, @Nullable Slot slot) {
        assertTrue(guide.hear(id, said(input, slot)).isPresent());
    }

    private Utterance said(Input input, @Nullable Slot slot) {
        messages++;
        Instant at = Instant.parse("2026-03-10T09:00:00Z").plusSeconds(messages);
        return new Utterance("m" + messages, Desk.ANN, "test", at, TODAY, input, slot);
    }
}
