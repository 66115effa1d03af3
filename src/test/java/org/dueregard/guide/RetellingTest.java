package org.dueregard.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dueregard.assessment.Officer;
import org.dueregard.conversation.Event;
import org.dueregard.guide.Journal.Entry;
import org.dueregard.toolkit.AnswerKind;
import org.dueregard.toolkit.Condition;
import org.dueregard.toolkit.Option;
import org.dueregard.toolkit.Role;
import org.dueregard.toolkit.Sample;
import org.dueregard.toolkit.Section.Repeat.Each;
import org.dueregard.toolkit.Slot;
import org.dueregard.toolkit.Toolkit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What was said before, as the officers saw it.
class RetellingTest {
    private static final Toolkit TOOLKIT = toolkit();
    private final Desk desk = new Desk(TOOLKIT);

    private static Toolkit toolkit() {
        Toolkit sample = Sample.toolkit();
        var more = Sample.question("steps.more", new AnswerKind.Another("What is the first?", false), Role.OTHER);
        var sizes = new AnswerKind.OneOf(List.of(
                new Option("small", "A small step", "", List.of()), new Option("big", "A big step", "", List.of())));
        var places = new AnswerKind.SomeOf(
                List.of(
                        new Option("north", "The North", "", List.of()),
                        new Option("south", "The South", "", List.of())),
                true);
        var always = new Condition.Always();
        return new Toolkit(
                "retold",
                "1",
                sample.cover(),
                sample.groups(),
                List.of(
                        Sample.once("where", "1", always, Sample.question("where.places", places, Role.OTHER)),
                        Sample.once(
                                "words",
                                "2",
                                always,
                                Sample.question("words.text", new AnswerKind.Prose(200), Role.OTHER)),
                        Sample.section(
                                "steps",
                                "3",
                                always,
                                new Each(List.of(), List.of(), null, null, "", more),
                                Sample.question("steps.what", new AnswerKind.Prose(200), Role.OTHER),
                                Sample.question("steps.size", sizes, Role.OTHER)),
                        Sample.once(
                                "lead", "4", always, Sample.question("lead.who", new AnswerKind.Names(), Role.OTHER))),
                null);
    }

    @BeforeEach
    void begin() {
        desk.begin();
    }

    private String last() {
        var retelling = new Retelling(English.WORDING, TOOLKIT);
        return desk.journal.all("a1").stream().map(retelling::said).toList().getLast();
    }

    @Test
    void whatWasTickedHasItsLabels() {
        desk.fill(Map.of("answer", List.of("north", "south")));

        assertEquals("The North, The South", last());
    }

    @Test
    void peopleNamedTogetherAreEachOnALine() {
        desk.say("go to 4");
        desk.fill(Map.of("name", List.of("Ann Lee", "Sam Roe"), "role", List.of("Head of Libraries, East", "")));

        assertEquals("Ann Lee, Head of Libraries, East\nSam Roe", last());
    }

    @Test
    void nothingTickedIsNone() {
        desk.fill(Map.of("answer", List.of()));

        assertEquals("None", last());
    }

    @Test
    void aButtonHasItsWords() {
        desk.pick("command:skip");
        assertEquals("Skip for now", last());

        desk.pick("command:back");
        assertEquals("Back", last());
    }

    @Test
    void aRowHasItsColumnsAndTheirOptions() {
        desk.pick("command:skip");
        desk.say("Words");
        desk.fill(Map.of("steps.what", List.of("Open later\nand longer"), "steps.size", List.of("big")));

        assertEquals(
                "What about steps.size of the service?: A big step\n"
                        + "What about steps.what of the service?: Open later\nand longer",
                last());
    }

    @Test
    void wordsThatLookLikeAFormStayAsTheyWereTyped() {
        desk.pick("command:skip");
        desk.say("answer: north");

        assertEquals("answer: north", last());
    }

    private static String retold(String said, Event... events) {
        var entry = new Entry("m", Officer.UNNAMED, "web", Instant.EPOCH, said, List.of(events), List.of());
        return new Retelling(English.WORDING, TOOLKIT).said(entry);
    }

    @Test
    void wordsThatWentIntoTheRecordStayAsTheyWereTyped() {
        String words = "answer: north";

        assertEquals(words, retold(words, new Event.Held(Slot.of("words.text"), words, true)));
        assertEquals(words, retold(words, new Event.Drafted(Slot.of("words.text"), words)));
        assertEquals("north", retold(words, new Event.Drafted(Slot.of("words.text"), "other words")));
    }

    @Test
    void wordsThatAreNoFormStayAsTheyWereTyped() {
        for (String words : List.of("[see the note", "note: north", "north", "")) assertEquals(words, retold(words));
    }

    @Test
    void aPersonHasTheWordsOfTheirPartsAndNoEmptyOnes() {
        assertEquals("Name: Ann Lee\nDate: 2026-11-22", retold("name: Ann Lee\nrole: \ndate: 2026-11-22"));
    }
}
