package org.dueregard.assessment;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.dueregard.toolkit.ReviewRule;
import org.dueregard.toolkit.Role;
import org.dueregard.toolkit.Slot;
import org.dueregard.toolkit.Value;

/// The computed date of the next review.
///
/// @param rating the highest rating given, as its option id: the one with the shortest time to review
public record ReviewDate(ReviewRule rule, LocalDate date, String rating) {

    /// Computes the review date from the highest rating; empty if the form has no such rule or nothing is rated.
    ///
    /// @param finished the day it counts from where the form's own date is not answered
    public static Optional<ReviewDate> of(Assessment assessment, LocalDate finished) {
        ReviewRule rule = assessment.toolkit().review();
        if (rule == null) return Optional.empty();
        return assessment
                .answersFor(Role.RATING)
                .flatMap(answer -> answer.value() instanceof Value.Choice(var rating)
                        ? Optional.of(rating).stream()
                        : Optional.<String>empty().stream())
                .filter(rule.years()::containsKey)
                .min(Comparator.comparing(rating -> rule.years().getOrDefault(rating, 0)))
                .map(rating -> new ReviewDate(
                        rule,
                        from(assessment, rule, finished).plusYears(rule.years().getOrDefault(rating, 0)),
                        rating));
    }

    private static LocalDate from(Assessment assessment, ReviewRule rule, LocalDate finished) {
        return assessment
                .findAnswer(Slot.of(rule.from()))
                .flatMap(answer ->
                        answer.value() instanceof Value.On(var date, var _) ? Optional.of(date) : Optional.empty())
                .orElse(finished);
    }
}
