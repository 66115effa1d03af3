package org.dueregard.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.dueregard.toolkit.AnswerKind;
import org.dueregard.toolkit.Condition;
import org.dueregard.toolkit.Item;
import org.dueregard.toolkit.Question;
import org.dueregard.toolkit.Role;
import org.dueregard.toolkit.Sample;
import org.dueregard.toolkit.Section;
import org.dueregard.toolkit.Section.Repeat.Each;
import org.dueregard.toolkit.Toolkit;
import org.dueregard.toolkit.Value;
import org.junit.jupiter.api.Test;

/// Which questions apply, and in which order.
class PathTest {

    private static List<String> keys(Filled filled) {
        return filled.assessment().path().stream()
                .map(step -> step.slot().key())
                .toList();
    }

    @Test
    void aPartWhoseConditionFailsIsLeftOut() {
        var keys = keys(new Filled().choice("screening.affects", "no"));

        assertTrue(keys.contains("screening.reason"));
        assertTrue(keys.stream().noneMatch(key -> key.startsWith("data") || key.startsWith("impact")));
        assertTrue(keys.contains("sign.review"));
    }

    @Test
    void whatHangsOnAHiddenAnswerIsHiddenWithIt() {
        var first = Sample.question("a", new AnswerKind.OneOf(List.of()), Role.OTHER);
        var second = asked("b", new Condition.Is("a", "yes"));
        var third = asked("c", new Condition.Is("b", "yes"));
        var toolkit = toolkit(Sample.once("s", "1", new Condition.Always(), first, second, third));

        var shown = new Filled(toolkit).choice("a", "yes").choice("b", "yes");
        assertEquals(List.of("a", "b", "c"), keys(shown));

        var hidden = shown.choice("a", "no");
        assertEquals(List.of("a"), keys(hidden));
    }

    @Test
    void aConditionLooksAtTheSameItemFirst() {
        var effect = Sample.question("effect", new AnswerKind.OneOf(List.of()), Role.EFFECT);
        var each = new Each(List.of(Item.row("one", "One"), Item.row("two", "Two")), List.of(), null, null, "", null);
        var toolkit = toolkit(Sample.section(
                "s", "1", new Condition.Always(), each, effect, asked("why", new Condition.Is("effect", "bad"))));

        var keys = keys(new Filled(toolkit).choice("effect/two", "bad"));

        assertEquals(List.of("effect/one", "effect/two", "why/two"), keys);
    }

    @Test
    void anotherPartsChoiceMaySayWhichItemsAreAsked() {
        var gate = Sample.question("gate", new AnswerKind.SomeOf(List.of(), true), Role.OTHER);
        var items = List.of(Item.of(Sample.AGE), Item.of(Sample.SEX));
        var first = new Each(items, List.of(), null, gate, "", null);
        var second = new Each(items, List.of(), null, null, "gate", null);
        var toolkit = toolkit(
                Sample.section("one", "1", new Condition.Always(), first),
                Sample.section("two", "2", new Condition.Always(), second, asked("more", new Condition.Always())));

        assertEquals(List.of("gate", "more/age", "more/sex"), keys(new Filled(toolkit)));
        assertEquals(List.of("gate", "more/sex"), keys(new Filled(toolkit).choices("gate", "sex")));
        assertEquals(List.of("gate"), keys(new Filled(toolkit).choices("gate")));
    }

    @Test
    void aRowAddedByAnOfficerIsAlwaysAsked() {
        var gate = Sample.question("gate", new AnswerKind.SomeOf(List.of(), true), Role.OTHER);
        var each = new Each(List.of(Item.of(Sample.AGE)), List.of(), null, gate, "", null);
        var affected = new Question.Asking(
                true, Question.Of.AFFECTED, 0, new Condition.Always(), Question.Lookup.NOTHING, false, false);
        var toolkit = toolkit(Sample.section(
                "s",
                "1",
                new Condition.Always(),
                each,
                Sample.question("effect", new AnswerKind.Prose(9), Role.OTHER, affected)));

        var filled = new Filled(toolkit).row("s", "r1", "Students").choices("gate");

        assertEquals(List.of("gate", "effect/r1"), keys(filled));
    }

