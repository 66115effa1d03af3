package org.dueregard.knowledge;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dueregard.toolkit.AnswerKind;
import org.dueregard.toolkit.Option;
import org.dueregard.toolkit.Question;

/// The answers that some roles need, so that checks and reports can read them in every form.
final class RoleRules {

    private RoleRules() {}

    static void check(Question question, Problems problems) {
        boolean several = question.kind() instanceof AnswerKind.SomeOf;
        boolean one = question.kind() instanceof AnswerKind.OneOf;
        switch (question.role()) {
            case EFFECT -> need(question, "choices", several, Set.of("neutral", "positive", "negative"), problems);
            case RATING -> need(question, "choice", one, Set.of("high", "medium", "low"), problems);
            case OUTCOME ->
                need(question, "choice", one, Set.of("no-major-change", "adjust", "continue", "stop"), problems);
            default -> {}
        }
    }

    private static void need(Question question, String kind, boolean isOfKind, Set<String> ids, Problems problems) {
        Set<String> given =
                ToolkitRules.options(question.kind()).stream().map(Option::id).collect(Collectors.toSet());
        if (isOfKind && given.equals(ids)) return;
        problems.mistake(
                "question " + question.id(),
                "The role " + Scalars.name(question.role()) + " does not go with these answers.",
                "Make it of kind " + kind + " with exactly these options: " + String.join(", ", new TreeSet<>(ids))
                        + ". Or give it another role.");
    }
}
