package org.dueregard.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.dueregard.guide.Guide.Told;
import org.dueregard.guide.Message.Field;
import org.dueregard.guide.Message.Kind;
import org.dueregard.toolkit.AnswerKind;
import org.dueregard.toolkit.Condition;
import org.dueregard.toolkit.Item;
import org.dueregard.toolkit.Option;
import org.dueregard.toolkit.Question;
import org.dueregard.toolkit.Role;
import org.dueregard.toolkit.Sample;
import org.dueregard.toolkit.Section;
import org.dueregard.toolkit.Section.Repeat.Each;
import org.dueregard.toolkit.Slot;
import org.dueregard.toolkit.Toolkit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A form with a table of every kind of question, and one of each asked once.
class EveryKindTest {
    private static final List<Option> OPTIONS = List.of(Option.YES, Option.NO);
    private static final Question.Asking GAP =
            new Question.Asking(true, Question.Of.ALL, 0, new Condition.Always(), Question.Lookup.NOTHING, true, false);

    private final Desk desk = new Desk(toolkit());

    private static Toolkit toolkit() {
        Toolkit sample = Sample.toolkit();
        var more = Sample.question("more", new AnswerKind.Another("What is the first?", false), Role.OTHER);
        var table = new Each(List.of(), List.of(), null, null, "", more);
        return new Toolkit(
                "every",
                "1",
                sample.cover(),
                sample.groups(),
                List.of(
                        Sample.section("t", "1", new Condition.Always(), table, kinds("t.")),
                        Sample.once("o", "2", new Condition.Always(), kinds("o."))),
                null);
    }

    private static Question[] kinds(String part) {
        return new Question[] {
            Sample.question(part + "prose", new AnswerKind.Prose(500), Role.TITLE, GAP),
            Sample.question(part + "listing", new AnswerKind.Listing(), Role.OTHER),
            Sample.question(part + "one", new AnswerKind.OneOf(OPTIONS), Role.OTHER),
            Sample.question(part + "some", new AnswerKind.SomeOf(OPTIONS, false), Role.OTHER),
            Sample.question(part + "number", new AnswerKind.Numeric(), Role.OTHER),
            Sample.question(part + "when", new AnswerKind.When(), Role.OTHER),
            Sample.question(part + "names", new AnswerKind.Names(), Role.OTHER),
            Sample.question(part + "data", new AnswerKind.Data(), Role.OTHER)
        };
    }

