package org.dueregard.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.dueregard.assessment.Step;
import org.dueregard.toolkit.Reading.Problem;
import org.dueregard.toolkit.Value;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswersTest {
    private final Chat chat = new Chat();

    @Nested
    class SaidBackInFull {
        @Test
        void areDates() {
            chat.at("sign.review").say("next April");

            assertEquals(
                    new Value.On(LocalDate.of(2026, 4, 1), Value.Precision.MONTH),
                    chat.reply(Reply.Noted.class).value());
        }

        @Test
        void areChoicesByNumber() {
            chat.at("proposal.kind").say("2");

            assertEquals(
                    new Value.Choice("altered"), chat.reply(Reply.Noted.class).value());
        }

        @Test
        void isNotNewText() {
            chat.say("Shorter hours");

            assertEquals(List.of(), chat.replies(Reply.Noted.class));
        }

        @Test
        void isTextThatReplacesAnAnswer() {
            chat.say("Shorter hours").at("proposal.title").say("Longer hours");

            assertEquals(
                    new Value.Text("Longer hours"),
                    chat.reply(Reply.Noted.class).value());
        }
    }

    @Nested
    class Guessed {
        @Test
        void arePutAsAQuestionAndNotRecorded() {
            chat.at("sign.review").say("I think by April 2027");

            assertEquals(List.of("Confirm"), chat.said());
            assertNull(chat.value("sign.review"));
        }

        @Test
        void areRecordedAfterAYes() {
            chat.at("sign.review").say("I think by April 2027").pick("confirm:yes");

            assertEquals(new Value.On(LocalDate.of(2027, 4, 1), Value.Precision.MONTH), chat.value("sign.review"));
        }

        @Test
        void areRecordedAfterAYesInWords() {
            chat.at("proposal.users").say("about 120").say("Yep");

            assertInstanceOf(Value.Number.class, chat.value("proposal.users"));
        }

        @Test
        void areDroppedAfterANo() {
            chat.at("proposal.users").say("about 120").say("no");

            assertNull(chat.value("proposal.users"));
            assertEquals(
                    "proposal.users", chat.reply(Reply.Ask.class).step().slot().key());
        }

        @Test
        void areDroppedWhenOtherWordsFollow() {
            chat.at("proposal.users").say("about 120").say("130");

            assertEquals(
                    "130", chat.assessment().findAnswer(slot()).orElseThrow().words());
        }

        @Test
        void areNotSettledTwice() {
            chat.at("proposal.users").say("about 120").pick("confirm:yes").pick("confirm:yes");

            assertEquals(List.of(), chat.happened());
        }

        private org.dueregard.toolkit.Slot slot() {
            return org.dueregard.toolkit.Slot.of("proposal.users");
        }
    }

    @Nested
    class ThatCannotBeRead {
        @Test
        void areCorrectedAndAskedForAgain() {
            chat.at("sign.review").say("31/2/27");

            assertEquals(
                    Problem.IMPOSSIBLE_DATE, chat.reply(Reply.Correct.class).problem());
            assertEquals("sign.review", chat.asked());
            assertNull(chat.value("sign.review"));
        }

        @Test
        void areShownTheLimitTheyPass() {
            chat.say("x".repeat(101));

            assertEquals(new Reply.Correct(asked(), Problem.TOO_LONG, "100"), chat.reply(Reply.Correct.class));
        }
    }

    @Nested
    class WithoutAnAnswer {
        @Test
        void notKnownIsAnAnswerOfItsOwn() {
            chat.say("not known");

            assertEquals(new Value.NotKnown(""), chat.value("proposal.title"));
        }

        @Test
        void doesNotApplyIsAnAnswerOfItsOwn() {
            chat.say("n/a");

            assertEquals(new Value.NotApplicable(""), chat.value("proposal.title"));
        }

        @Test
        void skippingIsNoAnswer() {
            chat.say("skip");

            assertNull(chat.value("proposal.title"));
            assertEquals("proposal.kind", chat.asked());
            assertTrue(chat.assessment().missing().stream()
                    .anyMatch(step -> step.slot().key().equals("proposal.title")));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "not known, the survey did not ask",
                    "Don't know because the survey did not ask",
                    "we don\u2019t know: the survey did not ask",
                    "Unknown - the survey did not ask"
                })
        void notKnownMayHaveItsReason(String words) {
            chat.at("data.figure/age").say(words);

            assertEquals(new Value.NotKnown("the survey did not ask"), chat.value("data.figure/age"));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {"n/a because nobody lives there", "It does not apply, as nobody lives there"})
        void notApplicableMayHaveItsReason(String words) {
            chat.at("data.figure/age").say(words);

            assertEquals(new Value.NotApplicable("nobody lives there"), chat.value("data.figure/age"));
        }
    }

    @Nested
    class AfterNotKnown {
        @Test
        void theGapIsAskedAbout() {
            chat.at("data.figure/age").say("not known");

            assertTrue(chat.assessment().path().stream()
                    .map(step -> step.slot().key())
                    .anyMatch("data.figure.gap/age"::equals));
        }

        @Test
        void anActionIsAddedWhenWanted() {
            chat.at("data.figure/age")
                    .say("not known")
                    .at("data.figure.gap/age")
                    .say("yes");

            assertEquals(
                    "Find out about age", chat.reply(Reply.ActionAdded.class).action());
            assertEquals("Find out about age", chat.text("actions.action/r1"));
        }

        @Test
        void aReasonIsTakenInstead() {
            chat.at("data.figure/age")
                    .say("not known")
                    .at("data.figure.gap/age")
                    .say("It would cost more than it tells us");

            assertEquals("It would cost more than it tells us", chat.text("data.figure.gap/age"));
            assertEquals(List.of(), chat.replies(Reply.ActionAdded.class));
        }

        @Test
        void aReasonGivenAtOnceIsNotAskedForAgain() {
            chat.at("data.figure/age").say("not known, the survey did not ask");

            assertTrue(chat.assessment().path().stream()
                    .map(step -> step.slot().key())
                    .noneMatch("data.figure.gap/age"::equals));
        }
    }

    @Nested
    class Changed {
        @Test
        void keepTheLaterOnesAndSayWhatTheyHide() {
            chat.at("screening.affects").say("yes").at("data.figure/age").say("12% are over 65");

            chat.at("screening.affects").say("no");

            List<Step> hidden = chat.reply(Reply.Hides.class).steps();
            assertEquals(
                    List.of("data.figure/age"),
                    hidden.stream().map(step -> step.slot().key()).toList());
            assertInstanceOf(Value.Figure.class, chat.value("data.figure/age"));
        }

        @Test
        void bringHiddenOnesBack() {
            chat.at("data.figure/age").say("12% are over 65");
            chat.at("screening.affects").say("no").at("screening.affects").say("yes");

            assertTrue(chat.assessment()
                    .answers()
                    .anyMatch(answer -> answer.slot().key().equals("data.figure/age")));
        }

        @Test
        void sayNothingOfHidingWhereNothingIsHidden() {
            chat.at("screening.affects").say("no");

            assertEquals(List.of(), chat.replies(Reply.Hides.class));
        }
    }

    @Test
    void anAnswerToKeepAsEvidenceIsRemindedOfOnce() {
        chat.at("data.figure/age").say("12% are over 65");
        assertEquals(1, chat.replies(Reply.Keep.class).size());

        chat.at("data.figure/age").say("13% are over 65");
        assertEquals(0, chat.replies(Reply.Keep.class).size());
    }

    @Test
    void anAnswerIsByTheOfficerWhoGaveItThen() {
        chat.say("Shorter hours");

        var answer = chat.assessment().answers().findFirst().orElseThrow();
        assertEquals(Chat.ANN, answer.by());
        assertEquals(Chat.START.plusSeconds(2), answer.at());
        assertFalse(answer.shared());
    }

    private Step asked() {
        return ((Stage.Asking) chat.now().stage(Chat.ANN)).step();
    }
}
