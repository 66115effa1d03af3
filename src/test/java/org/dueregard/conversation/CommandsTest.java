package org.dueregard.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.dueregard.assessment.Step;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Each command, at a question with two choices, where no command can be mistaken for an answer.
class CommandsTest {
    private final Chat chat = new Chat().say("Shorter hours");

    @ParameterizedTest
    @CsvSource({
        "help,Help",
        "what can I say?,Help",
        "?,Help",
        "why,Explain",
        "Why do you ask?,Explain",
        "example,Example",
        "where am I,Where",
        "change an answer,Answers"
    })
    void aQuestionAboutTheFormIsAnsweredAndTheQuestionAskedAgainOnce(String words, String reply) {
        chat.say(words);

        assertEquals(List.of(reply, "Ask"), chat.said());
        assertEquals("proposal.kind", chat.asked());
    }

    @ParameterizedTest
    @EnumSource(Command.class)
    void aButtonDoesWhatItsWordsDo(Command command) {
        var other = new Chat().say("Shorter hours");

        chat.say(phrase(command));
        other.pick(command.id());

        assertEquals(other.said(), chat.said());
        assertEquals(other.asked(), chat.asked());
    }

    /// The last of the words for a command.
    private static String phrase(Command command) {
        return Chat.PHRASES.commands().entrySet().stream()
                .filter(entry -> entry.getValue() == command)
                .map(Map.Entry::getKey)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    @Test
    void backGoesToTheAnswerBefore() {
        chat.say("back");

        assertEquals("proposal.title", chat.asked());
    }

    @Test
    void backFromTheFirstQuestionSaysThereIsNothingBefore() {
        chat.say("back").say("back");

        assertEquals(1, chat.replies(Reply.NothingBefore.class).size());
    }

    @Test
    void backFromTheReviewGoesToTheLastAnswer() {
        chat.say("review").say("back");

        assertEquals("proposal.title", chat.asked());
    }

    @Test
    void skipAtAnAnsweredQuestionKeepsItsAnswer() {
        chat.say("back").say("skip");

        assertEquals("Shorter hours", chat.text("proposal.title"));
        assertEquals("proposal.kind", chat.asked());
    }

    @Test
    void whereSaysWhatIsLeft() {
        chat.say("skip").say("where am i");

        var where = chat.reply(Reply.Where.class);
        assertEquals(1, where.skipped());
        assertEquals(7, where.progress().total());
        assertEquals(chat.assessment().missing().size(), where.missing());
        assertInstanceOf(Stage.Asking.class, where.stage());
    }

    @Test
    void whereAtTheReviewIsAtNoQuestion() {
        chat.say("review").say("where am i");

        assertInstanceOf(Stage.Reviewing.class, chat.reply(Reply.Where.class).stage());
    }

    @Test
    void whoSaysSomethingElseAtTheReviewIsNotToldAllOfItAgain() {
        chat.say("review");
        assertFalse(chat.reply(Reply.Review.class).again());
        for (String aside : List.of("go to 99", "search library closure", "is there a duty to consult?")) {
            chat.say(aside);
            assertTrue(chat.reply(Reply.Review.class).again(), aside);
        }
        chat.say("start again").say("no");
        assertTrue(chat.reply(Reply.Review.class).again());
        chat.say("review");
        assertFalse(chat.reply(Reply.Review.class).again());
    }

    @Test
    void whoSaysSomethingElseWhenItIsFinishedIsNotToldAllOfItAgain() {
        chat.say("review").say("finish");
        assertFalse(chat.reply(Reply.Done.class).again());
        for (String aside : List.of("where am i", "search library closure", "is there a duty to consult?")) {
            chat.say(aside);
            assertTrue(chat.reply(Reply.Done.class).again(), aside);
        }
        chat.say("review");
        assertFalse(chat.reply(Reply.Done.class).again());
    }

    @Test
    void changeByNumberOffersTheAnswersToChooseFromWhereThereAreSeveral() {
        chat.at("data.figure/age").say("12% are over 65");
        chat.at("data.figure/disability").say("8% are disabled");

        chat.at("proposal.title").say("change 3");

        List<Step> offered = chat.reply(Reply.Answers.class).steps();
        assertEquals(
                List.of("data.figure/age", "data.figure/disability"),
                offered.stream().map(step -> step.slot().key()).toList());
        assertEquals("proposal.title", chat.asked());
    }

    @ParameterizedTest
    @ValueSource(strings = {"change 3", "edit 3", "go back to 3", "change question 3"})
    void changeByNumberGoesToTheOneAnsweredAndNotToAnOpenOne(String words) {
        chat.at("data.figure/disability").say("8% are disabled");

        chat.at("proposal.title").say(words);

        assertEquals("data.figure/disability", chat.asked());
    }

    @Test
    void changeByNumberWithoutAnAnswerGoesToTheFirstQuestion() {
        assertEquals("data.figure/age", chat.say("change 3").asked());
    }

    @Test
    void goToByNumberStillGoesToTheFirstOpenOne() {
        chat.at("data.figure/age").say("12% are over 65");

        assertEquals(
                "data.figure/disability",
                chat.at("proposal.title").say("go to 3").asked());
    }

    @Test
    void changeListsTheAnswersGiven() {
        chat.say("change an answer");

        assertEquals(
                List.of("proposal.title"),
                chat.reply(Reply.Answers.class).steps().stream()
                        .map(step -> step.slot().key())
                        .toList());
    }

    @Test
    void missingGoesToTheFirstGap() {
        chat.say("skip").say("review").pick(Command.MISSING.id());

        assertEquals("proposal.kind", chat.asked());
    }

    @Nested
    class GoTo {
        @ParameterizedTest
        @CsvSource({
            "go to 7,sign.decision",
            "Go to question 7,sign.decision",
            "go back to 2,screening.affects",
            "change 2,screening.affects",
            "question 3,data.figure/age",
            "jump to number 5,bodies.influence/councillors"
        })
        void goesToTheFirstOpenQuestionWithThatNumber(String words, String question) {
            chat.say(words);

            assertEquals(question, chat.asked());
        }

        @Test
        void goesToAnAnsweredQuestionWhereNoneIsOpen() {
            chat.at("screening.affects").say("yes").say("go to 2");

            assertEquals("screening.affects", chat.asked());
        }

        @Test
        void saysWhenThereIsNoSuchNumber() {
            chat.say("go to 99");

            assertEquals("99", chat.reply(Reply.NoSuchQuestion.class).number());
            assertEquals("proposal.kind", chat.asked());
        }

        @Test
        void saysWhenThatQuestionDoesNotApply() {
            chat.at("screening.reason");

            assertEquals("", chat.reply(Reply.NoSuchQuestion.class).number());
        }
    }

    @Nested
    class Pause {
        @Test
        void asksNothing() {
            chat.say("pause");

            assertEquals(List.of("Paused"), chat.said());
        }

        @Test
        void endsWithContinue() {
            chat.say("pause").say("continue");

            assertEquals(List.of("Ask"), chat.said());
            assertEquals("proposal.kind", chat.asked());
        }

        @Test
        void endsWithAnAnswer() {
            chat.say("pause").say("new");

            assertNotNull(chat.value("proposal.kind"));
            assertEquals("proposal.outcomes", chat.asked());
        }

        @Test
        void isStillThereWhenSomeoneLooks() {
            chat.say("pause").look();

            assertEquals(List.of("Paused"), chat.said());
        }
    }

    @Nested
    class StartAgain {
        @Test
        void asksFirst() {
            chat.say("start again");

            assertEquals(List.of("Confirm"), chat.said());
            assertEquals("Shorter hours", chat.text("proposal.title"));
        }

        @Test
        void takesEveryAnswerOutAfterAYes() {
            chat.say("start again").say("yes");

            assertTrue(chat.assessment().kept().isEmpty());
            assertEquals(List.of("Restarted", "Ask"), chat.said());
            assertEquals("proposal.title", chat.asked());
        }

        @Test
        void doesNothingAfterANo() {
            chat.say("start again").say("no");

            assertEquals("Shorter hours", chat.text("proposal.title"));
            assertEquals("proposal.kind", chat.asked());
        }

        @Test
        void asksFirstAtAQuestionThatTakesAnyWords() {
            chat.at("proposal.title").say("start again");

            assertEquals(List.of("TakenAsCommand", "Confirm"), chat.said());

            chat.say("yes");
            assertTrue(chat.assessment().kept().isEmpty());
        }

        @Test
        void isNotOnOfferOnceFinished() {
            chat.say("review").say("finish").say("start again");

            assertEquals(List.of("Done"), chat.said());
        }
    }

    @Nested
    class Guessed {
        @ParameterizedTest
        @CsvSource({"finsh", "please finish", "ok lets finish now", "I would like to finish"})
        void isPutAsAQuestionAndNotActedOn(String words) {
            chat.say(words);

            var does = (Proposal.Does) chat.reply(Reply.Confirm.class).proposal();
            assertEquals(Command.FINISH, does.command());
            assertEquals("proposal.kind", chat.asked());
        }

        @Test
        void isDoneAfterAYes() {
            chat.say("please finish").say("yes");

            assertEquals("review", chat.asked());
        }

        @Test
        void isTheAnswerAfterANo() {
            chat.at("proposal.title").say("Revieww").pick("confirm:no");

            assertEquals("Revieww", chat.text("proposal.title"));
        }

        @Test
        void isPutAtTheReviewToo() {
            chat.say("review").say("please finish");

            assertEquals(1, chat.replies(Reply.Confirm.class).size());

            chat.say("no");
            assertEquals("review", chat.asked());
        }

        @ParameterizedTest
        @ValueSource(strings = {"None", "One", "Dune"})
        void isNeverTheEndOfALongAnswerThatWasNotBegun(String words) {
            chat.at("proposal.title").say(words);

            assertEquals(words, chat.text("proposal.title"));
        }

        @Test
        void isNotMadeFromALongSentence() {
            chat.at("proposal.title").say("We want to finish the old scheme early");

            assertEquals("We want to finish the old scheme early", chat.text("proposal.title"));
        }
    }

    @Test
    void helpAtTheReviewSaysTheReviewAgain() {
        chat.say("review").pick("command:help");

        assertEquals(List.of("Review"), chat.said());
    }

    @Test
    void aGuessAboutTheQuestionIsActedOnAfterAYes() {
        chat.say("please skip").say("yes");

        assertEquals("proposal.outcomes", chat.asked());
    }

    @Test
    void wordsInQuotationMarksAtTheReviewAreNoCommand() {
        chat.say("review").say("\"please finish\"");

        assertEquals(List.of("Review"), chat.said());
    }

    @Test
    void aButtonThatNobodyKnowsChangesNothing() {
        chat.pick("command:dance");

        assertEquals(List.of("Ask"), chat.said());
        assertEquals(List.of(), chat.happened());
    }
}
