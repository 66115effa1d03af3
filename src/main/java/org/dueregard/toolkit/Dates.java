package org.dueregard.toolkit;

import static org.dueregard.toolkit.Value.Precision.DAY;
import static org.dueregard.toolkit.Value.Precision.MONTH;
import static org.dueregard.toolkit.Value.Precision.YEAR;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads dates and intervals as people in the UK write them, day first. A date among other words is a guess.
final class Dates {
    private static final String MONTHS =
            "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\\.?";
    private static final String COUNT =
            "(\\d{1,3}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen)";
    private static final String UNIT = "(day|week|month|quarter|year)";
    private static final Map<String, Integer> COUNTS = Map.ofEntries(
            Map.entry("a", 1),
            Map.entry("an", 1),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("twelve", 12),
            Map.entry("eighteen", 18));
    private static final Map<String, Period> OFTEN = Map.of(
            "daily",
            Period.ofDays(1),
            "weekly",
            Period.ofDays(7),
            "fortnightly",
            Period.ofDays(14),
            "monthly",
            Period.ofMonths(1),
            "quarterly",
            Period.ofMonths(3),
            "annually",
            Period.ofYears(1),
            "annual",
            Period.ofYears(1),
            "yearly",
            Period.ofYears(1));

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
                    "(\\d{1,2})(?:st|nd|rd|th)?(?: of)? " + MONTHS + ",? (\\d{4})",
                    (m, _) -> day(m.group(1), named(m.group(2)), year(m.group(3)))),
            Form.of("(\\d{1,2})(?:st|nd|rd|th)?(?: of)? " + MONTHS, (m, today) -> nextDay(m, today)),
            Form.of("end of " + MONTHS + ",? (\\d{4})", (m, _) -> endOf(named(m.group(1)), year(m.group(2)))),
            Form.of(
                    MONTHS + ",? (\\d{4})",
                    (m, _) -> new Value.On(LocalDate.of(year(m.group(2)), named(m.group(1)), 1), MONTH)),
            Form.of("(next |this )?" + MONTHS, (m, today) -> nextMonth(m, today)),
            Form.of("every " + COUNT + " " + UNIT + "s?", (m, _) -> new Value.Every(period(m.group(1), m.group(2)))),
            Form.of("(?:every|once a|each|per) " + UNIT, (m, _) -> new Value.Every(period("a", m.group(1)))),
            Form.of("(?:" + COUNT + "[ -])(month|year)ly", (m, _) -> new Value.Every(period(m.group(1), m.group(2)))),
            Form.of(
                    String.join("|", OFTEN.keySet()),
                    (m, _) -> new Value.Every(OFTEN.getOrDefault(m.group(), Period.ofYears(1)))),
            Form.of(
                    "(?:in|within|after)? ?" + COUNT + " " + UNIT + "s?(?: from now| time| later)?",
                    (m, today) -> after(today, period(m.group(1), m.group(2)))),
            Form.of("today|now", (_, today) -> new Value.On(today, DAY)),
            Form.of("tomorrow", (_, today) -> new Value.On(today.plusDays(1), DAY)),
            Form.of("next week", (_, today) -> new Value.On(today.plusWeeks(1), DAY)),
            Form.of("next month", (_, today) -> new Value.On(today.plusMonths(1).withDayOfMonth(1), MONTH)),
            Form.of("next year", (_, today) -> new Value.On(LocalDate.of(today.getYear() + 1, 1, 1), YEAR)),
            Form.of("(19\\d{2}|20\\d{2})", (m, _) -> new Value.On(LocalDate.of(year(m.group(1)), 1, 1), YEAR)));

    private Dates() {}

    static Reading read(String text, LocalDate today) {
        String plain = text.toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .replaceAll("[.!]$", "")
                .strip();
        try {
            return find(plain, today, true)
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

    private static Value nextDay(Matcher matcher, LocalDate today) {
        int day = Integer.parseInt(matcher.group(1));
        LocalDate thisYear = LocalDate.of(today.getYear(), named(matcher.group(2)), day);
        return new Value.On(thisYear.isBefore(today) ? thisYear.plusYears(1) : thisYear, DAY);
    }

    private static Value endOf(Month month, int year) {
        return new Value.On(LocalDate.of(year, month, 1).plusMonths(1).minusDays(1), DAY);
    }

    private static Value nextMonth(Matcher matcher, LocalDate today) {
        LocalDate month = LocalDate.of(today.getYear(), named(matcher.group(2)), 1);
        boolean past = month.isBefore(today.withDayOfMonth(1));
        boolean named = "next ".equals(matcher.group(1)) && month.getMonth() == today.getMonth();
        return new Value.On(past || named ? month.plusYears(1) : month, MONTH);
    }

    private static Value after(LocalDate today, Period period) {
        return new Value.On(today.plus(period), DAY);
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

    private static Period period(@Nullable String count, String unit) {
        int number = count == null ? 1 : COUNTS.containsKey(count) ? COUNTS.get(count) : Integer.parseInt(count);
        return switch (unit) {
            case "day" -> Period.ofDays(number);
            case "week" -> Period.ofDays(7 * number);
            case "month" -> Period.ofMonths(number);
            case "quarter" -> Period.ofMonths(3 * number);
            default -> Period.ofYears(number);
        };
    }
}
