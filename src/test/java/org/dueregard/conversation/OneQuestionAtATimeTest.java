package org.dueregard.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.dueregard.toolkit.Value;
import org.junit.jupiter.api.Test;

class OneQuestionAtATimeTest {
    private final Chat chat = new Chat();

    @Test
    void theFirstQuestionIsAskedAtTheStart() {
        assertEquals(List.of("Hello", "Ask"), chat.said());
        assertEquals("proposal.title", chat.asked());
    }

    @Test
    void anAnswerIsFollowedByTheNextQuestionOfTheForm() {
        chat.say("Shorter library hours");

        assertEquals("Shorter library hours", chat.text("proposal.title"));
        assertEquals(List.of("Ask"), chat.said());
        assertEquals("proposal.kind", chat.reply(Reply.Ask.class).step().slot().key());
    }

    @Test
    void progressCountsTheFormsOwnNumbers() {
        chat.say("Shorter library hours");

        assertEquals(0, chat.reply(Reply.Ask.class).progress().answered());
        assertEquals(7, chat.reply(Reply.Ask.class).progress().total());
    }

    @Test
    void progressGrowsWithAWholePart() {
        chat.at("screening.affects").say("yes");

        assertEquals(1, chat.reply(Reply.Ask.class).progress().answered());
    }

    @Test
    void aQuestionWithoutAnAnswerShowsNone() {
        chat.say("Shorter library hours");

        assertNull(chat.reply(Reply.Ask.class).before());
        assertNull(chat.value("proposal.kind"));
    }

    @Test
    void aQuestionAnsweredBeforeShowsItsAnswer() {
        chat.say("Shorter library hours").say("back");

        assertEquals(
                new Value.Text("Shorter library hours"),
                chat.reply(Reply.Ask.class).before());
    }

    @Test
    void whatTheFormSaysBeforeAPartIsSaidOnceAsItIsReached() {
        chat.at("actions.more");
        assertEquals("actions", chat.reply(Reply.Intro.class).section().id());

        chat.say("why");
        assertEquals(List.of(), chat.replies(Reply.Intro.class));
    }

    @Test
    void whatTheFormSaysBeforeAPartIsNotSaidAgainOnceItHasAnswers() {
        chat.at("actions.more").say("Ask the youth club").at("proposal.title");

        chat.at("actions.more");

        assertEquals(List.of(), chat.replies(Reply.Intro.class));
    }

    @Test
    void anEmptyMessageIsAskedForAgain() {
        chat.say("  ");

        assertEquals(List.of("Correct", "Ask"), chat.said());
        assertEquals("proposal.title", chat.asked());
    }

    @Test
    void aQuestionThatDoesNotApplyIsNotAsked() {
        chat.at("screening.affects").say("yes");
        assertFalse(isOnPath("screening.reason"));

        chat.at("screening.affects").say("no");
        assertEquals(true, isOnPath("screening.reason"));
    }

    private boolean isOnPath(String question) {
        return chat.assessment().path().stream()
                .anyMatch(step -> step.slot().key().equals(question));
    }
}
