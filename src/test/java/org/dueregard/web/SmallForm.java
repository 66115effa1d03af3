package org.dueregard.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dueregard.guide.Toolkits;
import org.dueregard.toolkit.AnswerKind;
import org.dueregard.toolkit.Characteristic;
import org.dueregard.toolkit.Condition;
import org.dueregard.toolkit.Group;
import org.dueregard.toolkit.Item;
import org.dueregard.toolkit.Option;
import org.dueregard.toolkit.Question;
import org.dueregard.toolkit.Question.Asking;
import org.dueregard.toolkit.Question.Lookup;
import org.dueregard.toolkit.Question.Of;
import org.dueregard.toolkit.ReviewRule;
import org.dueregard.toolkit.Role;
import org.dueregard.toolkit.Section;
import org.dueregard.toolkit.Section.Repeat;
import org.dueregard.toolkit.Toolkit;

/// A form with one section of each shape, in two versions.
final class SmallForm {
    static final String ID = "small-form";

    private static final Condition ALWAYS = new Condition.Always();
    private static final Option LOW = new Option("low", "Low", "Few people, a little", List.of());
    private static final Option HIGH = new Option("high", "High", "Many people, or a lot", List.of());
    private static final Group AGE =
            new Group("age", "Age", Characteristic.AGE, Group.Kind.STATUTORY, "All ages", Set.of(1, 2, 3), false);
    private static final Group CARERS =
            new Group("carers", "Carers", null, Group.Kind.LOCAL, "", Set.of(1, 2, 3), true);

    private SmallForm() {}

    static Toolkits toolkits() {
        return new Toolkits(List.of(version("1", 2024), version("2", 2026)));
    }

    private static Toolkit version(String version, int year) {
        return new Toolkit(
                ID,
                version,
                new Toolkit.Cover(
                        LocalDate.of(year, 4, 1),
                        "A small form",
                        "Anytown Council",
                        new Toolkit.Source("Small form", "2024", "https://www.example.org/form"),
                        "England",
                        "proposal",
                        "Asks a few questions.",
                        List.of("It takes five minutes.")),
                List.of(AGE, CARERS),
                List.of(about(), impact(), actions()),
                new ReviewRule("review", "4", "Next review", "rating", "", Map.of("low", 3, "high", 1)));
    }

    private static Section about() {
        return new Section(
                "about",
                "1",
                "About the proposal",
                List.of("First, the proposal."),
                ALWAYS,
                new Repeat.Once(),
                List.of(
                        question("title", "What is the {subject} called?", new AnswerKind.Prose(200), Role.TITLE),
                        question("lead", "Who leads it?", new AnswerKind.Names(), Role.LEAD),
                        question("start", "When does it start?", new AnswerKind.When(), Role.START_DATE)),
                "");
    }

    private static Section impact() {
        return new Section(
                "impact",
                "2",
                "Effects on people",
                List.of(),
                ALWAYS,
                new Repeat.Each(List.of(Item.of(AGE), Item.of(CARERS)), List.of(), null, null, "", null),
                List.of(
                        question("effect", "How may it affect {group}?", new AnswerKind.Prose(500), Role.NEGATIVE),
                        question("rating", "How big is that?", new AnswerKind.OneOf(List.of(LOW, HIGH)), Role.RATING)),
                "");
    }

    private static Section actions() {
        var more = question(
                "actions.more", "Is there another?", new AnswerKind.Another("Is there an action?", true), Role.OTHER);
        return new Section(
                "actions",
                "3",
                "Actions",
                List.of(),
                new Condition.Not(new Condition.Is("rating", "low")),
                new Repeat.Each(List.of(), List.of(), null, null, "", more),
                List.of(
                        question("action", "What will be done?", new AnswerKind.Prose(200), Role.ACTION),
                        question("owner", "Who will do it?", new AnswerKind.Names(), Role.OWNER)),
                "Find out: {gap}");
    }

    private static Question question(String id, String text, AnswerKind kind, Role role) {
        Lookup lookup = role == Role.NEGATIVE ? Lookup.MITIGATION : Lookup.NOTHING;
        return new Question(
                id,
                "",
                text,
                "So that readers know.",
                "Equality Act 2010, s.149(1)(a)",
                List.of(),
                "An example.",
                kind,
                role,
                new Asking(true, Of.ALL, 0, ALWAYS, lookup, false, false));
    }
}
