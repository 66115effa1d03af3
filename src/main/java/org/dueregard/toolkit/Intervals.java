package org.dueregard.toolkit;

import java.time.DateTimeException;
import java.time.Period;
import java.util.Map;

/// Reads how long and how often: a count of units, or a word such as "annually".
final class Intervals {
    static final String COUNT =
            "(\\d{1,3}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|other)";
    static final String UNIT = "(day|week|fortnight|month|quarter|year)";

    private static final Map<String, Integer> COUNTS = Map.ofEntries(
            Map.entry("a", 1),
            Map.entry("an", 1),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("other", 2),
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

    private static final Map<String, Period> OFTEN = Map.ofEntries(
            Map.entry("daily", Period.ofDays(1)),
            Map.entry("weekly", Period.ofDays(7)),
            Map.entry("fortnightly", Period.ofDays(14)),
            Map.entry("monthly", Period.ofMonths(1)),
            Map.entry("quarterly", Period.ofMonths(3)),
            Map.entry("half-yearly", Period.ofMonths(6)),
            Map.entry("twice a year", Period.ofMonths(6)),
            Map.entry("annually", Period.ofYears(1)),
            Map.entry("annual", Period.ofYears(1)),
            Map.entry("yearly", Period.ofYears(1)));

    /// The words of [#often], longest first, as alternatives.
    static final String WORDS =
            "half-yearly|twice a year|fortnightly|quarterly|annually|monthly|weekly|yearly|annual|daily";

    private Intervals() {}

    static Period often(String word) {
        return OFTEN.getOrDefault(word, Period.ofYears(1));
    }

    static Period length(String count, String unit) {
        Integer word = COUNTS.get(count);
        int number = word == null ? Integer.parseInt(count) : word;
        return switch (unit) {
            case "day" -> Period.ofDays(number);
            case "week" -> Period.ofDays(7 * number);
            case "fortnight" -> Period.ofDays(14 * number);
            case "month" -> Period.ofMonths(number);
            case "quarter" -> Period.ofMonths(3 * number);
            default -> Period.ofYears(number);
        };
    }

    /// How often something comes round.
    ///
    /// @throws DateTimeException if that is never
    static Value every(Period period) {
        if (period.isZero()) throw new DateTimeException("No interval is that short");
        return new Value.Every(period);
    }
}
