package org.dueregard.toolkit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dueregard.toolkit.AnswerKind.Another;
import org.dueregard.toolkit.AnswerKind.OneOf;
import org.dueregard.toolkit.AnswerKind.Prose;
import org.dueregard.toolkit.AnswerKind.SomeOf;
import org.dueregard.toolkit.Question.Asking;
import org.dueregard.toolkit.Question.Lookup;
import org.dueregard.toolkit.Question.Of;
import org.dueregard.toolkit.Section.Repeat;
import org.dueregard.toolkit.Section.Repeat.Each;

/// A small form with one of everything that a form may have.
public final class Sample {
    public static final Group AGE = group("age", "Age", Characteristic.AGE, Set.of(1, 2, 3));
    public static final Group DISABILITY =
            group("disability", "Disability", Characteristic.DISABILITY, Set.of(1, 2, 3));
    public static final Group MARRIAGE = group(
            "marriage", "Marriage and civil partnership", Characteristic.MARRIAGE_AND_CIVIL_PARTNERSHIP, Set.of(1));
    public static final Group SEX = group("sex", "Sex", Characteristic.SEX, Set.of(1, 2, 3));
    public static final Group CARERS =
            new Group("carers", "Carers", null, Group.Kind.LOCAL, "people who look after someone", Set.of(), true);

    private static final Condition FULL = new Condition.Not(new Condition.Is("screening.affects", "no"));
    private static final Condition ALWAYS = new Condition.Always();
    private static final AnswerKind RATINGS = new OneOf(List.of(
            new Option("low", "Low", "a small effect", List.of()),
            new Option("medium", "Medium", "", List.of()),
            new Option("high", "High", "", List.of())));

    private Sample() {}

    public static Toolkit toolkit() {
        return new Toolkit(
                "sample",
                "1",
                cover(),
                List.of(AGE, DISABILITY, MARRIAGE, SEX, CARERS),
                List.of(proposal(), screening(), data(), impact(), bodies(), actions(), sign()),
                new ReviewRule(
                        "review",
                        "7",
                        "Next review",
                        "impact.rating",
                        "sign.on",
                        Map.of("high", 1, "medium", 2, "low", 3)));
    }

    private static Toolkit.Cover cover() {
        return new Toolkit.Cover(
                LocalDate.of(2026, 1, 1),
                "Sample form",
                "Sample Council",
                new Toolkit.Source("Sample form", "January 2026", ""),
                "england",
                "service",
                "A small form for trying things out.",
                List.of("This form helps you think about people."));
    }

    private static Section proposal() {
        return once(
                "proposal",
                "1",
                ALWAYS,
                question("proposal.title", new Prose(100), Role.TITLE),
                question(
                        "proposal.kind",
                        new OneOf(List.of(option("new", "New"), option("altered", "A change to it"))),
                        Role.OTHER),
                question("proposal.outcomes", new AnswerKind.Listing(), Role.OUTCOMES, asking(false, ALWAYS)),
                question("proposal.lead", new AnswerKind.Names(), Role.LEAD),
                question("proposal.users", new AnswerKind.Numeric(), Role.OTHER));
    }

    private static Section screening() {
        return once(
                "screening",
                "2",
                ALWAYS,
                question(
                        "screening.affects",
                        new OneOf(List.of(Option.YES, Option.NO, Option.DONT_KNOW)),
                        Role.SCREENING),
                question(
                        "screening.reason",
                        new Prose(2000),
                        Role.OTHER,
                        asking(true, new Condition.Is("screening.affects", "no"))));
    }

    private static Section data() {
        var each = new Each(items(AGE, DISABILITY), List.of(), null, null, "", null);
        var figure = question(
                "data.figure",
                new AnswerKind.Data(),
                Role.USER_DATA,
                new Asking(true, Of.ALL, 0, ALWAYS, Lookup.EVIDENCE, true, true));
        return section("data", "3", FULL, each, figure);
    }

