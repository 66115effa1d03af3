package org.dueregard.guide;

import static org.dueregard.guide.Hall.ANN;
import static org.dueregard.guide.Hall.ANN_IN_TEAMS;
import static org.dueregard.guide.Hall.BO;
import static org.dueregard.guide.Hall.asked;
import static org.dueregard.guide.Hall.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.dueregard.conversation.Utterance.Input;
import org.dueregard.guide.Message.Choice;
import org.dueregard.guide.Message.Kind;
import org.dueregard.guide.Reception.Answer;
import org.dueregard.toolkit.Slot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrontDeskTest {
    @TempDir
    Path folder;

    private Hall hall;

    @BeforeEach
    void open() {
        hall = new Hall(folder);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private static List<String> choices(Answer answer) {
        return answer.messages().stream()
                .flatMap(message -> message.choices().stream())
                .map(Choice::id)
                .toList();
    }

    @Nested
    class InNoAssessment {
        @Test
        void aStrangerIsOfferedTheForms() {
            Answer answer = hall.say(ANN, "Hello there");

            assertEquals("", answer.assessment());
            assertNull(answer.progress());
            assertEquals(
                    List.of(new Choice("my:form:sample", "1. Sample form", Choice.OPTION, "Sample Council")),
                    answer.messages().getLast().choices());
            assertEquals(List.of("my:form:sample"), choices(answer));
            assertEquals(List.of("slack"), hall.rung);
            assertEquals(1, hall.due("slack").size());
        }

        @Test
        void theMenuListsTheFormsOnceAsChoices() {
            Answer answer = hall.say(ANN, "Hello there");

            assertFalse(text(answer).contains("Sample form"), text(answer));
        }

        @Test
        void theMenuListsTheAssessmentsOnceAsChoicesShortEnoughForAButton() {
            hall.pick(ANN, "my:form:sample");
            hall.say(ANN, "A proposal whose title is much longer than any button of any channel can ever show in full");

            Answer answer = hall.say(ANN, "my assessments");

            Choice mine = answer.messages().getFirst().choices().getFirst();
            assertTrue(
                    mine.label().startsWith("1. A proposal whose title is much longer than any button"), mine.label());
            assertTrue(mine.label().endsWith("\u2026") && mine.label().length() <= 75, mine.label());
            assertFalse(text(answer).contains("A proposal"), text(answer));
        }

        @Test
        void pickingAFormBeginsAnAssessment() {
            Answer answer = hall.pick(ANN, "my:form:sample");

            assertFalse(answer.assessment().isEmpty());
            assertEquals("proposal.title", asked(answer));
            assertEquals(1, answer.turn());
            assertEquals("Sample form", answer.answered());
            assertEquals(answer.assessment(), hall.standing(ANN).assessment());
        }

        @Test
        void aFormMayBeNamedByItsNumber() {
            assertEquals("proposal.title", asked(hall.say(ANN, "New assessment 1")));
            assertTrue(text(hall.say(BO, "new assessment 2")).contains("no number 2"));
        }

        @Test
        void aFormThatIsNotThereBeginsNothing() {
            Answer answer = hall.pick(ANN, "my:form:gone");

            assertEquals("", answer.assessment());
            assertEquals(List.of("my:form:sample"), choices(answer));
        }

        @Test
        void aSearchGivesWhatIsStored() {
            Answer answer = hall.say(ANN, "search age");

            assertEquals(Kind.FOUND, answer.messages().getLast().kind());
            assertEquals(
                    "guidance/age",
                    answer.messages()
                            .getLast()
                            .citations()
                            .getFirst()
                            .citation()
                            .id());
        }

        @Test
        void aSearchThatFailsIsNotNothingFound() {
            hall.shelf.unreachable = true;

            assertTrue(text(hall.say(ANN, "search age")).contains("could not search"));
        }

        @Test
        void helpSaysWhatCanBeSaid() {
            assertTrue(text(hall.say(ANN, "help")).contains("search library closure"));
            assertTrue(text(hall.say(ANN, "where am i?")).contains("one question at a time"));
        }

        @Test
        void aControlOfAnAssessmentThatIsNotThereGivesTheMenu() {
            Answer answer = hall.hear(ANN, "m", new Input.Picked("confirm:yes"), "gone", Slot.of("proposal.title"));

            assertEquals("", answer.assessment());
            assertEquals(List.of("my:form:sample"), choices(answer));
        }

        @Test
        void noAssessmentIsSaidToBeNone() {
            assertTrue(text(hall.say(ANN, "my assessments")).contains("no assessment yet"));
        }
    }

    @Nested
    class InAnAssessment {
        @Test
        void wordsAreAnswers() {
            String id = hall.begin(ANN);

            Answer answer = hall.say(ANN, "Shorter hours");

            assertEquals(id, answer.assessment());
            assertEquals("Shorter hours", answer.title());
            assertEquals("Shorter hours", answer.answered());
            assertEquals("proposal.kind", asked(answer));
            assertEquals(2, answer.turn());
            assertEquals("A change to it", hall.pick(ANN, "altered").answered());
            assertEquals("Skip for now", hall.pick(ANN, "command:skip").answered());
            assertEquals("", hall.say(ANN, "where am i").answered());
        }

        @Test
        void theRepliesAreSavedWithTheTurn() {
            hall.begin(ANN);
            hall.say(ANN, "Shorter hours");
            hall.reopen();

            assertEquals(2, hall.sendAll("slack").size());
            assertEquals(List.of(), hall.due("slack"));
            assertEquals("proposal.kind", asked(hall.standing(ANN)));
        }

        @Test
        void theGuideKeepsItsOwnCommands() {
            String id = hall.begin(ANN);

            assertTrue(text(hall.say(ANN, "where am i")).contains("0 of 7"));
            assertEquals(
                    Kind.FOUND,
                    hall.say(ANN, "search age").messages().getFirst().kind());
            assertTrue(text(hall.say(ANN, "help")).contains("my assessments"));
            assertEquals(4, hall.store.readAfter(id, 0).size());
        }

        @Test
        void myAssessmentsGoesFromOneToAnother() {
            String first = hall.begin(ANN);
            hall.say(ANN, "Shorter hours");
            String second = hall.begin(ANN);
            hall.begin(BO);

            Answer list = hall.say(ANN, "My assessments");
            Answer back = hall.pick(ANN, "my:in:" + first);
            Answer answer = hall.say(ANN, "new");

            assertEquals(List.of("my:in:" + second, "my:in:" + first, "my:new"), choices(list));
            assertEquals(second, list.assessment());
            assertEquals(first, back.assessment());
            assertEquals("proposal.kind", asked(back));
            assertEquals("proposal.outcomes", asked(answer));
            assertEquals(second, hall.say(ANN, "my assessments 2").assessment());
            assertEquals(
                    List.of(first, second),
                    hall.desk.mine(ANN, 5).stream().map(Listing::id).toList(),
                    "to look at one is not to work on it");
        }

        @Test
        void wordsInQuotationMarksAreAnAnswer() {
            hall.begin(ANN);

            assertEquals("link", hall.say(ANN, "\"link\"").answered());
        }

        @Test
        void whatOnlyLooksLikeAnErrandIsAnAnswer() {
            String id = hall.begin(ANN);

            assertEquals("Link apartments", hall.say(ANN, "Link apartments").answered());
            assertEquals(2, hall.store.readAfter(id, 0).size());
        }

        @Test
        void aStaleControlRecordsNothingElsewhere() {
            String first = hall.begin(ANN);
            hall.say(ANN, "Shorter hours");
            String second = hall.begin(ANN);

            Answer answer = hall.hear(ANN, "late", new Input.Words("Longer"), first, Slot.of("proposal.title"));

            assertEquals(first, answer.assessment());
            assertEquals(Kind.MOVED, answer.messages().getFirst().kind());
            assertEquals("", answer.answered());
            assertEquals("Shorter hours", answer.title());
            assertEquals("proposal.title", asked(hall.pick(ANN, "my:in:" + second)));
        }

        @Test
        void anErrandChangesNothingInTheAssessment() {
            String id = hall.begin(ANN);

            assertEquals(id, hall.say(ANN, "new assessment").assessment());
            assertEquals(id, hall.say(ANN, "link").assessment());
            assertEquals(1, hall.store.readAfter(id, 0).size());
            assertEquals("proposal.title", asked(hall.standing(ANN)));
        }
    }

    @Nested
    class Repeats {
        @Test
        void ofAnAnswerChangeAndDeliverNothing() {
            String id = hall.begin(ANN);
            hall.hear(ANN, "once", new Input.Words("Shorter hours"), "", null);
            int waiting = hall.sendAll("slack").size();
            Answer again = hall.hear(ANN, "once", new Input.Words("Shorter hours"), "", null);

            assertEquals(2, waiting);
            assertTrue(again.repeated());
            assertEquals(2, again.turn());
            assertEquals("proposal.kind", asked(again));
            assertEquals(2, hall.store.readAfter(id, 0).size());
            assertEquals(List.of(), hall.due("slack"));
        }

        @Test
        void ofAnAnswerAreKnownInAnotherAssessmentToo() {
            hall.begin(ANN);
            hall.hear(ANN, "once", new Input.Words("Shorter hours"), "", null);
            String second = hall.begin(ANN);
            hall.reopen();

            Answer again = hall.hear(ANN, "once", new Input.Words("Shorter hours"), "", null);

            assertTrue(again.repeated());
            assertEquals(1, hall.store.readAfter(second, 0).size());
        }

        @Test
        void outsideOfAnAssessmentChangeAndDeliverNothing() {
            hall.hear(ANN, "once", new Input.Words("hello"), "", null);
            Answer again = hall.hear(ANN, "once", new Input.Words("hello"), "", null);
            hall.hear(ANN, "begin", new Input.Picked("my:form:sample"), "", null);
            hall.hear(ANN, "begin", new Input.Picked("my:form:sample"), "", null);

            assertTrue(again.repeated());
            assertEquals(1, hall.desk.mine(ANN, 9).size());
            assertEquals(2, hall.sendAll("slack").size());
        }

        @Test
        void areToldApartByPerson() {
            hall.begin(ANN);
            hall.begin(BO);
            hall.hear(ANN, "same", new Input.Words("Ann's"), "", null);

            assertFalse(hall.hear(BO, "same", new Input.Words("Bo's"), "", null).repeated());
        }

        @Test
        void atOnceAreHeardOnce() throws Exception {
            for (int pair = 0; pair < 30; pair++) {
                Person person = new Person("slack", "T1:P" + pair, "");
                String id = hall.begin(person);
                var both = new CountDownLatch(2);
                Callable<Answer> says = () -> {
                    both.countDown();
                    both.await();
                    return hall.desk.hear(
                            hall.spoken(person, "same", new Input.Words("Shorter hours"), "", null),
                            Hall.dressing(person));
                };

                List<Answer> answers = together(says, says);

                assertEquals(1, answers.stream().filter(Answer::repeated).count());
                assertEquals(1L, Objects.requireNonNull(hall.saidIn(id).get("Shorter hours")));
            }
            assertEquals(60, hall.sendAll("slack").size());
        }
    }

    @Nested
    class AtOnce {
        /// Both are in before either is saved: the first waits for the second with what it wants saved in hand.
        @Test
        void twoMessagesAreBothHeardAndNoneAnswersTheNextQuestion() throws Exception {
            for (int pair = 0; pair < 30; pair++) {
                Person person = new Person("teams", "x:P" + pair, "");
                String id = hall.begin(person);
                var both = new CountDownLatch(2);

                List<Answer> answers = together(() -> says(person, "one", both), () -> says(person, "two", both));

                assertEquals(Map.of("", 1L, "one", 1L, "two", 1L), hall.saidIn(id));
                assertEquals(
                        1,
                        answers.stream()
                                .filter(answer -> !answer.answered().isEmpty())
                                .count());
                assertEquals("proposal.kind", asked(hall.standing(person)));
                assertTrue(text(hall.standing(person)).contains("not be meant for the question"));
            }
            assertEquals(90, hall.sendAll("teams").size());
        }

        private Answer says(Person person, String words, CountDownLatch both) {
            return hall.desk.hear(hall.spoken(person, words, new Input.Words(words), "", null), (before, answer) -> {
                both.countDown();
                await(both);
                return Hall.dressing(person).dress(before, answer);
            });
        }
    }

    @Test
    void whoLeavesIsSentNothingUntilTheyWriteAgain() {
        hall.begin(ANN);
        hall.begin(BO);
        hall.desk.left(ANN);
        hall.store.outbox().add(List.of(new Delivery("slack", "dm-T1:U1", "", "", "news")), hall.now);

        assertEquals(
                List.of("dm-T1:U2"),
                hall.due("slack").stream().map(each -> each.delivery().key()).toList());

        hall.say(ANN, "I am back");

        assertTrue(hall.due("slack").stream()
                .anyMatch(each -> each.delivery().key().equals("dm-T1:U1")));
    }

    @Test
    void channelsHaveOutboxesOfTheirOwn() {
        hall.begin(ANN);
        hall.begin(ANN_IN_TEAMS);

        assertEquals(1, hall.due("slack").size());
        assertEquals(1, hall.due("teams").size());
        assertEquals(List.of("slack", "teams"), hall.rung);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Answer> together(Callable<Answer> one, Callable<Answer> other) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Answer>();
            for (var each : threads.invokeAll(List.of(one, other))) answers.add(each.get());
            return answers;
        }
    }
}
