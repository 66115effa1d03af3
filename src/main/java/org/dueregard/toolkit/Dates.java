package org.dueregard.toolkit;

import static org.dueregard.toolkit.Intervals.COUNT;
import static org.dueregard.toolkit.Intervals.UNIT;
import static org.dueregard.toolkit.Intervals.every;
import static org.dueregard.toolkit.Intervals.length;
import static org.dueregard.toolkit.Value.Precision.DAY;
import static org.dueregard.toolkit.Value.Precision.MONTH;
import static org.dueregard.toolkit.Value.Precision.YEAR;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads dates and intervals as people in the UK write them, day first. A date among other words is a guess.
final class Dates {
    private static final String MONTHS =
            "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\\.?";
    private static final String NTH = "(\\d{1,2})(?:st|nd|rd|th)?";
    private static final Pattern LEAD = Pattern.compile(
            "^(?:(?:on|by|from|in) )?(?:the )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:the )?(?=[a-z\\d])");

    /// One way to write a date: its pattern, and what its groups mean as of today.
    private record Form(Pattern pattern, BiFunction<Matcher, LocalDate, Value> value) {
        static Form of(String pattern, BiFunction<Matcher, LocalDate, Value> value) {
            return new Form(Pattern.compile("\\b(?:" + pattern + ")(?![\\w/])"), value);
        }
    }

    private static final List<Form> FORMS = List.of(
            Form.of("(\\d{4})-(\\d{1,2})-(\\d{1,2})", (m, _) -> day(m.group(3), month(m.group(2)), year(m.group(1)))),
            Form.of(
                    "(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})",
                    (m, _) -> day(m.group(1), month(m.group(2)), year(m.group(3)))),
            Form.of(
                    NTH + "(?: of)? " + MONTHS + ",? (\\d{4})",
                    (m, _) -> day(m.group(1), named(m.group(2)), year(m.group(3)))),
            Form.of(MONTHS + " " + NTH + ",? (\\d{4})", (m, _) -> day(m.group(2), named(m.group(1)), year(m.group(3)))),
            Form.of(
                    NTH + "(?: of)? " + MONTHS + " next year",
                    (m, today) -> day(m.group(1), named(m.group(2)), today.getYear() + 1)),
            Form.of(NTH + "(?: of)? " + MONTHS, (m, today) -> nextDay(m.group(1), m.group(2), today)),
            Form.of("end of " + MONTHS + ",? (\\d{4})", (m, _) -> endOf(month(m.group(1), year(m.group(2))))),
            Form.of("end of " + MONTHS, (m, today) -> endOf(nextMonth("", m.group(1), today))),
            Form.of("end of (?:the|this) month", (_, today) -> endOf(today.withDayOfMonth(1))),
            Form.of("end of (?:the|this) year", (_, today) -> endOf(LocalDate.of(today.getYear(), 12, 1))),
            Form.of("end of next year", (_, today) -> endOf(LocalDate.of(today.getYear() + 1, 12, 1))),
            Form.of("end of (\\d{4})", (m, _) -> endOf(LocalDate.of(year(m.group(1)), 12, 1))),
            Form.of(MONTHS + ",? (\\d{4})", (m, _) -> new Value.On(month(m.group(1), year(m.group(2))), MONTH)),
            Form.of(MONTHS + " next year", (m, today) -> new Value.On(month(m.group(1), today.getYear() + 1), MONTH)),
            Form.of(
                    "(next |this )?" + MONTHS,
                    (m, today) -> new Value.On(nextMonth(m.group(1), m.group(2), today), MONTH)),
            Form.of("every " + COUNT + " " + UNIT + "s?", (m, _) -> every(length(m.group(1), m.group(2)))),
            Form.of("(?:every|once a|each|per) " + UNIT, (m, _) -> every(length("a", m.group(1)))),
            Form.of(COUNT + "[ -](month|year)ly", (m, _) -> every(length(m.group(1), m.group(2)))),
            Form.of(Intervals.WORDS, (m, _) -> every(Intervals.often(m.group()))),
            Form.of(
                    "(?:in |within |after )?" + COUNT + " " + UNIT + "s?'?(?: from now| time| later)?",
                    (m, today) -> new Value.On(today.plus(length(m.group(1), m.group(2))), DAY)),
            Form.of("today|now", (_, today) -> new Value.On(today, DAY)),
            Form.of("tomorrow", (_, today) -> new Value.On(today.plusDays(1), DAY)),
            Form.of("next week", (_, today) -> new Value.On(today.plusWeeks(1), DAY)),
            Form.of("this month", (_, today) -> new Value.On(today.withDayOfMonth(1), MONTH)),
            Form.of("next month", (_, today) -> new Value.On(today.plusMonths(1).withDayOfMonth(1), MONTH)),
            Form.of("this year", (_, today) -> new Value.On(LocalDate.of(today.getYear(), 1, 1), YEAR)),
            Form.of("next year", (_, today) -> new Value.On(LocalDate.of(today.getYear() + 1, 1, 1), YEAR)),
            Form.of("(19\\d{2}|20\\d{2})", (m, _) -> new Value.On(LocalDate.of(year(m.group(1)), 1, 1), YEAR)));

