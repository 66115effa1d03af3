package org.dueregard.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.dueregard.assessment.NotNeeded;
import org.dueregard.guide.English;
import org.dueregard.guide.Speaking;
import org.dueregard.toolkit.AnswerKind;
import org.dueregard.toolkit.Condition;
import org.dueregard.toolkit.Item;
import org.dueregard.toolkit.Role;
import org.dueregard.toolkit.Sample;
import org.dueregard.toolkit.Section;
import org.dueregard.toolkit.Section.Repeat.Each;
import org.dueregard.toolkit.Toolkit;
import org.junit.jupiter.api.Test;

/// A part that follows from the groups chosen in another part, when none is chosen there.
class NotNeededTest {
    private final Chat chat = new Chat(toolkit());

    /// Which groups are harmed (4), what is done for them (5), and a last part (6).
    private static Toolkit toolkit() {
        Toolkit sample = Sample.toolkit();
        List<Item> groups = List.of(Item.of(Sample.AGE), Item.of(Sample.DISABILITY));
        var gate = Sample.question("harm.affected", new AnswerKind.SomeOf(List.of(), true), Role.OTHER);
        var always = new Condition.Always();
        return new Toolkit(
                "follows",
                "1",
                sample.cover(),
                sample.groups(),
                List.of(
                        Sample.section(
                                "harm",
                                "4",
                                always,
                                new Each(groups, List.of(), null, gate, "", null),
                                Sample.question("harm.text", new AnswerKind.Prose(100), Role.OTHER)),
                        Sample.section(
                                "help",
                                "5",
                                always,
                                new Each(groups, List.of(), null, null, "harm.affected", null),
                                Sample.question("help.text", new AnswerKind.Prose(100), Role.OTHER)),
                        Sample.once(
                                "last",
                                "6",
                                always,
                                Sample.question("last.text", new AnswerKind.Prose(100), Role.OTHER))),
                null);
    }

    private List<String> notNeeded() {
        return chat.replies(Reply.NotNeeded.class).stream()
                .map(Reply.NotNeeded::what)
                .map(NotNeeded::section)
                .map(Section::id)
                .toList();
    }

    @Test
    void isSaidToBeNotNeededWhenNoneIsChosen() {
        chat.say("none");

        assertEquals(List.of("help"), notNeeded());
    }

    @Test
    void isSaidToBeNotNeededAgainWhereItWouldHaveBeenAsked() {
        chat.say("none").say("No steps").say("No stairs");

        assertEquals("last.text", chat.asked());
        assertEquals(List.of("help"), notNeeded());
    }

    @Test
    void isSaidOnceInATurn() {
        chat.at("harm.text/age").say("Stairs").at("harm.text/disability").say("Stairs too");

        chat.at("harm.affected").say("none");

        assertEquals("last.text", chat.asked());
        assertEquals(List.of("help"), notNeeded());
    }

    @Test
    void isNamedWithTheQuestionItFollowsFrom() {
        chat.say("none");

        var messages = new Speaking(English.WORDING).say(chat.turn().replies(), chat.assessment());

        assertTrue(messages.stream()
                .anyMatch(message ->
                        message.text().startsWith("\"5 Part 5\" follows from \"4 Part 4\". No group was named there")));
    }

    @Test
    void saysWhyToWhoeverAsksForItsNumber() {
        chat.say("none").say("go to 5");

        assertEquals(List.of("help"), notNeeded());
        assertEquals(List.of(), chat.replies(Reply.NoSuchQuestion.class));
    }

    @Test
    void isAskedWhenAGroupIsChosenAfterAll() {
        chat.say("none").at("harm.affected").say("age");

        assertEquals(List.of(), notNeeded());
        assertEquals(List.of(), NotNeeded.in(chat.assessment()));
        assertEquals("help.text/age", chat.say("go to 5").asked());
    }

    @Test
    void mayStillBeNeededWhileTheQuestionIsOpen() {
        assertEquals(List.of(), NotNeeded.in(chat.assessment()));
    }
}
