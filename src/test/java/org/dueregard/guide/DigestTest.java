package org.dueregard.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dueregard.assessment.Answer;
import org.dueregard.assessment.Assessment;
import org.dueregard.assessment.Citation;
import org.dueregard.assessment.Officer;
import org.dueregard.toolkit.AnswerKind;
import org.dueregard.toolkit.Condition;
import org.dueregard.toolkit.Item;
import org.dueregard.toolkit.Question;
import org.dueregard.toolkit.Role;
import org.dueregard.toolkit.Sample;
import org.dueregard.toolkit.Section;
import org.dueregard.toolkit.Section.Repeat.Each;
import org.dueregard.toolkit.Slot;
import org.dueregard.toolkit.Toolkit;
import org.dueregard.toolkit.Value;
import org.dueregard.toolkit.Value.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What one assessment adds to the gaps across all of them.
class DigestTest {
    private static final LocalDate FIRST_OF_MAY = LocalDate.of(2024, 5, 1);
    private static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");
    private static final Listing LISTING = new Listing("a", "plan", "1", "Sample Council", "", NOW, NOW, NOW);
    private static final Toolkit FORM = new Toolkit(
            "plan",
            "1",
            Sample.toolkit().cover(),
            List.of(),
            List.of(
                    table("survey", Sample.question("survey.on", new AnswerKind.When(), Role.EVIDENCE)),
                    table("step", Sample.question("step.due", new AnswerKind.When(), Role.DUE)),
                    Sample.once(
                            "once",
                            "3",
                            new Condition.Always(),
                            Sample.question("once.measures", new AnswerKind.Listing(), Role.MITIGATION),
                            Sample.question("once.seen", new AnswerKind.When(), Role.EVIDENCE),
                            Sample.question("once.due", new AnswerKind.When(), Role.DUE))),
            Sample.toolkit().review());

    private Assessment assessment = Assessment.begin("a", FORM);

    private static Section table(String id, Question question) {
        var each = new Each(List.of(Item.row("one", "The " + id)), List.of(), null, null, "", null);
        return Sample.section(id, "1", new Condition.Always(), each, question);
    }

    private void answer(String question, String item, Value value, String words) {
        assessment = assessment.with(new Answer(new Slot(question, item), value, words, false, Officer.UNNAMED, NOW));
    }

    private void cite(String id, String date) {
        var citation = new Citation(id, "Title of " + id, "Text", "Source", date, "", "");
        assessment = assessment.citing(Slot.of("once.measures"), citation);
    }

    private Digest digest() {
        return Digest.of(assessment, LISTING);
    }

    @Test
    void aSourceThatIsCitedIsEvidenceIfItHasAYear() {
        cite("evidence/census", "Census day, March 2021");
        cite("evidence/undated", "not dated");
        cite("guidance/duty", "2024");
        cite("mitigation/bus", "2024");

        assertEquals(
                List.of("Title of evidence/census"),
                digest().evidence().stream().map(Digest.Dated::title).toList());
    }

    @ParameterizedTest
    @CsvSource({"DAY, 2024-05-01", "MONTH, 2024-05", "YEAR, 2024"})
    void aSourceInATableIsAsOldAsItsDateSays(Precision precision, String date) {
        answer("survey.on", "one", new Value.On(FIRST_OF_MAY, precision), "then");

        assertEquals(List.of(new Digest.Dated("The survey", date)), digest().evidence());
    }

    @Test
    void aDateOutsideATableNamesNoSource() {
        answer("once.seen", "", new Value.On(FIRST_OF_MAY, Precision.DAY), "1 May 2024");
        answer("survey.on", "one", new Value.NotKnown("lost"), "not known");

        assertEquals(List.of(), digest().evidence());
    }

    @ParameterizedTest
    @CsvSource({"DAY, 2024-05-01", "MONTH, 2024-05-31", "YEAR, 2025-04-30"})
    void anActionIsDueOnTheLastDayItMayMean(Precision precision, LocalDate day) {
        answer("step.due", "one", new Value.On(FIRST_OF_MAY, precision), "then");

        assertEquals(List.of(new Digest.Due("The step", day)), digest().actions());
    }

    @Test
    void whatIsNoDayOfAnActionIsNotDue() {
        answer("step.due", "one", new Value.NotKnown(""), "not known");
        answer("once.due", "", new Value.On(FIRST_OF_MAY, Precision.DAY), "1 May 2024");

        assertEquals(List.of(), digest().actions());
    }

    @Test
    void eachLineIsAStepAndOneThatWasTakenGoesByItsPassage() {
        answer("once.measures", "", new Value.Lines(List.of("Run a bus", "Train staff")), "Run a bus\n\nTrain staff");
        cite("mitigation/bus", "2024");

        assertEquals(
                List.of("Run a bus", "Title of mitigation/bus", "Train staff"),
                digest().steps().stream().map(Digest.Measure::text).sorted().toList());
    }

    @Test
    void aStepThatIsNotKnownIsNone() {
        answer("once.measures", "", new Value.NotKnown("No one was asked"), "not known");

        assertEquals(List.of(), digest().steps());
    }
}
