package org.dueregard.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dueregard.assessment.Filled;
import org.dueregard.quality.Finding.Severity;
import org.dueregard.toolkit.AnswerKind;
import org.dueregard.toolkit.Condition;
import org.dueregard.toolkit.Role;
import org.dueregard.toolkit.Sample;
import org.dueregard.toolkit.Slot;
import org.dueregard.toolkit.Toolkit;
import org.dueregard.toolkit.Value;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Each check fires on what a careful reader would ask about, and is silent otherwise.
class ChecksTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    /// What a check finds, as slot and detail.
    private static List<String> found(String check, Filled filled) {
        return QualityChecks.run(filled.assessment(), TODAY).stream()
                .filter(finding -> finding.check().equals(check))
                .map(finding -> finding.slot().key() + ": " + finding.detail())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "Q1,R (Bracking) v Secretary of State for Work and Pensions [2013] EWCA Civ 1345",
        "Q2,'Sample form, January 2026'",
        "Q16,R (Bridges) v Chief Constable of South Wales Police [2020] EWCA Civ 1058",
        "Q22-late,'Sample form, January 2026'",
        "Q24,R (Brown) v Secretary of State for Work and Pensions [2008] EWHC 3158 (Admin)"
    })
    void aRuleHasItsOwnSource(String check, String source) {
        var finding = new Finding(check, Severity.WARN, Slot.of("impact.negative"), "");

        assertEquals(Optional.of(source), RuleSource.find(finding, Sample.toolkit()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Q5", "Q21-owner", "Q23-same", "Q34"})
    void aRuleOfGoodPracticeHasNoSource(String check) {
        var finding = new Finding(check, Severity.WARN, Slot.of("impact.negative"), "");

        assertEquals(Optional.empty(), RuleSource.find(finding, Sample.toolkit()));
    }

    @Nested
    class Impact {
        @Test
        void q1FindsAGroupWithoutAnyAnswer() {
            assertEquals(
                    List.of("impact.negative/age: Age", "impact.negative/marriage: Marriage and civil partnership"),
                    found("Q1", new Filled().text("impact.negative/disability", "Further to walk")));
        }

        @Test
        void q1IsSilentWhereAnyColumnHasAnAnswer() {
            var filled = new Filled()
                    .choice("impact.rating/age", "low")
                    .text("impact.negative/disability", "Further to walk")
                    .notKnown("impact.negative/marriage", "");

            assertEquals(List.of(), found("Q1", filled));
        }

        @Test
        void q2FindsANegativeEffectWithoutARating() {
            assertEquals(
                    List.of("impact.rating/age: Age"),
                    found("Q2", new Filled().text("impact.negative/age", "Further to walk")));
        }

        @Test
        void q2IsSilentWithARatingOrWithoutANegativeEffect() {
            assertEquals(List.of(), found("Q2", new Filled()));
            assertEquals(List.of(), found("Q2", new Filled().text("impact.negative/age", "None.")));
            assertEquals(
                    List.of(),
                    found(
                            "Q2",
                            new Filled()
                                    .text("impact.negative/age", "Further to walk")
                                    .choice("impact.rating/age", "low")));
        }

        @Test
        void q2FindsANegativeEffectThatIsAChoice() {
            var effect = Sample.question("effect", new AnswerKind.OneOf(List.of()), Role.EFFECT);
            var rating = Sample.question("rating", new AnswerKind.OneOf(List.of()), Role.RATING);
            var sample = Sample.toolkit();
            var toolkit = new Toolkit(
                    "t",
                    "1",
                    sample.cover(),
                    sample.groups(),
                    List.of(Sample.once("s", "1", new Condition.Always(), effect, rating)),
                    null);

            assertEquals(List.of("rating: "), found("Q2", new Filled(toolkit).choice("effect", "negative")));
            assertEquals(List.of(), found("Q2", new Filled(toolkit).choice("effect", "neutral")));
        }

        @Test
        void q3FindsANegativeEffectWithoutMitigation() {
            assertEquals(
                    List.of("impact.mitigation/age: Age"),
                    found("Q3", new Filled().text("impact.negative/age", "Further to walk")));
        }

        @ParameterizedTest
        @ValueSource(strings = {"None", "n/a", "Nothing."})
        void q3FindsAMitigationThatSaysNothing(String words) {
            assertEquals(
                    1,
                    found(
                                    "Q3",
                                    new Filled()
                                            .text("impact.negative/age", "Further to walk")
                                            .text("impact.mitigation/age", words))
                            .size());
        }

        @Test
        void q3FindsAMitigationThatIsNotKnown() {
            var filled = new Filled()
                    .text("impact.negative/age", "Further to walk")
                    .notKnown("impact.mitigation/age", "not yet");

            assertEquals(1, found("Q3", filled).size());
        }

        @Test
        void q3FindsAMitigationThatDoesNotApply() {
            var filled = new Filled()
                    .text("impact.negative/age", "Further to walk")
                    .with("impact.mitigation/age", new Value.NotApplicable(""), "n/a");

            assertEquals(1, found("Q3", filled).size());
        }

        @Test
        void q3IsSilentWithAMitigationOrWithoutANegativeEffect() {
            assertEquals(List.of(), found("Q3", new Filled().text("impact.neutral/age", "No change")));
            assertEquals(
                    List.of(),
                    found(
                            "Q3",
                            new Filled()
                                    .text("impact.negative/age", "Further to walk")
                                    .text("impact.mitigation/age", "A bus on Mondays")));
            assertEquals(
                    List.of(),
                    found(
                            "Q3",
                            new Filled()
                                    .text("impact.negative/age", "Further to walk")
                                    .choices("impact.mitigation/age", "bus")));
        }
    }

    @Nested
    class Reasons {
        private static final String COPY = "People of every kind use the hall and we have had no complaints from them";

        private static Filled none() {
            return new Filled().choices("impact.affected");
        }

        @Test
        void q5FindsTheSameWordsForThreeGroups() {
            var filled = none().text("impact.neutral/age", COPY)
                    .text("impact.neutral/disability", COPY + " so far")
                    .text("impact.neutral/marriage", "Marriage and civil partnership: " + COPY);

            assertEquals(
                    List.of("impact.neutral/disability: Age, Disability, Marriage and civil partnership"),
                    found("Q5", filled));
        }

        @Test
        void q5FindsTheSameListsToo() {
            var lines = new Value.Lines(List.of(COPY));
            var figure = new Value.Figure(COPY, "", "");
            var filled = none().with("impact.neutral/age", lines, COPY)
                    .with("impact.neutral/disability", figure, COPY)
                    .text("impact.neutral/marriage", COPY);

            assertEquals(1, found("Q5", filled).size());
        }

        @Test
        void q5IsSilentForTwoGroups() {
            var filled = none().text("impact.neutral/age", COPY).text("impact.neutral/disability", COPY);

            assertEquals(List.of(), found("Q5", filled));
        }

        @Test
        void q5IsSilentWhereTheReasonsDiffer() {
            var filled = none().text("impact.neutral/age", "The day centre for older people stays in the same room")
                    .text("impact.neutral/disability", "The hall has a lift, a loop and a ramp, checked in May 2025")
                    .text("impact.neutral/marriage", "Fees are for one person, so couples pay what they paid before");

            assertEquals(List.of(), found("Q5", filled));
        }

        @Test
        void q5IsSilentForChoicesHoweverTheyWereWorded() {
            var low = new Value.Choice("low");
            var filled = new Filled()
                    .with("impact.rating/age", low, "the low one please")
                    .with("impact.rating/disability", low, "the low one please")
                    .with("impact.rating/marriage", low, "the low one please");

            assertEquals(List.of(), found("Q5", filled));
        }

        @Test
        void q5TakesInWhatIsLikeOneOfThemButNotTheOthers() {
            var filled = none().text("impact.neutral/age", "a b c d e f g h i j")
                    .text("impact.neutral/disability", "a b c d e f")
                    .text("impact.neutral/marriage", "e f g h i j");

            assertEquals(
                    List.of("impact.neutral/disability: Age, Disability, Marriage and civil partnership"),
                    found("Q5", filled));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "No impact",
                    "Same for all of them",
                    "There was no impact identified by anyone who works here"
                })
        void q7FindsAThinReason(String words) {
            assertEquals(List.of("impact.neutral/age: Age"), found("Q7", none().text("impact.neutral/age", words)));
        }

        @Test
        void q7IsSilentForAReasonOfEightWordsOrNone() {
            assertEquals(List.of(), found("Q7", none()));
            assertEquals(
                    List.of(),
                    found("Q7", none().text("impact.neutral/age", "one two three four five six seven eight")));
            assertEquals(List.of(), found("Q7", none().notKnown("impact.neutral/age", "no data")));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Ask ann.lee@example.gov.uk",
                    "Ring 01244 123456 today",
                    "Ring +44 7700 900123",
                    "QQ 12 34 56 C is wrong but AB 12 34 56 C is one",
                    "AB123456C",
                    "0151 496 0000",
                    "@council, or a+b@council.gov.uk",
                    "a@b and c_d@council.gov.uk"
                })
        void q34FindsPersonalData(String words) {
            assertEquals(List.of("proposal.title: "), found("Q34", new Filled().text("proposal.title", words)));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "12% of 4,100 people",
                    "Census 2021, TS038",
                    "from 01/04/2026 to 31/03/2027",
                    "me@home",
                    "@council.gov.uk, and someone @council.gov.uk",
                    "Contract XAB123456C",
                    "Account 1001244123456",
                    "+45 7700 900123 6"
                })
        void q34IsSilentForFiguresAndDates(String words) {
            assertEquals(List.of(), found("Q34", new Filled().text("proposal.title", words)));
        }
    }

    @Nested
    class Evidence {
        @Test
        void q15FindsAGroupWithoutData() {
            assertEquals(
                    List.of("data.figure/disability: Disability"),
                    found("Q15", new Filled().text("data.figure/age", "12%")));
        }

        @Test
        void q15IsSilentForNotKnown() {
            assertEquals(
                    List.of(),
                    found("Q15", new Filled().notKnown("data.figure/age", "").notKnown("data.figure/disability", "")));
        }

        @Test
        void q16FindsAGapThatIsNotFollowedUp() {
            assertEquals(
                    List.of("data.figure.gap/age: Age"), found("Q16", new Filled().notKnown("data.figure/age", "")));
        }

        @Test
        void q16IsSilentWithAReasonOrAnAction() {
            assertEquals(List.of(), found("Q16", new Filled().notKnown("data.figure/age", "no survey")));
            assertEquals(
                    List.of(),
                    found(
                            "Q16",
                            new Filled()
                                    .notKnown("data.figure/age", "")
                                    .choice("data.figure.gap/age", AnswerKind.ADD_ACTION)));
        }
    }

    @Nested
    class Actions {
        private static Filled action() {
            return new Filled().row("actions", "r1", "Ask the club").text("actions.action/r1", "Ask the club");
        }

        @Test
        void q21FindsAnActionWithAGap() {
            assertEquals(
                    List.of("actions.owner/r1: Ask the club", "actions.due/r1: Ask the club"), found("Q21", action()));
        }

        @Test
        void q21IsSilentForAWholeAction() {
            var whole =
                    action().person("actions.owner/r1", "Ann Lee", "Manager").date("actions.due/r1", "2026-05-01");

            assertEquals(List.of(), found("Q21", whole));
            assertEquals(List.of(), found("Q21-owner", whole));
            assertEquals(List.of(), found("Q21-past", whole));
        }

        @Test
        void q21FindsAnOwnerWhoIsNobody() {
            assertEquals(
                    List.of("actions.owner/r1: TBC, "),
                    found("Q21-owner", action().person("actions.owner/r1", "TBC", "")));
        }

        @Test
        void q21FindsADayThatHasPassed() {
            assertEquals(
                    List.of("actions.due/r1: 9 March 2026"),
                    found("Q21-past", action().date("actions.due/r1", "2026-03-09")));
            assertEquals(List.of(), found("Q21-past", action().date("actions.due/r1", "2026-03-10")));
        }

        @Test
        void q21IsSilentForAMonthThatIsNotOver() {
            var month = action().with(
                            "actions.due/r1",
                            new Value.On(LocalDate.of(2026, 3, 1), Value.Precision.MONTH),
                            "March 2026");

            assertEquals(List.of(), found("Q21-past", month));
        }

        @Test
        void q21IsSilentForAnInterval() {
            var often = action().with("actions.due/r1", new Value.Every(Period.ofYears(1)), "annually");

            assertEquals(List.of(), found("Q21-past", often));
        }
    }

    @Nested
    class SignOff {
        @Test
        void q22FindsAReviewWithoutADate() {
            assertEquals(List.of("sign.review: "), found("Q22", new Filled()));
            assertEquals(
                    List.of("sign.review: "),
                    found("Q22", new Filled().with("sign.review", new Value.Every(Period.ofYears(1)), "annually")));
            assertEquals(List.of(), found("Q22", new Filled().date("sign.review", "2027-01-01")));
        }

        @Test
        void q22FindsAReviewThatIsTooLate() {
            var high = new Filled().choice("impact.rating/age", "high");

            assertEquals(List.of("sign.review: 2027-03-10"), found("Q22-late", high.date("sign.review", "2027-03-11")));
            assertEquals(List.of(), found("Q22-late", high.date("sign.review", "2027-03-10")));
        }

        @Test
        void q22IsSilentWhereNothingIsRated() {
            assertEquals(List.of(), found("Q22-late", new Filled().date("sign.review", "2040-01-01")));
        }

        @Test
        void q23FindsASignatureThatIsNotComplete() {
            var signed = new Filled()
                    .person("sign.by", "Ann Lee", "")
                    .date("sign.on", "2026-03-01")
                    .person("sign.approved-by", "Bo Ray", "Head");

            assertEquals(List.of("sign.by: ", "sign.approved-on: "), found("Q23", signed));
        }

        @Test
        void q23FindsTheSamePersonTwice() {
            var signed = new Filled().person("sign.by", "Ann Lee", "Manager");

            assertEquals(
                    List.of("sign.approved-by: ann lee, Head"),
                    found("Q23-same", signed.person("sign.approved-by", "ann lee", "Head")));
            assertEquals(List.of(), found("Q23-same", signed.person("sign.approved-by", "Bo Ray", "Head")));
            assertEquals(List.of(), found("Q23-same", signed.notKnown("sign.approved-by", "")));
        }

        @Test
        void q23FindsAnApprovalBeforeTheCompletion() {
            var signed = new Filled().date("sign.on", "2026-03-01");

            assertEquals(
                    List.of("sign.approved-on: 2026-02-28"),
                    found("Q23-order", signed.date("sign.approved-on", "2026-02-28")));
            assertEquals(List.of(), found("Q23-order", signed.date("sign.approved-on", "2026-03-01")));
        }

        @Test
        void q23IsSilentForAnApprovalThatIsAnInterval() {
            var often = new Filled()
                    .date("sign.on", "2026-03-01")
                    .with("sign.approved-on", new Value.Every(Period.ofYears(1)), "annually");

            assertEquals(List.of(), found("Q23-order", often));
        }

        @Test
        void q24FindsADecisionBeforeTheCompletion() {
            var decided = new Filled().date("sign.decision", "2026-02-28");

            assertEquals(List.of(), found("Q24", decided));
            assertEquals(List.of("sign.decision: 2026-02-28"), found("Q24", decided.date("sign.on", "2026-03-01")));
        }
    }

    @Test
    void noneOfThemStopsAnythingAndEachHasAWeight() {
        Stream<Severity> weights =
                QualityChecks.run(new Filled().assessment(), TODAY).stream().map(Finding::severity);

        assertTrue(weights.allMatch(weight -> weight == Severity.BLOCK || weight == Severity.WARN));
    }

    @Test
    void alikenessIsTheShareOfRunsInCommon() {
        assertEquals(0, ReasonChecks.jaccard(java.util.Set.of(), java.util.Set.of("a")));
        assertEquals(0, ReasonChecks.jaccard(java.util.Set.of("a"), java.util.Set.of()));
        assertEquals(0.5, ReasonChecks.jaccard(java.util.Set.of("a", "b"), java.util.Set.of("a")));
    }
}
