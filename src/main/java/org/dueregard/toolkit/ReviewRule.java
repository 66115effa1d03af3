package org.dueregard.toolkit;

import java.util.Map;

/// How the date of the next review follows from the highest rating.
///
/// @param rating id of the question that rates
/// @param from   id of the question whose date it counts from, or empty for the day the assessment is finished
/// @param years  years from that date, by option of the rating
public record ReviewRule(
        String id, String number, String label, String rating, String from, Map<String, Integer> years) {
    public ReviewRule {
        years = Map.copyOf(years);
    }
}
