package org.dueregard.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.dueregard.assessment.ReviewDate;
import org.dueregard.guide.Document;
import org.dueregard.toolkit.AnswerKind;
import org.dueregard.toolkit.Option;
import org.dueregard.toolkit.ReviewRule;
import org.dueregard.toolkit.Toolkit;

/// Writes the computed date of the next review, and the form's rule it follows from.
final class Review {
    private Review() {}

    /// Nothing if the form has no such rule.
    static Html of(Document document) {
        ReviewRule rule = document.toolkit().review();
        if (rule == null) return Html.NOTHING;
        ReviewDate review = document.review();
        Html answer = review == null
                ? Html.of("p", "There is no date yet, because nothing is rated.")
                : Html.all(List.of(
                        Html.tag("p").with("class", "date").of(Days.day(review.date())),
                        Html.of("p", because(review, document))));
        return Html.tag("section")
                .with("aria-labelledby", "review")
                .of(
                        Html.tag("h2").with("id", "review").of(title(rule)),
                        answer,
                        Html.of(
                                "p",
                                "The form sets these times from the rating: " + times(rule, document.toolkit()) + "."));
    }

    private static String title(ReviewRule rule) {
        return rule.number().isEmpty() ? rule.label() : rule.number() + ". " + rule.label();
    }

    private static String because(ReviewDate review, Document document) {
        ReviewRule rule = review.rule();
        return "The highest rating given is " + label(review.rating(), rule, document.toolkit())
                + ", so the review is due " + years(rule.years().getOrDefault(review.rating(), 0)) + " after "
                + from(rule, document) + ".";
    }

    private static String from(ReviewRule rule, Document document) {
        boolean answered = document.parts().stream()
                .flatMap(part -> part.entries().stream())
                .anyMatch(entry -> entry.question().equals(rule.from()) && entry.state() == Document.State.ANSWERED);
        if (answered) return "the date given in the form";
        return document.listing().isFinished()
                ? "the day this assessment was finished"
                : "today (it will count from the day this assessment is finished)";
    }

    private static String times(ReviewRule rule, Toolkit toolkit) {
        return rule.years().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .map(each -> label(each.getKey(), rule, toolkit) + ", " + years(each.getValue()))
                .collect(java.util.stream.Collectors.joining("; "));
    }

    private static String years(int years) {
        return years == 1 ? "1 year" : years + " years";
    }

    private static String label(String option, ReviewRule rule, Toolkit toolkit) {
        boolean known = toolkit.findQuestion(rule.rating()).isPresent();
        if (!known || !(toolkit.getQuestion(rule.rating()).kind() instanceof AnswerKind.OneOf(var options)))
            return option;
        return options.stream()
                .filter(each -> each.id().equals(option))
                .map(Option::label)
                .findFirst()
                .orElse(option);
    }
}
