package org.dueregard.toolkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Dates and intervals as people write them, read on Tuesday 10 March 2026.
class DatesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    private static Reading read(String words) {
        return new AnswerKind.When().read(words, TODAY);
    }

    private static Value on(LocalDate date, String precision) {
        return new Value.On(date, Value.Precision.valueOf(precision));
    }

    @ParameterizedTest(name = "\"{0}\" is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            31/3/27                     | 2027-03-31
            31/03/2027                  | 2027-03-31
            31.3.27                     | 2027-03-31
            31-3-2027                   | 2027-03-31
            2027-03-31                  | 2027-03-31
            2027-3-1                    | 2027-03-01
            1/4/26                      | 2026-04-01
            31 March 2027               | 2027-03-31
            31st March 2027             | 2027-03-31
            31st of March, 2027         | 2027-03-31
            the 31st of March 2027      | 2027-03-31
            31 MAR 2027                 | 2027-03-31
            31 Mar. 2027                | 2027-03-31
            March 31, 2027              | 2027-03-31
            March 31st 2027             | 2027-03-31
            2nd September 2026          | 2026-09-02
            3 Sept 2026                 | 2026-09-03
            29 February 2028            | 2028-02-29
            on 5 May 2026               | 2026-05-05
            by the 5th of May 2026      | 2026-05-05
            Monday 5 January 2027       | 2027-01-05
            on Thursday, 6 August 2026  | 2026-08-06
            5 May                       | 2026-05-05
            10 March                    | 2026-03-10
            9 March                     | 2027-03-09
            29 Feb                      | 2028-02-29
            28 Feb                      | 2027-02-28
            29 March                    | 2026-03-29
            4 July next year            | 2027-07-04
            end of June 2027            | 2027-06-30
            the end of February 2028    | 2028-02-29
            end of June                 | 2026-06-30
            end of January              | 2027-01-31
            end of the month            | 2026-03-31
            end of this year            | 2026-12-31
            by the end of the year      | 2026-12-31
            end of next year            | 2027-12-31
            end of 2028                 | 2028-12-31
            today                       | 2026-03-10
            Now.                        | 2026-03-10
            tomorrow                    | 2026-03-11
            next week                   | 2026-03-17
            in two years                | 2028-03-10
            in 2 years' time            | 2028-03-10
            in two weeks’ time          | 2026-03-24
            in a fortnight              | 2026-03-24
            within 6 months             | 2026-09-10
            after ten days              | 2026-03-20
            a year from now             | 2027-03-10
            eighteen months later       | 2027-09-10
            in a quarter                | 2026-06-10
            """)
    void aDayIsReadAsThatDay(String words, LocalDate expected) {
        assertEquals(new Reading.Understood(on(expected, "DAY")), read(words));
    }

    @ParameterizedTest(name = "\"{0}\" is {1}, {2}")
    @CsvSource(delimiter = '|', textBlock = """
            April 2027        | 2027-04-01 | MONTH
            in April 2027     | 2027-04-01 | MONTH
            dec, 2026         | 2026-12-01 | MONTH
            April             | 2026-04-01 | MONTH
            next April        | 2026-04-01 | MONTH
            this April        | 2026-04-01 | MONTH
            March             | 2026-03-01 | MONTH
            next March        | 2027-03-01 | MONTH
            this March        | 2026-03-01 | MONTH
            february          | 2027-02-01 | MONTH
            April next year   | 2027-04-01 | MONTH
            this month        | 2026-03-01 | MONTH
            next month        | 2026-04-01 | MONTH
            2028              | 2028-01-01 | YEAR
            in 1999           | 1999-01-01 | YEAR
            this year         | 2026-01-01 | YEAR
            next year         | 2027-01-01 | YEAR
            """)
    void aMonthOrAYearIsNoMoreExactThanItsWords(String words, LocalDate expected, String precision) {
        assertEquals(new Reading.Understood(on(expected, precision)), read(words));
    }

    @ParameterizedTest(name = "\"{0}\" is every {1}")
    @CsvSource(delimiter = '|', textBlock = """
            annually         | P1Y
            annual           | P1Y
            Yearly           | P1Y
            every year       | P1Y
            once a year      | P1Y
            each year        | P1Y
            per year         | P1Y
            every two years  | P2Y
            every other year | P2Y
            two-yearly       | P2Y
            every 3 years    | P3Y
            twice a year     | P6M
            half-yearly      | P6M
            six monthly      | P6M
            every six months | P6M
            quarterly        | P3M
            every quarter    | P3M
            every 2 quarters | P6M
            monthly          | P1M
            once a month     | P1M
            fortnightly      | P14D
            every fortnight  | P14D
            weekly           | P7D
            every week       | P7D
            daily            | P1D
            every 10 days    | P10D
            """)
    void anIntervalIsReadAsHowOften(String words, Period expected) {
        assertEquals(new Reading.Understood(new Value.Every(expected)), read(words));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/2/27",
                "3/31/27",
                "30 February 2027",
                "29 February 2027",
                "0/1/2027",
                "2027-13-01",
                "31 June",
                "every 0 weeks",
                "it was 31 February 2027"
            })
    void aDayThatIsNotInTheCalendarIsSaidToBeImpossible(String words) {
        assertEquals(new Reading.Unclear(Reading.Problem.IMPOSSIBLE_DATE, words), read(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "when funds allow", "a decade", "13", "1.5", "every so often", "tbc", "martian"})
    void wordsWithoutADateAreNotADate(String words) {
        assertEquals(new Reading.Unclear(Reading.Problem.NOT_A_DATE, ""), read(words));
    }

    @Nested
    class AmongOtherWords {

        @ParameterizedTest(name = "\"{0}\" may be {1}")
        @CsvSource(delimiter = '|', textBlock = """
                probably 31 March 2027            | 2027-03-31 | DAY
                some time in spring 2027          | 2027-01-01 | YEAR
                I think by April                  | 2026-04-01 | MONTH
                we hope in two years, if funded   | 2028-03-10 | DAY
                until 1 June                      | 2026-06-01 | DAY
                """)
        void aDateIsAGuess(String words, LocalDate expected, String precision) {
            assertEquals(new Reading.Guess(on(expected, precision)), read(words));
        }

        @Test
        void anIntervalIsAGuess() {
            assertEquals(new Reading.Guess(new Value.Every(Period.ofYears(1))), read("we look at it annually"));
        }
    }

    @Test
    void aLeapDayJustPastWaitsFourYears() {
        var reading = new AnswerKind.When().read("29 February", LocalDate.of(2028, 3, 1));

        assertEquals(new Reading.Understood(on(LocalDate.of(2032, 2, 29), "DAY")), reading);
    }

    @Test
    void aSpaceThatDoesNotBreakIsASpace() {
        assertEquals(new Reading.Understood(on(LocalDate.of(2027, 3, 31), "DAY")), read("31\u00a0March\u00a02027"));
    }
}
