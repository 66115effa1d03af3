package org.dueregard.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.dueregard.assessment.Citation;
import org.dueregard.toolkit.Slot;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReviewTest {
    private final Chat chat = new Chat();

    @Test
    void listsWhatIsMissing() {
        chat.say("skip").say("review");

        var review = chat.reply(Reply.Review.class);
        assertEquals("proposal.title", review.missing().getFirst().slot().key());
        assertTrue(review.missing().stream().noneMatch(step -> step.slot().key().equals("proposal.outcomes")));
    }

    @Test
    void listsWhatIsNotKnown() {
        chat.say("not known").say("review");

        assertEquals(
                "proposal.title",
                chat.reply(Reply.Review.class).notKnown().getFirst().slot().key());
    }

    @Test
    void listsFindingsWithTheQuestionToGoBackTo() {
        chat.say("review");

        var findings = chat.reply(Reply.Review.class).findings();
        assertTrue(findings.stream().anyMatch(finding -> finding.check().equals("Q22")));
        assertTrue(findings.stream()
                .allMatch(finding -> chat.assessment().findStep(finding.slot()).isPresent()));
    }

    @Test
    void comesByItselfAfterTheLastQuestion() {
        while (!chat.asked().equals("review")) chat.pick("command:skip");

        assertEquals(List.of("Review"), chat.said());
    }

    @Test
    void isLeftByContinue() {
        chat.say("review").say("continue");

        assertEquals("proposal.title", chat.asked());
    }

    @Test
    void isLeftByGoingToAQuestion() {
        chat.say("review").at("sign.review");

        assertEquals("sign.review", chat.asked());
    }

    @Nested
    class Finishing {
        @Test
        void showsTheReviewFirst() {
            chat.say("finish");

            assertEquals("review", chat.asked());
            assertNull(chat.now().finished());
        }

        @Test
        void isAllowedWithGapsAndListsThem() {
            chat.say("finish").say("finish");

            assertEquals("done", chat.asked());
            assertNotNull(chat.now().finished());
            assertFalse(chat.reply(Reply.Done.class).missing().isEmpty());
        }

        @Test
        void givesTheReviewDateThatTheRatingAsksFor() {
            chat.at("impact.rating/age").say("high").say("finish").say("finish");

            var review = chat.reply(Reply.Done.class).review();
            assertEquals(LocalDate.of(2027, 3, 10), review == null ? null : review.date());
        }

        @Test
        void twiceChangesNothing() {
            chat.say("finish").say("finish").say("finish");

            assertEquals(List.of(), chat.happened());
            assertEquals(List.of("Done"), chat.said());
        }

        @Test
        void isUndoneByGoingToAQuestion() {
            chat.say("finish").say("finish").at("proposal.title").say("Shorter hours");

            assertNull(chat.now().finished());
            assertEquals("Shorter hours", chat.text("proposal.title"));
        }

        @Test
        void isNotUndoneByAskingForTheReview() {
            chat.say("finish").say("finish").say("review");

            assertEquals("done", chat.asked());
        }

        @Test
        void isUndoneByAnAnswerUsedLate() {
            chat.say("review")
                    .say("finish")
                    .sayTo("proposal.title", "Shorter hours")
                    .pick("held:use");

            assertNull(chat.now().finished());
        }
    }

    @Nested
    class Suggestions {
        private final Citation source = new Citation("guidance/age", "Age", "Words", "ONS", "2021", "", "");

        private void offer() {
            chat.at("data.figure/age");
            var step = chat.reply(Reply.Ask.class).step();
            var turn = chat.turn().offering(Chat.ANN, Chat.START, step, List.of(source));
            chat.take(turn);
        }

        @Test
        void areLookedUpWhenAQuestionIsFirstAsked() {
            chat.at("data.figure/age");
            assertEquals(
                    new Turn.LookUp.Suggestions(chat.reply(Reply.Ask.class).step(), false),
                    chat.turn().lookUp());

            chat.say("why");
            assertEquals(new Turn.LookUp.Nothing(), chat.turn().lookUp());
        }

        @Test
        void comeAfterTheQuestion() {
            offer();

            assertEquals(List.of("Ask", "Offer"), chat.said());
        }

        @Test
        void areCitedOnlyWhenTheyAreTaken() {
            offer();
            assertEquals(List.of(), chat.assessment().citations(Slot.read("data.figure/age")));

            chat.pick("use:guidance/age");
            assertEquals(List.of(source), chat.assessment().citations(Slot.read("data.figure/age")));
            assertEquals(source, chat.reply(Reply.Used.class).citation());
        }

        @Test
        void areSetAsideWhenTheyAreNotRelevant() {
            offer();
            chat.pick("drop:guidance/age");

            assertEquals(source, chat.reply(Reply.Declined.class).citation());
            assertEquals(List.of(), chat.now().offers().open(Slot.read("data.figure/age")));
            assertEquals("data.figure/age", chat.asked());

            chat.pick("use:guidance/age");
            assertTrue(chat.assessment().cited().isEmpty());
        }

        @Test
        void areSetAsideForOtherQuestionsAboutTheSameItemOnly() {
            offer();
            chat.pick("drop:guidance/age");

            Offers offers = chat.now().offers();
            assertEquals(Set.of("guidance/age"), offers.declined(Slot.read("impact.mitigation/age")));
            assertEquals(Set.of(), offers.declined(Slot.read("impact.mitigation/disability")));
        }

        @Test
        void areNotSetAsideWhereTheyWereNotShown() {
            offer();
            chat.pickAt("proposal.title", "drop:guidance/age");

            assertEquals(List.of(), chat.happened());
        }

        @Test
        void areFollowedByMoreWhenMoreAreAskedFor() {
            offer();
            var step = chat.say("show more").reply(Reply.Ask.class).step();
            assertEquals(new Turn.LookUp.Suggestions(step, true), chat.turn().lookUp());

            var other = new Citation("guidance/other", "Other", "Words", "ONS", "2021", "", "");
            chat.take(chat.turn().offering(Chat.ANN, Chat.START, step, List.of(other)));
            assertEquals(List.of(other, source), chat.now().offers().open(step.slot()));
        }

        @Test
        void areNotLookedUpForAQuestionThatHasNone() {
            chat.at("proposal.title").pick("command:more");

            assertEquals(List.of("NothingMore", "Ask"), chat.said());
            assertEquals(new Turn.LookUp.Nothing(), chat.turn().lookUp());
        }

        @Test
        void areCitedForTheQuestionTheyWereShownWith() {
            offer();
            chat.say("12% are over 65").pickAt("data.figure/age", "use:guidance/age");

            assertEquals(List.of(source), chat.assessment().citations(Slot.read("data.figure/age")));
        }

        @Test
        void thatAreTakenAfterTheEndOpenItAgain() {
            offer();
            chat.say("review").say("finish").pickAt("data.figure/age", "use:guidance/age");

            assertNull(chat.now().finished());
            assertEquals(List.of(source), chat.assessment().citations(Slot.read("data.figure/age")));
        }

        @Test
        void giveWayToASearch() {
            while (!chat.asked().equals("data.figure/age")) chat.pick("command:skip");

            chat.by(Chat.BO).say("search libraries");

            assertEquals(new Turn.LookUp.Search("libraries"), chat.turn().lookUp());
        }

        @Test
        void areNotCitedWhereTheyWereNotShown() {
            offer();
            chat.pick("use:guidance/other").pickAt("proposal.title", "use:guidance/age");

            assertTrue(chat.assessment().cited().isEmpty());
        }

        @Test
        void areNotCitedAtTheReview() {
            offer();
            chat.say("review").pick("use:guidance/age");

            assertTrue(chat.assessment().cited().isEmpty());
        }

        @Test
        void thatAreNotThereChangeNothing() {
            chat.at("data.figure/age");
            var step = chat.reply(Reply.Ask.class).step();

            assertEquals(chat.turn(), chat.turn().offering(Chat.ANN, Chat.START, step, List.of()));
        }
    }
}
