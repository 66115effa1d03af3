package org.dueregard.toolkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dueregard.toolkit.Reading.Guess;
import org.dueregard.toolkit.Reading.Problem;
import org.dueregard.toolkit.Reading.Unclear;
import org.dueregard.toolkit.Reading.Understood;
import org.dueregard.toolkit.Value.Person;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Prose, lists, figures, numbers and people.
class WordsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @Nested
    class Prose {
        @Test
        void isKeptWithoutTheSpaceAroundIt() {
            assertEquals(
                    new Understood(new Value.Text("Two\n\nparts")),
                    new AnswerKind.Prose(10).read(" Two\n\nparts\n", TODAY));
        }

        @Test
        void mayBeAsLongAsItsLimitAndNoLonger() {
            var kind = new AnswerKind.Prose(5);

            assertEquals(new Understood(new Value.Text("12345")), kind.read("12345", TODAY));
            assertEquals(new Unclear(Problem.TOO_LONG, "5"), kind.read("123456", TODAY));
        }

        @Test
        void needsALimitOfAtLeastOne() {
            assertEquals(1, new AnswerKind.Prose(1).maxChars());
            var thrown = assertThrows(IllegalArgumentException.class, () -> new AnswerKind.Prose(0));
            assertEquals("maxChars must be at least 1: 0", thrown.getMessage());
        }

        @Test
        void isLimitedWhateverTheKind() {
            String most = "x".repeat(AnswerKind.MAX_CHARS);

            assertInstanceOf(Understood.class, new AnswerKind.Listing().read(most, TODAY));
            assertEquals(new Unclear(Problem.TOO_LONG, "20000"), new AnswerKind.Listing().read(most + "x", TODAY));
        }
    }

    @Nested
    class Listing {
        private static Reading read(String words) {
            return new AnswerKind.Listing().read(words, TODAY);
        }

        private static Reading lines(String... lines) {
            return new Understood(new Value.Lines(List.of(lines)));
        }

        @Test
        void hasOneEntryALine() {
            assertEquals(lines("Older people; and carers", "Staff"), read("Older people; and carers\n\nStaff"));
        }

        @Test
        void hasOneEntryBetweenSemicolonsWhereThereIsOneLine() {
            assertEquals(lines("Older people", "Staff"), read("Older people; Staff;"));
        }

        @Test
        void leavesBulletsAndNumbersOff() {
            assertEquals(lines("One", "Two", "Three", "4x4 club"), read("- One\n\u2022 Two\n3) Three\n4x4 club"));
        }

        @Test
        void isNotReadFromNothingButSemicolons() {
            assertEquals(new Unclear(Problem.EMPTY, ""), read(" ; ; "));
        }
    }

    @Nested
    class Data {
        private static Reading read(String words) {
            return new AnswerKind.Data().read(words, TODAY);
        }

        private static Reading figure(String data, String source, String date) {
            return new Understood(new Value.Figure(data, source, date));
        }

        @Test
        void hasItsSourceAndDateWhereTheyAreNamed() {
            assertEquals(
                    figure("12% are disabled", "user survey", "2024"),
                    read("12% are disabled; source: user survey; date: 2024"));
            assertEquals(
                    figure("12% are disabled", "user survey", "May 2024"),
                    read("12% are disabled (Source: user survey)\nPeriod: May 2024"));
        }

        @Test
        void mayBeWrittenAsSentences() {
            assertEquals(
                    figure("310 of the 400 are aged 80 or over.", "the meals team's own records", "September 2014"),
                    read("Data: 310 of the 400 are aged 80 or over. Source: the meals team's own records. "
                            + "Date: September 2014."));
            assertEquals(
                    figure("Two lines.\nOf data.", "Needs Analysis 2014, http://example.org/a?b=1&c=0", "July 2014"),
                    read("Two lines.\nOf data.\nSource: Needs Analysis 2014, http://example.org/a?b=1&c=0\n"
                            + "Date: July 2014"));
        }

        @Test
        void isAllDataWhereNothingIsNamed() {
            assertEquals(figure("12% are disabled", "", ""), read("12% are disabled"));
        }

        @Test
        void keepsTheWordsWhereThereIsOnlyASource() {
            assertEquals(figure("source: survey", "survey", ""), read("source: survey"));
        }
    }

    @Nested
    class Numeric {
        private static Reading read(String words) {
            return new AnswerKind.Numeric().read(words, TODAY);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {"120|120", "1,234|1234", "1,234,567.50|1234567.50", "0|0", "3.5|3.5"})
        void isReadWithOrWithoutCommas(String words, BigDecimal number) {
            assertEquals(new Understood(new Value.Number(number)), read(words));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {"about 120|120", "120 people|120", "\u00a35,000|5000"})
        void isGuessedAmongWords(String words, BigDecimal number) {
            assertEquals(new Guess(new Value.Number(number)), read(words));
        }

        @Test
        void isNotReadFromWordsAlone() {
            assertEquals(new Unclear(Problem.NOT_A_NUMBER, ""), read("many"));
        }
    }

    @Nested
    class Names {
        private static Reading read(String words) {
            return new AnswerKind.Names().read(words, TODAY);
        }

        private static Reading people(Person... people) {
            return new Understood(new Value.People(List.of(people)));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Ann Lee, Head of Libraries",
                    "Ann Lee (Head of Libraries)",
                    "Ann Lee - Head of Libraries",
                    "Ann Lee: Head of Libraries",
                    "Name: Ann Lee, role: Head of Libraries",
                    " Ann Lee , Head of Libraries "
                })
        void haveARoleAfterTheName(String words) {
            assertEquals(people(new Person("Ann Lee", "Head of Libraries")), read(words));
        }

        @Test
        void mayBeSeveral() {
            var both = people(new Person("Ann Lee", "Head"), new Person("Bo Ray", ""));

            assertEquals(both, read("Ann Lee, Head; Bo Ray"));
            assertEquals(both, read("Ann Lee, Head\n\nBo Ray"));
            assertEquals(both, read("Ann Lee, Head; ; Bo Ray"));
        }

        @Test
        void mayHaveAHyphen() {
            assertEquals(people(new Person("Jo Smith-Jones", "")), read("Jo Smith-Jones"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"12345", ";", "(the chair)"})
        void areNotReadWhereThereIsNoName(String words) {
            Reading expected =
                    words.startsWith("(") ? people(new Person("(the chair)", "")) : new Unclear(Problem.NOT_A_NAME, "");

            assertEquals(expected, read(words));
        }

        @Test
        void areNotReadFromAWholeStory() {
            assertEquals(people(new Person("a".repeat(120), "")), read("a".repeat(120)));
            assertEquals(new Unclear(Problem.NOT_A_NAME, ""), read("a".repeat(121)));
        }
    }
}
