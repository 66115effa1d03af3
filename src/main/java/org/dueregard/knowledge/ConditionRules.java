package org.dueregard.knowledge;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dueregard.toolkit.Condition;
import org.dueregard.toolkit.Option;
import org.dueregard.toolkit.Question;
import org.dueregard.toolkit.Section;
import org.dueregard.toolkit.Section.Repeat.Each;
import org.dueregard.toolkit.Section.Repeat.Once;
import org.dueregard.toolkit.Toolkit;

/// Checks, in the order in which a form is asked, that every condition and every choice looks back and finds something.
final class ConditionRules {
    private final Toolkit toolkit;
    private final Problems problems;
    private final Map<String, Question> asked = new HashMap<>();
    private final Set<String> askedOften = new HashSet<>();
    private final Set<String> gates = new HashSet<>();

    private ConditionRules(Toolkit toolkit, Problems problems) {
        this.toolkit = toolkit;
        this.problems = problems;
    }

    static void check(Toolkit toolkit, Problems problems) {
        var rules = new ConditionRules(toolkit, problems);
        toolkit.sections().forEach(rules::check);
    }

    private void check(Section section) {
        check(section.when(), "section " + section.id(), false);
        boolean often = switch (section.repeat()) {
            case Once _ -> false;
            case Each each -> open(section, each);
        };
        for (Question question : section.questions()) {
            check(question.asking().when(), "question " + question.id(), often);
            asked.put(question.id(), question);
            if (often) askedOften.add(question.id());
        }
    }

    private boolean open(Section section, Each each) {
        if (!each.chosenBy().isEmpty() && !gates.contains(each.chosenBy())) {
            problems.mistake(
                    "section " + section.id(),
                    "`chosen-by` is \"" + each.chosenBy() + "\", which is not the gate of an earlier section.",
                    "Write the id of the question inside the other section's `gate`.");
        }
        Stream.of(Stream.ofNullable(each.offer()), Stream.ofNullable(each.gate()))
                .flatMap(question -> question)
                .forEach(question -> asked.put(question.id(), question));
        if (each.gate() != null) gates.add(each.gate().id());
        return true;
    }

    /// @param often whether what hangs on the condition is itself asked for each group or row
    private void check(Condition condition, String place, boolean often) {
        switch (condition) {
            case Condition.Always _ -> {}
            case Condition.Not(var inner) -> check(inner, place, often);
            case Condition.Is is -> check(is, place, often);
        }
    }

    private void check(Condition.Is is, String place, boolean often) {
        if (is.question().isEmpty()) return;
        Question question = asked.get(is.question());
        if (question == null) {
            problems.mistake(
                    place,
                    "`when` looks at " + is.question() + missing(is.question()),
                    "Name a question that comes earlier.");
            return;
        }
        List<String> options =
                ToolkitRules.options(question.kind()).stream().map(Option::id).toList();
        if (!is.option().isEmpty() && !options.contains(is.option())) {
            problems.mistake(
                    place,
                    "`when` waits for the answer \"" + is.option() + "\", which " + is.question() + " does not have.",
                    options.isEmpty()
                            ? "Name a question of kind choice, choices, yes-no or yes-no-unknown."
                            : "Write one of: " + String.join(", ", options) + ".");
        }
        if (!often && askedOften.contains(is.question())) {
            problems.mistake(
                    place,
                    "`when` looks at " + is.question() + ", which has an answer for each group or row.",
                    "Name a question that is asked once.");
        }
    }

    private String missing(String id) {
        return toolkit.findQuestion(id).isPresent()
                ? ", which is not asked before it."
                : ", which is not in this form.";
    }
}
