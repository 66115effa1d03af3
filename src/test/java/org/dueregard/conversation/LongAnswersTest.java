package org.dueregard.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.dueregard.toolkit.Reading.Problem;
import org.junit.jupiter.api.Test;

class LongAnswersTest {
    private final Chat chat = new Chat().at("impact.negative/age");

    @Test
    void areTakenInPartsUntilDone() {
        chat.pick("command:long")
                .say("The bus stops at six.")
                .say("The hall is uphill.")
                .say("done");

        assertEquals("The bus stops at six.\n\nThe hall is uphill.", chat.text("impact.negative/age"));
    }

    @Test
    void endWithTheButtonToo() {
        chat.say("long answer").say("The bus stops at six.").pick("command:done");

        assertEquals("The bus stops at six.", chat.text("impact.negative/age"));
    }

    @Test
    void sayHowManyPartsThereAre() {
        chat.say("long answer");
        assertEquals(0, chat.reply(Reply.Drafting.class).parts());

        chat.say("The bus stops at six.");
        assertEquals(1, chat.reply(Reply.Drafting.class).parts());
    }

    @Test
    void mayHoldAQuestionOrAQuotation() {
        chat.say("long answer").say("Why would they come?").say("\"review\"").say("done");

        assertEquals("Why would they come?\n\nreview", chat.text("impact.negative/age"));
    }

    @Test
    void goOnAfterACommandThatStaysHere() {
        chat.say("long answer").say("Part one.").say("why").say("Part two.").say("done");

        assertEquals("Part one.\n\nPart two.", chat.text("impact.negative/age"));
    }

    @Test
    void takeACommandAsAPartWhenTheButtonSaysSo() {
        chat.say("long answer").say("Part one.").say("why").pick("held:use").say("done");

        assertEquals("Part one.\n\nwhy", chat.text("impact.negative/age"));
    }

    @Test
    void goOnAfterAPause() {
        chat.say("long answer").say("Part one.").say("pause").say("Part two.").say("done");

        assertEquals("Part one.\n\nPart two.", chat.text("impact.negative/age"));
    }

    @Test
    void areShownBackWhenACommandLeavesTheQuestion() {
        chat.say("long answer").say("Part one.").say("Part two.").say("go to 1");

        assertEquals("proposal.title", chat.asked());
        assertEquals("Part one.\n\nPart two.", chat.reply(Reply.MovedOn.class).words());
        assertNull(chat.value("impact.negative/age"));
    }

    @Test
    void canThenStillBeUsed() {
        chat.say("long answer").say("Part one.").pick("command:review").pick("held:use");

        assertEquals("Part one.", chat.text("impact.negative/age"));
    }

    @Test
    void areShownBackWhenAllIsToStartAgain() {
        chat.say("long answer").say("Part one.").say("start again");

        assertEquals(List.of("MovedOn", "Confirm"), chat.said());
    }

    @Test
    void thatAreEmptyAreAskedForAgain() {
        chat.say("long answer").say("done");

        assertEquals(Problem.EMPTY, chat.reply(Reply.Correct.class).problem());
    }

    @Test
    void thatAreTooLongAreSaidToBeSo() {
        chat.say("long answer").say("x".repeat(1500)).say("y".repeat(1500)).say("done");

        assertEquals(Problem.TOO_LONG, chat.reply(Reply.Correct.class).problem());
        assertEquals(List.of(), chat.replies(Reply.MovedOn.class));
    }

    @Test
    void thatWereNeverStartedHaveNothingDone() {
        chat.say("done");

        assertNull(chat.value("impact.negative/age"));
        assertEquals("impact.negative/age", chat.asked());
    }

    @Test
    void areShownBackWhenAColleagueAnswersMeanwhile() {
        chat.say("long answer").say("Part one.");
        chat.by(Chat.BO)
                .pickAt("impact.negative/age", "goto:impact.negative/age")
                .say("Bo's own words");

        chat.by(Chat.ANN).say("Part two.");

        var moved = chat.reply(Reply.MovedOn.class);
        assertEquals("Part one.\n\nPart two.", moved.words());
        assertEquals("Bo's own words", chat.text("impact.negative/age"));
        assertTrue(chat.held().isPresent());
    }

    @Test
    void stayBesideWordsThatAnswerAnotherQuestion() {
        chat.say("long answer")
                .say("Part one.")
                .sayTo("proposal.title", "Hours")
                .pick("held:use");

        assertEquals("Hours", chat.text("proposal.title"));
        assertEquals("Part one.", chat.reply(Reply.MovedOn.class).words());
    }

    @Test
    void areShownBackWhenNotKnownIsSaidInstead() {
        chat.say("long answer").say("Part one.").pick("command:not-known");

        assertEquals("Part one.", chat.reply(Reply.MovedOn.class).words());
    }

    @Test
    void areNotEndedByAnotherAnswersDone() {
        chat.say("long answer").say("Part one.").sayTo("proposal.title", "done");

        assertNull(chat.value("impact.negative/age"));
        assertEquals("done", chat.reply(Reply.MovedOn.class).words());
    }
}