    @BeforeEach
    void begins() {
        desk.begin();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            o.prose   | Shorter hours             |
            o.listing | One; Two                  |
            o.one     | yes                       | Noted: Yes
            o.some    | 1, 2                      | Noted: Yes; No
            o.number  | 1,200                     | Noted: 1,200
            o.when    | next April                | Noted: April 2026
            o.when    | annually                  | Noted: every year
            o.names   | Ann Lee, Head             | Noted: Ann Lee, Head
            o.data    | 12%                       | Noted: 12%
            """)
    void anAnswerOfItsKindIsTaken(String question, String words, String noted) {
        desk.pick("goto:" + question);
        Told told = desk.say(words);

        assertTrue(desk.live().assessment().findAnswer(Slot.of(question)).isPresent());
        if (noted != null) assertTrue(Desk.text(told).contains(noted), Desk.text(told));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ann Lee, Head\nBo Ray, Clerk\nCy May", "Ann Lee, Head; Bo Ray, Clerk; Cy May"})
    void severalPeopleAreTakenAtOnceAsTheQuestionSays(String words) {
        Told asked = desk.pick("goto:o.names");
        Told told = desk.say(words);

        assertTrue(Desk.text(asked).contains("To name several people at once"), Desk.text(asked));
        assertTrue(Desk.text(told).contains("Noted: Ann Lee, Head; Bo Ray, Clerk; Cy May"), Desk.text(told));
    }

    @ParameterizedTest
    @CsvSource({
        "o.prose,true",
        "o.listing,true",
        "o.one,false",
        "o.some,false",
        "o.number,false",
        "o.when,false",
        "o.names,true",
        "o.data,true",
        "more,true"
    })
    void aCommandMayBeTheAnswerOnlyWhereAnyWordsMay(String question, boolean mayBe) {
        desk.pick("goto:" + question);
        Told told = desk.say("review");

        assertEquals(
                mayBe,
                told.messages().stream()
                        .flatMap(message -> message.choices().stream())
                        .anyMatch(choice -> choice.id().equals("held:use")));
    }

    @Test
    void aGapTakesAnyWords() {
        desk.pick("goto:o.prose");
        desk.say("not known");
        Told asked = desk.pick("goto:o.prose.gap");
        assertEquals(
                "add an action", Desk.only(asked, Kind.ASK).choices().getFirst().id());

        Told told = desk.say("pause");
        assertTrue(told.messages().getFirst().choices().stream()
                .anyMatch(choice -> choice.id().equals("held:use")));
    }

    @Test
    void aGapWithoutAnActionTableStillTakesTheAnswer() {
        desk.pick("goto:o.prose");
        desk.say("not known");
        desk.pick("goto:o.prose.gap");
        desk.say("yes");

        assertTrue(desk.live().assessment().findAnswer(Slot.of("o.prose.gap")).isPresent());
    }

    @Test
    void aTableAsksForItsColumnsByTheirKind() {
        Message ask = Desk.only(desk.pick("goto:more"), Kind.ASK);

        var form = ask.form();
        List<Field> fields = form == null ? List.of() : form.fields();
        assertEquals(
                List.of("long", "long", "choice", "choices", "number", "date", "text", "long"),
                fields.stream().map(Field::type).toList());
        assertEquals(
                List.of(0, 0, 2, 2, 0, 0, 0, 0),
                fields.stream().map(field -> field.options().size()).toList());
    }

    @Test
    void aTableThatNeedsARowOffersNoWayRoundIt() {
        Message ask = Desk.only(desk.pick("goto:more"), Kind.ASK);

        assertTrue(ask.choices().stream().noneMatch(choice -> choice.kind().equals(Message.Choice.OPTION)));
        assertEquals(List.of(Kind.CORRECT, Kind.ASK), Desk.kinds(desk.say("none")));
    }

    @Test
    void aChoiceWithoutNoneIsAskedForAgainWhenNoneIsPicked() {
        desk.pick("goto:o.some");
        Told told = desk.fill(Map.of("answer", List.of()));

        assertEquals(List.of(Kind.CORRECT, Kind.ASK), Desk.kinds(told));
    }

    @Test
    void aWholeFormWithoutGapsIsSaidToBeComplete() {
        desk.pick("goto:more");
        desk.fill(Map.of(
                "t.prose", List.of("Row"),
                "t.listing", List.of("One"),
                "t.one", List.of("yes"),
                "t.some", List.of("yes", "no"),
                "t.number", List.of("12"),
                "t.when", List.of("2027-03-31"),
                "t.names", List.of("Ann Lee, Head"),
                "t.data", List.of("12%")));
        desk.pick("goto:more");
        desk.pick("no more");
        for (String words : List.of("Hours", "One", "yes", "1", "12", "2027", "Ann Lee, Head", "12%")) desk.say(words);

        Told review = desk.say("review");
        assertTrue(Desk.text(review).startsWith("Every question has an answer."), Desk.text(review));

        Told done = desk.say("finish");
        assertFalse(Desk.text(done).contains("These questions have no answer"));
        assertEquals(
                17,
                new Assembling(English.WORDING)
                                        .assemble(
                                                desk.live().assessment(),
                                                desk.journal.listings.getLast(),
                                                Desk.TODAY,
                                                ZoneOffset.UTC)
                                        .parts()
                                        .stream()
                                        .mapToInt(part -> part.entries().size())
                                        .sum()
                        + 1);
    }

    @Test
    void aRowServesEveryAim() {
        assertTrue(Item.row("r1", "Row").serves(3));
        assertTrue(Item.of(Sample.MARRIAGE).serves(1));
        assertFalse(Item.of(Sample.MARRIAGE).serves(2));
    }

    @Test
    void aPartIsATableOnlyWhereAllRowsAreTheOfficersOwn() {
        Each nothing = new Each(List.of(), List.of(), null, null, "", null);
        Section section = Sample.section("s", "1", new Condition.Always(), nothing);

        assertFalse(section.isTable());
        assertTrue(toolkit().sections().getFirst().isTable());
        assertFalse(toolkit().sections().getLast().isTable());
    }
}
