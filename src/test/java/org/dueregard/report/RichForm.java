package org.dueregard.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dueregard.toolkit.AnswerKind;
import org.dueregard.toolkit.Condition;
import org.dueregard.toolkit.Option;
import org.dueregard.toolkit.Question;
import org.dueregard.toolkit.Question.Asking;
import org.dueregard.toolkit.ReviewRule;
import org.dueregard.toolkit.Role;
import org.dueregard.toolkit.Section;
import org.dueregard.toolkit.Toolkit;

/// A form with a rating and a rule for its review.
final class RichForm {
    private RichForm() {}

    static ReviewRule rule() {
        return new ReviewRule("review", "9", "Next review", "rating", "", Map.of("low", 3, "high", 1));
    }

    static Toolkit toolkit() {
        Question rating = new Question(
                "rating",
                "",
                "How big is that?",
                "",
                "",
                List.of(),
                "",
                new AnswerKind.OneOf(
                        List.of(new Option("low", "Low", "", List.of()), new Option("high", "High", "", List.of()))),
                Role.RATING,
                Asking.PLAIN);
        Section section = new Section(
                "impact",
                "2",
                "Effects",
                List.of(),
                new Condition.Always(),
                new Section.Repeat.Once(),
                List.of(rating),
                "");
        var cover = new Toolkit.Cover(
                LocalDate.of(2026, 4, 1),
                "A small form",
                "Anytown Council",
                new Toolkit.Source("Small form", "2026", ""),
                "England",
                "proposal",
                "",
                List.of());
        return new Toolkit("small", "2", cover, List.of(), List.of(section), rule());
    }
}
