package org.dueregard.knowledge;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dueregard.toolkit.AnswerKind;
import org.dueregard.toolkit.Condition;
import org.dueregard.toolkit.Group;
import org.dueregard.toolkit.Item;
import org.dueregard.toolkit.Option;
import org.dueregard.toolkit.Question;
import org.dueregard.toolkit.ReviewRule;
import org.dueregard.toolkit.Section;
import org.dueregard.toolkit.Section.Repeat.Each;
import org.dueregard.toolkit.Toolkit;
import org.jspecify.annotations.Nullable;

/// What a loaded toolkit says at a place that a checklist names, for example `question:impact.rating.option:high`.
record Places(Toolkit toolkit) {

    /// @throws IllegalArgumentException if the toolkit has no such place
    String at(String where) {
        int colon = where.indexOf(':');
        int dot = where.indexOf('.');
        if (colon < 0 || dot < colon) return whole(where);
        String rest = where.substring(colon + 1);
        return switch (where.substring(0, colon)) {
            case "section" -> section(rest.substring(0, rest.indexOf('.')), rest.substring(rest.indexOf('.') + 1));
            case "group" -> group(rest.substring(0, rest.indexOf('.')), rest.substring(rest.indexOf('.') + 1));
            case "question" -> {
                int second = rest.indexOf('.', rest.indexOf('.') + 1);
                yield question(toolkit.getQuestion(rest.substring(0, second)), rest.substring(second + 1));
            }
            default -> throw none(where);
        };
    }

    private String whole(String where) {
        ReviewRule review = toolkit.review();
        return switch (where) {
            case "toolkit.about" -> lines(toolkit.cover().about());
            case "toolkit.subject" -> toolkit.cover().subject();
            case String rule when rule.startsWith("review.") && review != null -> review(review, rule.substring(7));
            default -> throw none(where);
        };
    }

    private static String review(ReviewRule rule, String what) {
        return switch (what) {
            case "number" -> rule.number();
            case "label" -> rule.label();
            case "rating" -> rule.rating();
            case "from" -> rule.from();
            case String years
            when years.startsWith("years.") -> Objects.toString(rule.years().get(years.substring(6)));
            default -> throw none("review." + what);
        };
    }

    private String section(String id, String what) {
        Section section = toolkit.sections().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> none("section " + id));
        return switch (what) {
            case "intro" -> lines(section.intro());
            case "number" -> section.number();
            case "title" -> section.title();
            case "when" -> words(section.when());
            case "gap-action" -> section.gapAction();
            case String _ when section.repeat() instanceof Each each -> repeat(each, what);
            default -> throw none(what);
        };
    }

    private static String repeat(Each each, String what) {
        return switch (what) {
            case "of", "repeat.of" -> lines(each.items().stream().map(Item::id).toList());
            case "offer" ->
                lines(Stream.concat(each.offered().stream().map(Item::id), text(each.offer()))
                        .toList());
            case "gate" ->
                each.gate() == null ? each.chosenBy() : lines(text(each.gate()).toList());
            case "more" -> lines(text(each.more()).toList());
            case String row
            when row.startsWith("row:") ->
                each.items().stream()
                        .filter(item -> item.id().equals(row.substring(4)))
                        .map(item -> item.label() + "\n" + item.covers())
                        .findFirst()
                        .orElseThrow(() -> none(row));
            default -> throw none(what);
        };
    }

    private static Stream<String> text(@Nullable Question question) {
        if (question == null) return Stream.empty();
        return question.kind() instanceof AnswerKind.Another(var first, var _)
                ? Stream.of(first, question.text())
                : Stream.of(question.id(), question.text());
    }

    private static String question(Question question, String what) {
        Question.Asking asking = question.asking();
        return switch (what) {
            case "text" -> question.text();
            case "why" -> question.why();
            case "hints" -> lines(question.hints());
            case "example" -> question.example();
            case "kind" -> kind(question.kind());
            case "number" -> question.number();
            case "role" -> question.role().id();
            case "required" -> Boolean.toString(asking.required());
            case "keep" -> Boolean.toString(asking.keep());
            case "gap" -> Boolean.toString(asking.gap());
            case "asked-of" -> lower(asking.of());
            case "lookup" -> lower(asking.lookup());
            case "when" -> words(asking.when());
            case "aim" -> Integer.toString(asking.aim());
            case String option
            when option.startsWith("option:") ->
                ToolkitRules.options(question.kind()).stream()
                        .filter(each -> each.id().equals(option.substring(7)))
                        .map(each -> each.label() + "\n" + each.meaning())
                        .findFirst()
                        .orElseThrow(() -> none(option));
            default -> throw none(what);
        };
    }

    private static String kind(AnswerKind kind) {
        return switch (kind) {
            case AnswerKind.Prose _ -> "text";
            case AnswerKind.Listing _ -> "lines";
            case AnswerKind.OneOf(var options) when options.contains(Option.DONT_KNOW) -> "yes-no-unknown";
            case AnswerKind.OneOf(var options) when options.contains(Option.YES) -> "yes-no";
            case AnswerKind.OneOf _ -> "choice";
            case AnswerKind.SomeOf _ -> "choices";
            case AnswerKind.Numeric _ -> "number";
            case AnswerKind.When _ -> "when";
            case AnswerKind.Names _ -> "people";
            case AnswerKind.Data _ -> "figure";
            case AnswerKind.Another _, AnswerKind.Gap _ -> throw none("kind");
        };
    }

    private String group(String id, String what) {
        Group group = toolkit.groups().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> none("group " + id));
        return switch (what) {
            case "label" -> group.label();
            case "covers" -> group.covers();
            case "aims" ->
                lines(group.aims().stream().sorted().map(String::valueOf).toList());
            case "characteristic" ->
                group.characteristic() == null ? "" : group.characteristic().id();
            case "kind" -> lower(group.kind());
            case "optional" -> Boolean.toString(group.optional());
            default -> throw none(what);
        };
    }

    private static String words(Condition condition) {
        return switch (condition) {
            case Condition.Always _ -> "";
            case Condition.Is(var question, var option) -> question + " " + option;
            case Condition.Not(var inner) -> "not " + words(inner);
        };
    }

    private static String lines(List<String> texts) {
        return texts.stream().collect(Collectors.joining("\n"));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static IllegalArgumentException none(String where) {
        return new IllegalArgumentException("There is no place " + where);
    }
}
