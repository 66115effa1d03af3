package org.dueregard.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.dueregard.guide.English;
import org.dueregard.guide.Speaking;
import org.dueregard.toolkit.AnswerKind;
import org.dueregard.toolkit.Condition;
import org.dueregard.toolkit.Question;
import org.dueregard.toolkit.Role;
import org.dueregard.toolkit.Sample;
import org.dueregard.toolkit.Section;
import org.dueregard.toolkit.Toolkit;
import org.junit.jupiter.api.Test;

/// Questions with numbers of their own, in parts with a number and without, and a gap asked about once.
class NumbersTest {
    private final Chat chat = new Chat(toolkit());

    private static Toolkit toolkit() {
        Toolkit sample = Sample.toolkit();
        Section actions = sample.findActions().orElseThrow();
        return new Toolkit(
                "numbers",
                "1",
                sample.cover(),
                sample.groups(),
                List.of(
                        Sample.once("start", "", new Condition.Always(), question("start.name", "", false)),
                        Sample.once(
                                "five",
                                "5",
                                new Condition.Always(),
                                question("five.a", "5a", false),
                                question("five.b", "5b", true)),
                        actions),
                null);
    }

    private static Question question(String id, String number, boolean gap) {
        var asking = new Question.Asking(
                true, Question.Of.ALL, 0, new Condition.Always(), Question.Lookup.NOTHING, gap, false);
        return new Question(id, number, id, "", "", List.of(), "", new AnswerKind.Prose(100), Role.OTHER, asking);
    }

    @Test
    void aQuestionIsFoundByItsOwnNumber() {
        assertEquals("five.b", chat.say("go to 5b").asked());
        assertEquals("five.b", chat.say("go to 5(B)").asked());
    }

    @Test
    void theFirstQuestionOfAPartIsFoundByThePartsNumber() {
        assertEquals("five.a", chat.say("go to 5").asked());
    }

    @Test
    void aQuestionWithoutANumberIsNamedByItsPart() {
        chat.say("Words").say("change an answer");

        var messages = new Speaking(English.WORDING).say(chat.turn().replies(), chat.assessment());

        assertTrue(messages.getFirst().choices().stream()
                .anyMatch(choice -> choice.label().contains("Part : start.name")));
    }

    @Test
    void anActionForAGapAskedOnceNamesItsPart() {
        chat.at("five.b").say("not known").at("five.b.gap").say("yes");

        assertEquals(
                "Find out about part 5", chat.reply(Reply.ActionAdded.class).action());
    }
}
