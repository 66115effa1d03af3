package org.dueregard.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Dates and times as people in the United Kingdom read them.
record Days(ZoneId zone) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mma", Locale.UK);

    /// For example 22 November 2026.
    static String day(LocalDate date) {
        return DAY.format(date);
    }

    String day(Instant at) {
        return day(LocalDate.ofInstant(at, zone));
    }

    /// For example 22 November 2026 at 9:05am.
    String time(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        return DAY.format(local) + " at " + TIME.format(local).toLowerCase(Locale.UK);
    }
}
