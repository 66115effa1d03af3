package org.dueregard.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/// The date of a source: a day, a month or a year, and so a span of days.
///
/// @param last the last day it may mean, so that a source is never called older than it is
record SourceDate(LocalDate last) {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:1[89]|20)\\d\\d(?!\\d)");

    /// Reads an ISO day, month or year; otherwise the last year that the text names; empty if there is none.
    static Optional<SourceDate> read(String text) {
        try {
            return switch (text.length()) {
                case 10 -> Optional.of(new SourceDate(LocalDate.parse(text)));
                case 7 -> Optional.of(new SourceDate(YearMonth.parse(text).atEndOfMonth()));
                default -> lastYear(text);
            };
        } catch (DateTimeException _) {
            return lastYear(text);
        }
    }

    private static Optional<SourceDate> lastYear(String text) {
        return YEAR.matcher(text)
                .results()
                .map(found ->
                        new SourceDate(Year.parse(found.group()).atMonth(12).atEndOfMonth()))
                .reduce((_, later) -> later);
    }

    int year() {
        return last.getYear();
    }

    boolean isOlderThan(int years, LocalDate today) {
        return last.plusYears(years).isBefore(today);
    }

    /// From 1 for today's to nearly 0 for the oldest; half after five years.
    double recency(LocalDate today) {
        double years = Math.max(0, (today.toEpochDay() - last.toEpochDay()) / 365.25);
        return 5 / (5 + years);
    }
}
