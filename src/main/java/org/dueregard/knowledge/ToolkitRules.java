package org.dueregard.knowledge;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dueregard.toolkit.AnswerKind;
import org.dueregard.toolkit.Option;
import org.dueregard.toolkit.Question;
import org.dueregard.toolkit.ReviewRule;
import org.dueregard.toolkit.Section;
import org.dueregard.toolkit.Section.Repeat.Each;
import org.dueregard.toolkit.Toolkit;

/// What must hold between the parts of a toolkit, once each part is well formed: names, numbers, tables and roles.
final class ToolkitRules {
    private static final Set<String> RATINGS = Set.of("high", "medium", "low");

    private final Toolkit toolkit;
    private final Problems problems;

    private ToolkitRules(Toolkit toolkit, Problems problems) {
        this.toolkit = toolkit;
        this.problems = problems;
    }

    static void check(Toolkit toolkit, Problems problems) {
        var rules = new ToolkitRules(toolkit, problems);
        IdRules.check(toolkit, problems);
        toolkit.sections().forEach(rules::checkSection);
        rules.checkActions();
        if (toolkit.review() != null) rules.checkReview(toolkit.review());
        ConditionRules.check(toolkit, problems);
        TextRules.check(toolkit, problems);
    }

    static List<Option> options(AnswerKind kind) {
        return switch (kind) {
            case AnswerKind.OneOf(var options) -> options;
            case AnswerKind.SomeOf(var options, var _) -> options;
            case AnswerKind _ -> List.of();
        };
    }

    private void checkSection(Section section) {
        Optional<Each> each =
                Optional.of(section.repeat()).filter(Each.class::isInstance).map(Each.class::cast);
        Stream<Question> opening = each.stream()
                .flatMap(repeat ->
                        Stream.of(repeat.offer(), repeat.gate(), repeat.more()).filter(Objects::nonNull));
        Stream.concat(opening, section.questions().stream()).forEach(question -> checkName(section, question));
        section.questions().forEach(question -> checkAsked(question, each));
        section.questions().forEach(question -> RoleRules.check(question, problems));
        if (section.isTable()) section.questions().stream().limit(1).forEach(this::checkFirst);
    }

    private void checkName(Section section, Question question) {
        if (question.id().isEmpty() || question.id().startsWith(section.id() + ".")) return;
        problems.mistake(
                "question " + question.id(),
                "Its id does not start with the id of its section.",
                "Call it " + section.id() + "." + question.id().replaceFirst("^.*\\.", "") + ".");
    }

    private void checkFirst(Question first) {
        if (first.kind() instanceof AnswerKind.Prose) return;
        problems.mistake(
                "question " + first.id(),
                "It is the first question of a table, which takes the words the officer adds a row with, so it must be of kind text.",
                "Put a question of kind text first.");
    }

    private void checkAsked(Question question, Optional<Each> each) {
        String place = "question " + question.id();
        boolean gate = each.filter(repeat -> repeat.gate() != null).isPresent();
        boolean chosen = each.filter(repeat -> !repeat.chosenBy().isEmpty()).isPresent();
        boolean fits = switch (question.asking().of()) {
            case ALL -> true;
            case AFFECTED -> gate || chosen;
            case OTHERS -> gate;
        };
        if (!fits) {
            problems.mistake(
                    place,
                    "Nothing is chosen at a gate of this section, so `asked-of` has no meaning.",
                    "Add a `gate` to the section, or take `asked-of` out.");
        }
        if (question.asking().aim() != 0 && each.filter(ToolkitRules::hasGroups).isEmpty()) {
            problems.mistake(
                    place, "`aim` only has a meaning where the section is asked for each group.", "Take `aim` out.");
        }
    }

    private static boolean hasGroups(Each each) {
        return each.items().stream().anyMatch(item -> item.group() != null);
    }

    private void checkActions() {
        List<Section> actions = toolkit.sections().stream()
                .filter(each -> !each.gapAction().isEmpty())
                .toList();
        for (Section section : actions) {
            if (!section.isTable()) {
                problems.mistake(
                        "section " + section.id(),
                        "`gap-action` adds a row, but this section is not a table that the officer fills.",
                        "Repeat the section with `each: rows` and `more`, without `rows`, or take `gap-action` out.");
            }
        }
        if (actions.size() > 1) {
            problems.mistake(
                    "section " + actions.get(1).id(),
                    "A second section has `gap-action`.",
                    "Keep it on one section, the one that holds the actions.");
        }
        toolkit.questions()
                .filter(each -> each.asking().gap() && actions.isEmpty())
                .forEach(question -> problems.mistake(
                        "question " + question.id(),
                        "`gap: true` proposes an action, but no section takes actions.",
                        "Add `gap-action` to the section that holds the actions, or take `gap` out."));
    }

    private void checkReview(ReviewRule rule) {
        need(
                rule.rating(),
                "rating",
                "a question of kind choice with the options high, medium and low",
                kind -> options(kind).stream()
                        .map(Option::id)
                        .collect(Collectors.toSet())
                        .equals(RATINGS));
        if (!rule.from().isEmpty())
            need(rule.from(), "from", "a question of kind when", AnswerKind.When.class::isInstance);
    }

    private void need(String id, String name, String wanted, Function<AnswerKind, Boolean> fits) {
        if (id.isEmpty()
                || toolkit.findQuestion(id)
                        .filter(each -> fits.apply(each.kind()))
                        .isPresent()) return;
        problems.mistake(
                "review",
                "`" + name + "` is \"" + id + "\", which is not " + wanted + ".",
                "Write the id of such a question.");
    }
}
