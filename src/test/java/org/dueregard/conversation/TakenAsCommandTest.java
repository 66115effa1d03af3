package org.dueregard.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.dueregard.toolkit.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Words that look like a command, a search or a question, where they may be the answer.
class TakenAsCommandTest {
    private final Chat chat = new Chat();

    @Test
    void aCommandIsObeyedAndSaidToBeOne() {
        chat.say("review");

        assertEquals("review", chat.reply(Reply.TakenAsCommand.class).words());
        assertEquals("review", chat.asked());
    }

    @Test
    void theButtonMakesItTheAnswerAfterAll() {
        chat.say("review").pick("held:use");

        assertEquals("review", chat.text("proposal.title"));
        assertEquals("proposal.kind", chat.asked());
    }

    @Test
    void theButtonWorksAfterASkip() {
        chat.say("Pass").pick("held:use");

        assertEquals("Pass", chat.text("proposal.title"));
    }

    @Test
    void theButtonWorksAfterAPause() {
        chat.say("break").pick("held:use");

        assertEquals("break", chat.text("proposal.title"));
        assertEquals(List.of("Ask"), chat.said());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"review\"", "\u201creview\u201d", "'review'", "\u2018review\u2019"})
    void quotationMarksMakeItTheAnswer(String words) {
        chat.say(words);

        assertEquals("review", chat.text("proposal.title"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"same for the rest\"", "\"Revieww\""})
    void quotationMarksKeepAGuessAway(String words) {
        chat.at("impact.negative/age").say("\"It is further away\"").say("skip");
        chat.at("impact.negative/disability").say(words);

        assertEquals(words.substring(1, words.length() - 1), chat.text("impact.negative/disability"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"Open\" and \"closed\"", "'Tis the season for 'em'", "'Our' own"})
    void quotationMarksWithinTheWordsBelongToThem(String words) {
        chat.say(words);

        assertEquals(words, chat.text("proposal.title"));
    }

    @Test
    void itIsNotOnOfferWhereItCouldNotBeTheAnswer() {
        chat.at("proposal.kind").say("review");

        assertEquals(List.of(), chat.replies(Reply.TakenAsCommand.class));
    }

    @Test
    void itIsNoLongerOnOfferAfterTheNextMessage() {
        chat.say("why").say("Shorter hours").pick("held:use");

        assertEquals("Shorter hours", chat.text("proposal.title"));
        assertTrue(chat.held().isEmpty());
    }

    @Test
    void aButtonOfACommandIsNoAnswer() {
        chat.pick("command:why");

        assertEquals(List.of("Explain", "Ask"), chat.said());
    }

    @Test
    void aChoiceThatIsAlsoACommandIsTheChoice() {
        chat.at("screening.affects").say("not known");

        assertEquals(new Value.Choice("dont-know"), chat.value("screening.affects"));
    }

    @Test
    void aQuestionOfTheirsIsLookedUpAndTheFormsQuestionAskedAgainOnce() {
        chat.say("What does due regard mean?");

        assertEquals(
                new Turn.LookUp.Guidance("What does due regard mean?"),
                chat.turn().lookUp());
        assertEquals(List.of("TakenAsCommand", "Ask"), chat.said());
        assertNull(chat.value("proposal.title"));
    }

    @Test
    void aQuestionOfTheirsMayBeTheAnswer() {
        chat.say("What about the library?").pick("held:use");

        assertEquals("What about the library?", chat.text("proposal.title"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"search library closure", "Search for library closure", "find: library closure"})
    void aSearchIsMade(String words) {
        chat.say(words);

        assertEquals(new Turn.LookUp.Search("library closure"), chat.turn().lookUp());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Find out how many people use it",
                "find\nsomething else",
                "Find ways to reach Deaf residents who do not use the phone, with the help of the local Deaf club"
            })
    void anAnswerThatStartsLikeASearchIsAnAnswer(String words) {
        chat.at("actions.more").say(words);

        assertEquals(words.strip(), chat.text("actions.action/r1"));
    }

    @Test
    void asManyMessagesAsLikeMayBeQuestions() {
        chat.say("What is this?").say("Why is that so?").say("Shorter hours");

        assertEquals("Shorter hours", chat.text("proposal.title"));
    }
}
