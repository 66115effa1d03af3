package org.dueregard.knowledge;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dueregard.toolkit.AnswerKind;
import org.dueregard.toolkit.Question;
import org.dueregard.toolkit.Section;
import org.dueregard.toolkit.Section.Repeat.Each;
import org.dueregard.toolkit.Toolkit;

/// Checks the `{names}` in the texts of a toolkit: each stands only where the program fills it in.
final class TextRules {
    private static final Pattern NAME = Pattern.compile("\\{([^{}]*)}");
    private static final Set<String> SUBJECT = Set.of("subject");
    private static final Set<String> ITEM = Set.of("subject", "group", "row");

    private final Problems problems;

    private TextRules(Problems problems) {
        this.problems = problems;
    }

    static void check(Toolkit toolkit, Problems problems) {
        var rules = new TextRules(problems);
        rules.check(
                "the top of the file",
                Set.of(),
                Stream.of(toolkit.cover().title(), toolkit.cover().summary()));
        rules.check("the top of the file", Set.of(), toolkit.cover().about().stream());
        toolkit.sections().forEach(rules::check);
    }

    private void check(Section section) {
        String place = "section " + section.id();
        check(place, SUBJECT, Stream.concat(section.intro().stream(), Stream.of(section.title())));
        check(place, Set.of("gap"), Stream.of(section.gapAction()));
        if (!section.gapAction().isEmpty() && !section.gapAction().contains("{gap}")) {
            problems.mistake(place, "`gap-action` does not say what is not known.", "Write {gap} where that belongs.");
        }
        boolean often = section.repeat() instanceof Each;
        section.questions().forEach(question -> check(question, often ? ITEM : SUBJECT));
        if (section.repeat() instanceof Each each) checkOpening(each);
    }

    private void checkOpening(Each each) {
        Stream.ofNullable(each.offer()).forEach(question -> check(question, SUBJECT));
        Stream.ofNullable(each.gate()).forEach(question -> check(question, SUBJECT));
        Stream.ofNullable(each.more()).forEach(question -> check(question, SUBJECT));
    }

    private void check(Question question, Set<String> inText) {
        String place = "question " + question.id();
        check(place, inText, Stream.of(question.text()));
        check(place, SUBJECT, Stream.of(question.why(), question.example()));
        check(place, Set.of(), question.hints().stream());
        check(
                place,
                Set.of(),
                ToolkitRules.options(question.kind()).stream()
                        .flatMap(option -> Stream.of(option.label(), option.meaning())));
        if (question.kind() instanceof AnswerKind.Another(var first, var _)) check(place, Set.of(), Stream.of(first));
    }

    private void check(String place, Set<String> known, Stream<String> texts) {
        List<String> wrong = texts.flatMap(text -> names(text).stream())
                .filter(name -> !known.contains(name))
                .distinct()
                .toList();
        for (String name : wrong) {
            problems.mistake(
                    place,
                    "{" + name + "} is not filled in here.",
                    known.isEmpty()
                            ? "Write the words themselves."
                            : "Write the words themselves, or one of: {" + String.join("}, {", new TreeSet<>(known))
                                    + "}.");
        }
    }

    static List<String> names(String text) {
        Matcher matcher = NAME.matcher(text);
        return matcher.results().map(result -> result.group(1)).toList();
    }
}
