package org.dueregard.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.dueregard.assessment.Answer;
import org.dueregard.assessment.Assessment;
import org.dueregard.toolkit.Item;
import org.dueregard.toolkit.Reading.Problem;
import org.dueregard.toolkit.Value;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RowsTest {
    private final Chat chat = new Chat();

    @Nested
    class OneByOne {
        @Test
        void theFirstWordsMakeARowAndItsOtherQuestionsFollow() {
            skipTo("actions.more");
            chat.say("Ask the youth club");

            assertEquals("Ask the youth club", chat.text("actions.action/r1"));
            assertEquals("actions.owner/r1", chat.asked());
        }

        @Test
        void aTableGoneToIsFilledBeforeWhatWasLeftOpen() {
            chat.at("actions.more")
                    .say("Ask the youth club")
                    .say("Ann Lee, manager")
                    .say("May 2026");
            String another = chat.asked();
            chat.say("no");

            assertEquals("actions.more", another);
            assertEquals("proposal.title", chat.asked());
        }

        @Test
        void anotherIsAskedForAfterEachRow() {
            skipTo("actions.more");
            chat.say("Ask the youth club").say("Ann Lee, manager").say("May 2026");

            assertEquals("actions.more", chat.asked());
        }

        @Test
        void noMoreEndsThem() {
            skipTo("actions.more");
            chat.say("Ask the youth club").at("actions.more").say("no");

            assertEquals(new Value.NoMore(false), chat.value("actions.more"));
        }

        @Test
        void noneIsSaidOnlyOfATableWithoutRows() {
            chat.at("actions.more").say("none");

            assertEquals(new Value.NoMore(true), chat.value("actions.more"));
        }

        @Test
        void noMoreBeforeTheFirstIsAskedAbout() {
            chat.at("actions.more").say("no more");

            assertEquals(Problem.NO_FIRST_ROW, chat.reply(Reply.Correct.class).problem());
            assertNull(chat.value("actions.more"));
        }

        @Test
        void aFormsOwnRowsMayBeAllThereAre() {
            chat.at("bodies.more").say("no");

            assertEquals(new Value.NoMore(false), chat.value("bodies.more"));
        }

        @Test
        void aRowBesideTheFormsOwnIsNamedByItsWords() {
            chat.at("bodies.more").say("District councils");

            assertEquals(List.of(Item.row("r1", "District councils")), rows("bodies"));
            assertTrue(chat.assessment().path().stream()
                    .anyMatch(step -> step.slot().key().equals("bodies.influence/r1")));
        }

        @Test
        void aRowCanBeRemoved() {
            chat.at("actions.more").say("Ask the club").at("actions.owner/r1").say("remove this row");

            assertEquals("Ask the club", chat.reply(Reply.RowRemoved.class).label());
            assertEquals(List.of(), rows("actions"));
        }

        @Test
        void whatIsNoRowCannotBeRemoved() {
            chat.at("data.figure/age").pick("command:remove");

            assertEquals(List.of("Ask"), chat.said());
        }

        @Test
        void aRowsIdIsNeverUsedAgain() {
            chat.at("actions.more").say("One").at("actions.owner/r1").pick("command:remove");
            chat.at("actions.more").say("Two");

            assertEquals(List.of(Item.row("r2", "Two")), rows("actions"));
        }

        @Test
        void aLongRowHasAShortLabel() {
            chat.at("actions.more").say("word ".repeat(20) + "\nSecond line");

            String label = rows("actions").getFirst().label();
            assertTrue(label.endsWith("\u2026") && label.length() == 60, label);
        }

        /// Answers or passes over all that comes before a question.
        private void skipTo(String question) {
            while (!chat.asked().equals(question)) chat.pick("command:skip");
        }
    }

    @Nested
    class AsAForm {
        @Test
        void aWholeRowIsTaken() {
            chat.at("actions.more")
                    .fill(Map.of(
                            "actions.action",
                            List.of("Ask the club"),
                            "actions.owner",
                            List.of("Ann Lee, manager"),
                            "actions.due",
                            List.of("2026-05-01")));

            assertEquals("Ask the club", chat.text("actions.action/r1"));
            assertNotNull(chat.value("actions.owner/r1"));
            assertNotNull(chat.value("actions.due/r1"));
        }

        @Test
        void anEmptyFieldIsNoAnswer() {
            chat.at("actions.more")
                    .fill(Map.of("actions.action", List.of("Ask the club"), "actions.due", List.of(" ")));

            assertNull(chat.value("actions.due/r1"));
        }

        @Test
        void anEmptyFormIsNoRow() {
            chat.at("actions.more").fill(Map.of());

            assertEquals(Problem.EMPTY, chat.reply(Reply.Correct.class).problem());
            assertEquals(List.of(), rows("actions"));
        }

        @Test
        void wordsThatCannotBeReadAreShownAndAskedForAgain() {
            chat.at("actions.more")
                    .fill(Map.of("actions.action", List.of("Ask the club"), "actions.due", List.of("soon")));

            assertEquals("soon", chat.reply(Reply.Correct.class).detail());
            assertNull(chat.value("actions.due/r1"));
        }

        @Test
        void aGuessIsNotRecorded() {
            chat.at("actions.more")
                    .fill(Map.of("actions.action", List.of("Ask"), "actions.due", List.of("in spring 2027")));

            assertEquals("in spring 2027", chat.reply(Reply.Correct.class).detail());
            assertNull(chat.value("actions.due/r1"));
        }
    }

    @Nested
    class Pasted {
        private static final String TABLE =
                "Action\tOwner\tDue\nAsk the club\tAnn Lee, manager\t1 May 2026\nPrint leaflets\tBo Ray, clerk\tJune 2026";

        @Test
        void areShownBackBeforeTheyAreRecorded() {
            chat.at("actions.more").say(TABLE);

            var rows = (Proposal.Rows) chat.reply(Reply.Confirm.class).proposal();
            assertEquals(
                    List.of(
                            List.of("Ask the club", "Ann Lee, manager", "1 May 2026"),
                            List.of("Print leaflets", "Bo Ray, clerk", "June 2026")),
                    rows.rows());
            assertEquals(List.of(), rows("actions"));
        }

        @Test
        void areRecordedAfterAYes() {
            chat.at("actions.more").say(TABLE).say("yes");

            assertEquals(2, rows("actions").size());
            assertEquals("Print leaflets", chat.text("actions.action/r2"));
            assertNotNull(chat.value("actions.due/r2"));
        }

        @Test
        void areOneRowAfterANo() {
            chat.at("actions.more").say(TABLE).say("no");

            assertEquals(TABLE, chat.text("actions.action/r1"));
            assertEquals(1, rows("actions").size());
        }

        @Test
        void areNothingAfterANoOnceTheFormIsFinished() {
            chat.at("actions.more").say(TABLE);
            chat.by(Chat.BO).say("review").say("finish");

            chat.by(Chat.ANN).pick("confirm:no");

            assertEquals(List.of(), rows("actions"));
            assertEquals("done", chat.asked());
        }

        @Test
        void areNothingAfterANoOnceTheTableIsNoLongerAsked() {
            chat.at("actions.more").say(TABLE);
            chat.by(Chat.BO).at("actions.more").say("none");

            chat.by(Chat.ANN).pick("confirm:no");

            assertEquals(List.of(), rows("actions"));
            assertEquals("proposal.title", chat.asked());
        }

        @Test
        void openAFinishedFormAgainAfterAYes() {
            chat.at("actions.more").say(TABLE);
            chat.by(Chat.BO).say("review").say("finish");

            chat.by(Chat.ANN).say("yes");

            assertNull(chat.now().finished());
            assertEquals(2, rows("actions").size());
        }

        @Test
        void areNotReadFromARuleAlone() {
            chat.at("actions.more").say("---");

            assertEquals("---", chat.text("actions.action/r1"));
        }

        @Test
        void haveNoHeadingWhereTheFirstLineIsLong() {
            chat.at("actions.more").say("Action that the clubs asked us for last year\tOwner\tMay 2026\nB\tC\tD");

            var rows = (Proposal.Rows) chat.reply(Reply.Confirm.class).proposal();
            assertEquals(2, rows.rows().size());
        }

        @Test
        void mayHaveBarsAndARule() {
            chat.at("actions.more").say("| Action | Owner | Due |\n|---|---|---|\n| Ask | Ann Lee | May 2026 |");

            var rows = (Proposal.Rows) chat.reply(Reply.Confirm.class).proposal();
            assertEquals(List.of(List.of("Ask", "Ann Lee", "May 2026")), rows.rows());
        }

        @Test
        void keepAnEmptyFirstCellInItsPlace() {
            chat.at("actions.more")
                    .say("Ask\tAnn Lee\tMay 2026\n\tBo Ray\tJune 2026")
                    .say("yes");

            assertNull(chat.value("actions.action/r2"));
            assertNotNull(chat.value("actions.owner/r2"));
        }

        @Test
        void mayLackTheirLastCells() {
            chat.at("actions.more").say("Ask\tAnn Lee").say("yes");

            assertNotNull(chat.value("actions.owner/r1"));
            assertNull(chat.value("actions.due/r1"));
        }

        @Test
        void maySayThatACellIsNotKnownOrDoesNotApply() {
            chat.at("actions.more").say("Ask\tnot known\tn/a").say("yes");

            assertEquals(new Value.NotKnown(""), chat.value("actions.owner/r1"));
            assertEquals(new Value.NotApplicable(""), chat.value("actions.due/r1"));
        }

        @Test
        void areOnlyATableWhereEveryLineFits() {
            chat.at("actions.more").say("Ask\tAnn\tMay\tmore\nPrint\tBo");

            assertEquals(List.of(), chat.replies(Reply.Confirm.class));
            assertEquals(1, rows("actions").size());
        }

        @Test
        void areOnlyATableWhereATableIsAskedFor() {
            chat.at("impact.negative/age").say("Cost | benefit | both");

            assertEquals("Cost | benefit | both", chat.text("impact.negative/age"));
        }
    }

    private List<Item> rows(String section) {
        Assessment assessment = chat.assessment();
        return assessment.rows().getOrDefault(section, List.of());
    }

    @Test
    void aRemovedRowsAnswersCountNoMore() {
        chat.at("actions.more").say("Ask the club").at("actions.owner/r1").pick("command:remove");

        assertTrue(chat.assessment().answers().map(Answer::words).noneMatch("Ask the club"::equals));
    }
}
