package org.dueregard.knowledge;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dueregard.toolkit.Group;
import org.dueregard.toolkit.Item;
import org.dueregard.toolkit.Option;
import org.dueregard.toolkit.Question;
import org.dueregard.toolkit.ReviewRule;
import org.dueregard.toolkit.Section;
import org.dueregard.toolkit.Section.Repeat.Each;
import org.dueregard.toolkit.Section.Repeat.Once;
import org.dueregard.toolkit.Toolkit;

/// Checks that no id and no number of a toolkit stands for two things.
final class IdRules {
    private final Toolkit toolkit;
    private final Problems problems;

    private IdRules(Toolkit toolkit, Problems problems) {
        this.toolkit = toolkit;
        this.problems = problems;
    }

    static void check(Toolkit toolkit, Problems problems) {
        var rules = new IdRules(toolkit, problems);
        rules.checkIds();
        rules.checkNumbers();
    }

    private void checkIds() {
        ReviewRule rule = toolkit.review();
        Stream<String> review = rule == null ? Stream.empty() : Stream.of(rule.id());
        once("group", toolkit.groups().stream().map(Group::id));
        once("section", toolkit.sections().stream().map(Section::id));
        once("question", Stream.concat(toolkit.questions().map(Question::id), review));
        toolkit.sections().forEach(section -> once("group or row", "section " + section.id(), items(section)));
        toolkit.questions().forEach(question -> once("option", "question " + question.id(), options(question)));
    }

    private void once(String kind, Stream<String> ids) {
        twice(ids)
                .forEach(id -> problems.mistake(
                        kind + " " + id, "This id is used twice.", "Give one of the two another id, or take it out."));
    }

    private void once(String kind, String place, Stream<String> ids) {
        twice(ids)
                .forEach(id -> problems.mistake(
                        place,
                        "It names the " + kind + " \"" + id + "\" twice.",
                        "Take one of them out, or give it another id."));
    }

    private static Set<String> twice(Stream<String> ids) {
        var seen = new HashSet<String>();
        return ids.filter(id -> !id.isEmpty() && !seen.add(id)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> options(Question question) {
        return ToolkitRules.options(question.kind()).stream().map(Option::id);
    }

    private static Stream<String> items(Section section) {
        return switch (section.repeat()) {
            case Once _ -> Stream.empty();
            case Each each ->
                Stream.concat(each.items().stream(), each.offered().stream()).map(Item::id);
        };
    }

    /// A section has a number of its own. A number may go on over several questions, but must not come back after
    /// another.
    private void checkNumbers() {
        var seen = new HashSet<String>();
        String last = "";
        for (Section section : toolkit.sections()) {
            String own = checkNumber(section.number(), "section " + section.id(), "", seen);
            last = own.isEmpty() ? last : own;
            for (Question question : section.questions()) {
                last = checkNumber(question.number(), "question " + question.id(), last, seen);
            }
        }
    }

    private String checkNumber(String number, String place, String last, Set<String> seen) {
        if (number.isEmpty() || number.equals(last)) return last;
        if (!seen.add(number)) {
            problems.mistake(
                    place,
                    "The number " + number + " was used before, further up.",
                    "Correct the number, or move this next to the other.");
        }
        return number;
    }
}
