package org.dueregard.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dueregard.toolkit.Role;
import org.dueregard.toolkit.Sample;
import org.dueregard.toolkit.Slot;
import org.dueregard.toolkit.Toolkit;
import org.dueregard.toolkit.Value;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AssessmentTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @Test
    void anAnswerEndsASkip() {
        var assessment = new Filled()
                .skipped("proposal.title")
                .text("proposal.title", "Hours")
                .assessment();

        assertTrue(assessment.skipped().isEmpty());
    }

    @Test
    void theNextQuestionIsTheFirstOpenOne() {
        var assessment = new Filled()
                .text("proposal.title", "Hours")
                .skipped("proposal.kind")
                .assessment();

        assertEquals("proposal.outcomes", key(assessment.findNext()));
        assertEquals("proposal.users", key(assessment.findNextAfter(Slot.of("proposal.lead"))));
        assertEquals("", key(assessment.findNextAfter(Slot.of("sign.approved-on"))));
    }

    @Test
    void theQuestionBeforeIsTheLastThatWasDealtWith() {
        var assessment = new Filled()
                .text("proposal.title", "Hours")
                .skipped("proposal.kind")
                .assessment();

        assertEquals("proposal.kind", key(assessment.findBefore(Slot.of("proposal.lead"))));
        assertEquals("proposal.title", key(assessment.findBefore(Slot.of("proposal.kind"))));
        assertEquals("", key(assessment.findBefore(Slot.of("proposal.title"))));
    }

    @Test
    void aSourceIsTakenOnlyOnce() {
        var citation = new Citation("a", "A", "Words", "ONS", "", "", "");
        var assessment = new Filled().assessment();

        var cited = assessment.citing(Slot.of("x"), citation).citing(Slot.of("x"), citation);

        assertEquals(List.of(citation), cited.citations(Slot.of("x")));
        assertEquals(List.of(), cited.citations(Slot.of("y")));
    }

    @Test
    void aValueIsFoundByItsRoleAndItem() {
        var assessment = new Filled().choice("impact.rating/age", "high").assessment();

        assertEquals(Optional.of(new Value.Choice("high")), assessment.findValue(Role.RATING, "age"));
        assertEquals(Optional.empty(), assessment.findValue(Role.RATING, "disability"));
    }

    @Test
    void aRowCanBeTakenOut() {
        var assessment = new Filled()
                .row("actions", "r1", "One")
                .row("actions", "r2", "Two")
                .assessment();
        assertTrue(assessment.hasRows(Sample.toolkit().findActions().orElseThrow()));

        var without = assessment.withoutRow("actions", "r1");
        assertEquals(
                "Two",
                without.rows().getOrDefault("actions", List.of()).getFirst().label());
        assertFalse(without.withoutRow("actions", "r2")
                .hasRows(Sample.toolkit().findActions().orElseThrow()));
    }

    @Nested
    class Title {
        @Test
        void isTheFirstLineOfTheTitle() {
            assertEquals(
                    "Hours",
                    new Filled()
                            .text("proposal.title", "Hours\nmore")
                            .assessment()
                            .title());
        }

        @Test
        void isEmptyUntilItIsAnswered() {
            assertEquals("", new Filled().assessment().title());
            assertEquals(
                    "",
                    new Filled().text("proposal.title", "\nHours").assessment().title());
        }

        @Test
        void isNotThatItIsNotKnown() {
            assertEquals(
                    "", new Filled().notKnown("proposal.title", "").assessment().title());
            assertEquals(
                    "",
                    new Filled()
                            .with("proposal.title", new Value.NotApplicable(""), "Not applicable")
                            .assessment()
                            .title());
        }
    }

    @Nested
    class DateOfReview {
        @Test
        void followsFromTheHighestRating() {
            var assessment = new Filled()
                    .choice("impact.rating/age", "low")
                    .choice("impact.rating/disability", "high")
                    .choice("impact.rating/marriage", "medium")
                    .assessment();

            var review = ReviewDate.of(assessment, TODAY).orElseThrow();

            assertEquals(LocalDate.of(2027, 3, 10), review.date());
            assertEquals("high", review.rating());
        }

        @Test
        void countsFromTheFormsOwnDate() {
            var assessment = new Filled()
                    .choice("impact.rating/age", "low")
                    .date("sign.on", "2026-01-31")
                    .assessment();

            assertEquals(
                    LocalDate.of(2029, 1, 31),
                    ReviewDate.of(assessment, TODAY).orElseThrow().date());
        }

        @Test
        void countsFromTheDayItIsFinishedWhereTheFormsDateIsAnInterval() {
            var assessment = new Filled()
                    .choice("impact.rating/age", "low")
                    .with("sign.on", new Value.Every(java.time.Period.ofYears(1)), "annually")
                    .assessment();

            assertEquals(
                    LocalDate.of(2029, 3, 10),
                    ReviewDate.of(assessment, TODAY).orElseThrow().date());
        }

        @Test
        void isNotThereWithoutARating() {
            assertTrue(ReviewDate.of(new Filled().assessment(), TODAY).isEmpty());
            assertTrue(
                    ReviewDate.of(new Filled().notKnown("impact.rating/age", "").assessment(), TODAY)
                            .isEmpty());
            assertTrue(ReviewDate.of(
                            new Filled().choice("impact.rating/age", "other").assessment(), TODAY)
                    .isEmpty());
        }

        @Test
        void isNotThereWithoutARule() {
            Toolkit sample = Sample.toolkit();
            var without = new Toolkit("t", "1", sample.cover(), sample.groups(), sample.sections(), null);

            var assessment =
                    new Filled(without).choice("impact.rating/age", "high").assessment();

            assertTrue(ReviewDate.of(assessment, TODAY).isEmpty());
        }
    }

    @Test
    void aStepIsNumberedByItsQuestionElseByItsPart() {
        Step step = new Filled().assessment().path().getFirst();

        assertEquals("1", step.number());
        assertEquals("", step.itemLabel());
        assertTrue(step.findItem().isEmpty());
    }

    @Test
    void progressLeavesPartsWithoutANumberOut() {
        Toolkit sample = Sample.toolkit();
        var sections = List.of(
                Sample.once("s", "", new org.dueregard.toolkit.Condition.Always()),
                Sample.once("t", "1", new org.dueregard.toolkit.Condition.Always()));
        var toolkit = new Toolkit("t", "1", sample.cover(), sample.groups(), sections, null);

        assertEquals(new Progress(1, 1), Progress.of(new Filled(toolkit).assessment()));
    }

    private static String key(Optional<Step> step) {
        return step.map(Step::slot).map(Slot::key).orElse("");
    }
}