    private Dates() {}

    static Reading read(String text, LocalDate today) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('\u2019', '\'')
                .replaceAll("\\s+", " ")
                .replaceAll("[.!]$", "")
                .strip();
        try {
            return find(LEAD.matcher(plain).replaceFirst(""), today, true)
                    .<Reading>map(Reading.Understood::new)
                    .or(() -> find(plain, today, false).map(Reading.Guess::new))
                    .orElseGet(() -> new Reading.Unclear(Reading.Problem.NOT_A_DATE, ""));
        } catch (DateTimeException noSuchDay) {
            return new Reading.Unclear(Reading.Problem.IMPOSSIBLE_DATE, text);
        }
    }

    private static Optional<Value> find(String plain, LocalDate today, boolean whole) {
        for (Form form : FORMS) {
            Matcher matcher = form.pattern().matcher(plain);
            if (whole ? matcher.matches() : matcher.find())
                return Optional.of(form.value().apply(matcher, today));
        }
        return Optional.empty();
    }

    private static Value day(String day, Month month, int year) {
        return new Value.On(LocalDate.of(year, month, Integer.parseInt(day)), DAY);
    }

    /// The next day with this date; 29 February waits for a leap year.
    private static Value nextDay(String day, String month, LocalDate today) {
        int number = Integer.parseInt(day);
        boolean leap = named(month) == Month.FEBRUARY && number == 29;
        int year = today.getYear();
        while (leap && !Year.isLeap(year)) year++;
        LocalDate next = LocalDate.of(year, named(month), number);
        return new Value.On(next.isBefore(today) ? next.plusYears(leap ? 4 : 1) : next, DAY);
    }

    private static Value endOf(LocalDate month) {
        return new Value.On(month.plusMonths(1).minusDays(1), DAY);
    }

    private static LocalDate nextMonth(@Nullable String which, String name, LocalDate today) {
        LocalDate month = month(name, today.getYear());
        boolean past = month.isBefore(today.withDayOfMonth(1));
        boolean afterThis = "next ".equals(which) && month.getMonth() == today.getMonth();
        return past || afterThis ? month.plusYears(1) : month;
    }

    private static LocalDate month(String name, int year) {
        return LocalDate.of(year, named(name), 1);
    }

    private static Month month(String number) {
        return Month.of(Integer.parseInt(number));
    }

    private static Month named(String shortName) {
        return Month.of("janfebmaraprmayjunjulaugsepoctnovdec".indexOf(shortName) / 3 + 1);
    }

    private static int year(String digits) {
        return digits.length() == 2 ? 2000 + Integer.parseInt(digits) : Integer.parseInt(digits);
    }
}