    @Test
    void aGateThatIsNotKnownLeavesEveryItemIn() {
        var keys = keys(new Filled().notKnown("impact.affected", ""));

        assertTrue(keys.containsAll(List.of("impact.negative/age", "impact.negative/marriage")));
    }

    @Test
    void anOptionalGroupIsAskedOnlyWhereTheSettingsSaySo() {
        var each = new Each(
                List.of(Item.of(Sample.AGE), Item.of(Sample.CARERS), Item.row("r", "Row")),
                List.of(),
                null,
                null,
                "",
                null);
        var toolkit = toolkit(
                Sample.section("s", "1", new Condition.Always(), each, asked("q", new Condition.Always())),
                Sample.once("t", "2", new Condition.Always(), asked("u", new Condition.Always())));

        assertEquals(List.of("q/age", "q/r", "u"), keys(new Filled(toolkit.covering(Set.of()))));
        assertEquals(List.of("q/age", "q/carers", "q/r", "u"), keys(new Filled(toolkit.covering(Set.of("carers")))));
    }

    @Test
    void aGapIsAskedAboutOnlyAfterNotKnownWithoutAReason() {
        assertFalse(keys(new Filled().text("data.figure/age", "12%")).contains("data.figure.gap/age"));
        assertFalse(keys(new Filled().notKnown("data.figure/age", "no survey")).contains("data.figure.gap/age"));
        assertTrue(keys(new Filled().notKnown("data.figure/age", "")).contains("data.figure.gap/age"));
    }

    @Test
    void aGapMayBeOfAQuestionAskedOnce() {
        var asking = new Question.Asking(
                true, Question.Of.ALL, 0, new Condition.Always(), Question.Lookup.NOTHING, true, false);
        var toolkit = toolkit(Sample.once(
                "s", "1", new Condition.Always(), Sample.question("q", new AnswerKind.Prose(9), Role.OTHER, asking)));

        assertEquals(List.of("q", "q.gap"), keys(new Filled(toolkit).notKnown("q", "")));
    }

    @Test
    void everyQuestionOfAFormCanBeFoundInIt() {
        Toolkit toolkit = Sample.toolkit();

        assertEquals(Role.OTHER, toolkit.getQuestion("impact.affected").role());
        assertTrue(toolkit.questions().anyMatch(question -> question.id().equals("actions.more")));
        assertTrue(toolkit.findQuestion("nothing").isEmpty());
        assertEquals("actions", toolkit.findActions().orElseThrow().id());
    }

    @Test
    void aQuestionThatIsNotThereIsAnError() {
        var thrown = org.junit.jupiter.api.Assertions.assertThrows(
                IllegalArgumentException.class, () -> Sample.toolkit().getQuestion("nothing"));

        assertEquals("No question nothing in sample 1", thrown.getMessage());
    }

    private static Question asked(String id, Condition when) {
        return Sample.question(
                id,
                new AnswerKind.Prose(100),
                Role.OTHER,
                new Question.Asking(true, Question.Of.ALL, 0, when, Question.Lookup.NOTHING, false, false));
    }

    private static Toolkit toolkit(Section... sections) {
        Toolkit sample = Sample.toolkit();
        return new Toolkit("t", "1", sample.cover(), sample.groups(), List.of(sections), null);
    }

    @Test
    void aValueThatIsNoChoiceIncludesNoOption() {
        List<Value> values = List.of(
                new Value.Text("yes"),
                new Value.Lines(List.of("yes")),
                new Value.Number(java.math.BigDecimal.ONE),
                new Value.On(java.time.LocalDate.of(2026, 1, 1), Value.Precision.DAY),
                new Value.Every(java.time.Period.ofYears(1)),
                new Value.People(List.of(new Value.Person("yes", "yes"))),
                new Value.Figure("yes", "yes", "yes"),
                new Value.NotKnown("yes"),
                new Value.NotApplicable("yes"),
                new Value.NoMore(true));

        assertTrue(values.stream().noneMatch(value -> value.includes("yes")));
    }
}