    private static Section impact() {
        var each = new Each(
                items(AGE, DISABILITY, MARRIAGE),
                items(SEX),
                question(
                        "impact.offer",
                        new SomeOf(List.of(option("sex", "Sex")), true),
                        Role.OTHER,
                        asking(false, ALWAYS)),
                question("impact.affected", new SomeOf(List.of(), true), Role.OTHER),
                "",
                null);
        return section(
                "impact",
                "4",
                FULL,
                each,
                question("impact.negative", new Prose(2000), Role.NEGATIVE, of(Of.AFFECTED)),
                question("impact.rating", RATINGS, Role.RATING, of(Of.AFFECTED)),
                question(
                        "impact.mitigation",
                        new Prose(2000),
                        Role.MITIGATION,
                        new Asking(true, Of.AFFECTED, 0, ALWAYS, Lookup.MITIGATION, false, false)),
                question("impact.neutral", new Prose(2000), Role.NEUTRAL, of(Of.OTHERS)),
                question(
                        "impact.relations",
                        new Prose(2000),
                        Role.AIM_THREE,
                        new Asking(false, Of.AFFECTED, 3, ALWAYS, Lookup.NOTHING, false, false)));
    }

    private static Section bodies() {
        var each = new Each(
                List.of(Item.row("councillors", "Councillors")),
                List.of(),
                null,
                null,
                "",
                question("bodies.more", new Another("", false), Role.OTHER, asking(false, ALWAYS)));
        return section("bodies", "5", FULL, each, question("bodies.influence", new Prose(2000), Role.STAKEHOLDERS));
    }

    private static Section actions() {
        var each = new Each(
                List.of(),
                List.of(),
                null,
                null,
                "",
                question("actions.more", new Another("What is the first action?", true), Role.OTHER));
        return new Section(
                "actions",
                "6",
                "Actions",
                List.of("Plan what you will do."),
                FULL,
                each,
                List.of(
                        question("actions.action", new Prose(2000), Role.ACTION),
                        question("actions.owner", new AnswerKind.Names(), Role.OWNER),
                        question("actions.due", new AnswerKind.When(), Role.DUE)),
                "Find out about {gap}");
    }

    private static Section sign() {
        return once(
                "sign",
                "7",
                ALWAYS,
                question("sign.decision", new AnswerKind.When(), Role.DECISION_DATE),
                question("sign.review", new AnswerKind.When(), Role.REVIEW),
                question("sign.by", new AnswerKind.Names(), Role.COMPLETED_BY),
                question("sign.on", new AnswerKind.When(), Role.COMPLETED_ON),
                question("sign.approved-by", new AnswerKind.Names(), Role.APPROVED_BY),
                question("sign.approved-on", new AnswerKind.When(), Role.APPROVED_ON));
    }

    public static Option option(String id, String label) {
        return new Option(id, label, "", List.of());
    }

    public static Question question(String id, AnswerKind kind, Role role) {
        return question(id, kind, role, Asking.PLAIN);
    }

    public static Question question(String id, AnswerKind kind, Role role, Asking asking) {
        return new Question(
                id,
                "",
                "What about " + id + " of the {subject}?",
                "It matters.",
                "Equality Act 2010, s.149",
                List.of("Be brief."),
                "For example this.",
                kind,
                role,
                asking);
    }

    private static Group group(String id, String label, Characteristic characteristic, Set<Integer> aims) {
        return new Group(id, label, characteristic, Group.Kind.STATUTORY, "people of any " + id, aims, false);
    }

    private static List<Item> items(Group... groups) {
        return List.of(groups).stream().map(Item::of).toList();
    }

    private static Asking of(Of of) {
        return new Asking(true, of, 0, ALWAYS, Lookup.NOTHING, false, false);
    }

    private static Asking asking(boolean required, Condition when) {
        return new Asking(required, Of.ALL, 0, when, Lookup.NOTHING, false, false);
    }

    public static Section once(String id, String number, Condition when, Question... questions) {
        return section(id, number, when, new Repeat.Once(), questions);
    }

    public static Section section(String id, String number, Condition when, Repeat repeat, Question... questions) {
        return new Section(id, number, "Part " + number, List.of(), when, repeat, List.of(questions), "");
    }
}
