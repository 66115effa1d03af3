package org.dueregard.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.dueregard.toolkit.Value;
import org.junit.jupiter.api.Test;

class TwoOfficersTest {
    private final Chat chat = new Chat();

    @Test
    void eachHasAPlaceOfTheirOwn() {
        chat.by(Chat.BO).at("sign.review");
        assertEquals("sign.review", chat.asked());

        chat.by(Chat.ANN).look();
        assertEquals("proposal.title", chat.asked());
    }

    @Test
    void oneWhoWasNeverAskedAnswersNothing() {
        chat.by(Chat.BO).say("Hello from Bo");

        assertNull(chat.value("proposal.title"));
        assertEquals(List.of("MovedOn", "Ask"), chat.said());
    }

    @Test
    void wordsOfOneWhoWasNeverAskedMayThenBeUsed() {
        chat.by(Chat.BO).say("Shorter hours").pick("held:use");

        assertEquals("Shorter hours", chat.text("proposal.title"));
    }

    @Test
    void whenBothAnswerTheSameBothVersionsAreShownToTheSecond() {
        chat.by(Chat.BO).at("proposal.title");
        chat.by(Chat.ANN).say("Ann's title");

        chat.by(Chat.BO).say("Bo's title");

        var moved = chat.reply(Reply.MovedOn.class);
        assertEquals("Bo's title", moved.words());
        assertEquals(new Value.Text("Ann's title"), moved.theirs());
        assertEquals("Ann's title", chat.text("proposal.title"));
    }

    @Test
    void theSecondMayChooseTheirOwn() {
        chat.by(Chat.BO).at("proposal.title");
        chat.by(Chat.ANN).say("Ann's title");
        chat.by(Chat.BO).say("Bo's title").pick("held:use");

        assertEquals("Bo's title", chat.text("proposal.title"));
        assertEquals(
                Chat.BO, chat.assessment().answers().findFirst().orElseThrow().by());
    }

    @Test
    void aChangeMadeByBothAtOnceIsShownToTheSecond() {
        chat.say("First title").by(Chat.BO).at("proposal.title");
        chat.by(Chat.ANN).at("proposal.title").say("Ann's title");

        chat.by(Chat.BO).say("Bo's title");

        assertEquals("Ann's title", chat.text("proposal.title"));
        assertEquals(1, chat.replies(Reply.MovedOn.class).size());
    }

    @Test
    void aGuessIsNotConfirmedOverAColleaguesAnswer() {
        chat.at("proposal.users").say("about 120");
        chat.by(Chat.BO).at("proposal.users").say("90");

        chat.by(Chat.ANN).say("yes");

        assertEquals("about 120", chat.reply(Reply.MovedOn.class).words());
        assertEquals(new Value.Number(new java.math.BigDecimal("90")), chat.value("proposal.users"));
    }

    @Test
    void aGuessedCommandDoesNotActOnAnotherQuestion() {
        chat.at("proposal.users").say("please skip");
        chat.by(Chat.BO).at("proposal.users").say("90");

        chat.by(Chat.ANN).say("yes");

        assertTrue(chat.assessment().skipped().isEmpty());
    }

    @Test
    void wordsThatWereNoCommandAreShownBackOnceTheQuestionHasMovedOn() {
        chat.say("Revieww");
        chat.by(Chat.BO).at("proposal.title").say("Bo's title");

        chat.by(Chat.ANN).pick("confirm:no");

        assertEquals("Revieww", chat.reply(Reply.MovedOn.class).words());
        assertEquals("Bo's title", chat.text("proposal.title"));
    }

    @Test
    void afterAStartAgainTheOthersWordsAnswerNothing() {
        chat.say("Title").by(Chat.BO).at("sign.review");
        chat.by(Chat.ANN).say("start again").say("yes");

        chat.by(Chat.BO).say("Some words of Bo");

        assertTrue(chat.assessment().kept().isEmpty());
        assertEquals("Some words of Bo", chat.reply(Reply.MovedOn.class).words());
    }

    @Test
    void anAnswerUsedAfterAColleagueFinishedOpensItAgain() {
        chat.by(Chat.BO).at("proposal.title");
        chat.by(Chat.ANN).say("review").say("finish");

        chat.by(Chat.BO).say("Bo's title");
        assertEquals("Bo's title", chat.reply(Reply.MovedOn.class).words());

        chat.pick("held:use");
        assertTrue(chat.happened().contains("Reopened"));
        assertNull(chat.now().finished());
    }

    @Test
    void aFinishedFormIsNotStartedAgainByAColleague() {
        chat.by(Chat.BO).at("proposal.title").say("start again");
        chat.by(Chat.ANN).say("review").say("finish");

        chat.by(Chat.BO).say("yes");

        assertEquals("done", chat.asked());
    }

    @Test
    void aRowTakenOutByAColleagueIsNoLongerAsked() {
        chat.at("actions.more").say("Ask the club");
        chat.by(Chat.BO).at("actions.owner/r1");
        chat.by(Chat.ANN).at("actions.action/r1").say("remove this row");

        chat.by(Chat.BO).say("Bo Ray, manager");

        assertNull(chat.reply(Reply.MovedOn.class).step());
        assertNull(chat.value("actions.owner/r1"));
    }
}
