package org.dueregard.toolkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.dueregard.toolkit.Reading.Guess;
import org.dueregard.toolkit.Reading.Problem;
import org.dueregard.toolkit.Reading.Unclear;
import org.dueregard.toolkit.Reading.Understood;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChoosingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final List<Option> GROUPS = List.of(
            option("age", "Age"),
            option("disability", "Disability"),
            option("marriage", "Marriage and civil partnership"),
            option("religion", "Religion or belief"),
            option("sex", "Sex"),
            option("sexual-orientation", "Sexual orientation"));

    private static Option option(String id, String label) {
        return new Option(id, label, "", List.of());
    }

    @Nested
    class OneOfSeveral {
        private final AnswerKind kind = new AnswerKind.OneOf(List.of(Option.YES, Option.NO, Option.DONT_KNOW));

        private Reading read(String words) {
            return kind.read(words, TODAY);
        }

        @ParameterizedTest
        @CsvSource({
            "1,yes",
            "2,no",
            "3.,dont-know",
            "Yes,yes",
            "NO!,no",
            "yep,yes",
            "don't know,dont-know",
            "don\u2019t know,dont-know",
            "not sure,dont-know",
            "dont-know,dont-know"
        })
        void isReadByNumberLabelOrOtherWords(String words, String option) {
            assertEquals(new Understood(new Value.Choice(option)), read(words));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {"yes, because it saves money|yes", "no, nothing changes|no", "dont knwo|dont-know"})
        void isGuessedFromCloseSpellingOrFromMoreWords(String words, String option) {
            assertEquals(new Guess(new Value.Choice(option)), read(words));
        }

        @ParameterizedTest
        @ValueSource(strings = {"4", "0", "perhaps", "yes and no", "!"})
        void isNotReadFromWordsThatFitNoneOrTwo(String words) {
            assertEquals(new Unclear(Problem.NOT_AN_OPTION, ""), read(words));
        }

        @Test
        void isNotReadFromNothing() {
            assertEquals(new Unclear(Problem.EMPTY, ""), read(" \n "));
        }
    }

    @Nested
    class AnyOfSeveral {
        private final AnswerKind kind = new AnswerKind.SomeOf(GROUPS, true);

        private Reading read(String words) {
            return kind.read(words, TODAY);
        }

        private static Value chosen(String... ids) {
            return new Value.Choices(List.of(ids));
        }

        @Test
        void areReadByNumber() {
            assertEquals(new Understood(chosen("age", "disability")), read("1, 2"));
            assertEquals(new Understood(chosen("age", "disability")), read("1 2"));
            assertEquals(new Understood(chosen("age", "disability")), read("2 and 1"));
        }

        @Test
        void areReadByLabelInTheOrderOfTheForm() {
            assertEquals(new Understood(chosen("disability", "sex")), read("Sex; disability"));
        }

        @Test
        void mayHaveALabelWithAndInIt() {
            assertEquals(new Understood(chosen("marriage")), read("marriage & civil partnership"));
            assertEquals(
                    new Understood(chosen("age", "marriage", "sex")),
                    read("age, marriage and civil partnership and sex"));
        }

        @Test
        void mayHaveALabelWithCommasInIt() {
            var kind = new AnswerKind.SomeOf(
                    List.of(
                            option("race", "Race, ethnicity or nationality"),
                            option("work", "Students, carers and others")),
                    true);

            assertEquals(
                    new Understood(chosen("race", "work")),
                    kind.read("students, carers and others, and race, ethnicity or nationality", TODAY));
        }

        @Test
        void areReadFromAListWithAndBeforeTheLast() {
            assertEquals(new Understood(chosen("age", "disability", "sex")), read("age, disability, and sex"));
        }

        @Test
        void areGuessedWhereOneIsMisspelt() {
            assertEquals(new Guess(chosen("age", "disability")), read("age, disabilty"));
        }

        @Test
        void areGuessedFromAPartOfALabel() {
            assertEquals(new Guess(chosen("religion")), read("belief"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"all", "All of them", "everyone"})
        void mayBeAll(String words) {
            assertEquals(
                    new Understood(
                            new Value.Choices(GROUPS.stream().map(Option::id).toList())),
                    read(words));
        }

        @ParameterizedTest
        @ValueSource(strings = {"none", "None of these", "no", "nobody"})
        void mayBeNoneWhereThatIsAllowed(String words) {
            assertEquals(new Understood(chosen()), read(words));
        }

        @Test
        void areNeverNoneWhereThatIsNotAllowed() {
            var kind = new AnswerKind.SomeOf(GROUPS, false);

            assertEquals(new Unclear(Problem.NOT_THESE_OPTIONS, "none"), kind.read("none", TODAY));
        }

        @Test
        void areNotReadWhereOneFitsNothing() {
            assertEquals(new Unclear(Problem.NOT_THESE_OPTIONS, "shoe size"), read("age, shoe size"));
            assertEquals(new Unclear(Problem.NOT_THESE_OPTIONS, "9"), read("1, 9"));
            assertEquals(new Unclear(Problem.NOT_THESE_OPTIONS, ","), read(","));
        }

        @Test
        void mayHaveAnOptionOfTheFormsOwnForEveryone() {
            var kind = new AnswerKind.SomeOf(List.of(option("everyone", "Everyone"), option("age", "Age")), true);

            assertEquals(new Understood(chosen("everyone")), kind.read("everyone", TODAY));
        }

        @Test
        void mayHaveAnOptionOfTheFormsOwnForNone() {
            var kind = new AnswerKind.SomeOf(List.of(option("nobody", "Nobody"), option("age", "Age")), true);

            assertEquals(new Understood(chosen("nobody")), kind.read("nobody", TODAY));
        }
    }

    @Nested
    class AnotherRow {
        private static Reading read(boolean noneAllowed, String words) {
            return new AnswerKind.Another("", noneAllowed).read(words, TODAY);
        }

        @ParameterizedTest
        @ValueSource(strings = {"no more", "that's all", "done", "finished", "No."})
        void mayBeTheLast(String words) {
            assertEquals(new Understood(new Value.NoMore(false)), read(false, words));
        }

        @Test
        void mayBeNoneAtAllWhereThatIsAllowed() {
            assertEquals(new Understood(new Value.NoMore(true)), read(true, "none"));
            assertEquals(new Understood(new Value.NoMore(false)), read(false, "none"));
        }

        @Test
        void isNamedByAnyOtherWords() {
            assertEquals(new Understood(new Value.Text("Ask the youth club")), read(true, " Ask the youth club "));
        }
    }

    @Nested
    class AGap {
        private static Reading read(String words) {
            return new AnswerKind.Gap().read(words, TODAY);
        }

        @ParameterizedTest
        @ValueSource(strings = {"add an action", "yes", "1", "Add action"})
        void mayBeFollowedByAnAction(String words) {
            assertEquals(new Understood(new Value.Choice(AnswerKind.ADD_ACTION)), read(words));
        }

        @Test
        void mayHaveAReason() {
            assertEquals(new Understood(new Value.Text("It would cost too much")), read("It would cost too much"));
        }
    }

    @Test
    void ofSeveralGroupsThatANameMayMeanTheShortestIsNearest() {
        List<Option> groups = List.of(
                option("gender-reassignment", "Gender reassignment or gender identity"),
                option("sex", "Sex or gender"));

        assertEquals(List.of(groups.get(1)), AnswerKind.near(groups, "gender"));
        assertEquals(List.of(groups.get(0)), AnswerKind.near(groups, "gender identity"));
        assertEquals(List.of(), AnswerKind.near(groups, "gender, anybody"));
    }
}
