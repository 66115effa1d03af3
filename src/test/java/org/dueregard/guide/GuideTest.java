package org.dueregard.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dueregard.assessment.Citation;
import org.dueregard.conversation.Utterance.Input;
import org.dueregard.guide.Guide.Told;
import org.dueregard.guide.Message.Kind;
import org.dueregard.toolkit.Sample;
import org.dueregard.toolkit.Slot;
import org.dueregard.toolkit.Value;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class GuideTest {
    private final Desk desk = new Desk(Sample.toolkit());

    private Optional<Value> value(String question) {
        return desk.live().assessment().findAnswer(Slot.read(question)).map(answer -> answer.value());
    }

    @Nested
    class Beginning {
        @Test
        void greetsAndAsksTheFirstQuestion() {
            Told told = desk.begin();

            assertEquals(List.of(Kind.SAY, Kind.ASK), Desk.kinds(told));
            assertEquals("1", told.at());
            assertEquals(1, desk.journal.listings.size());
            assertEquals(0, desk.changes);
        }

        @Test
        void twiceChangesNothing() {
            desk.begin();
            Told told = desk.begin();

            assertEquals(List.of(Kind.ASK), Desk.kinds(told));
            assertEquals(1, desk.journal.all("a1").size());
        }

        @Test
        void atOnceWithAnotherSaysWhereThingsStand() {
            desk.journal.before(desk::begin);

            Told told = desk.begin();

            assertEquals(List.of(Kind.ASK), Desk.kinds(told));
            assertEquals(1, desk.journal.all("a1").size());
        }

        @Test
        void leavesOptionalGroupsOutThatTheSettingsDoNotAskAbout() {
            desk.begin();

            assertFalse(desk.live().assessment().toolkit().groups().contains(Sample.CARERS));
        }
    }

    @Nested
    class Hearing {
        @Test
        void anAssessmentThatIsNotThereGivesNothing() {
            var said = desk.utterance("m1", Desk.ANN, new Input.Words("Hours"), null);

            assertTrue(desk.guide.hear("nowhere", said).isEmpty());
            assertTrue(desk.guide.standing("nowhere", said).isEmpty());
        }

        @Test
        void recordsWhatWasSaidAndReplied() {
            desk.begin();
            Told told = desk.say("Shorter hours");

            var entry = desk.journal.all("a1").getLast();
            assertEquals("Shorter hours", entry.said());
            assertEquals(
                    told.messages().stream().map(Message::text).toList(),
                    entry.replies().stream().map(Message::text).toList());
            assertEquals(Desk.ANN, entry.officer());
        }

        @Test
        void recordsTheOptionsPutAndNotTheCommandsThatAreAlwaysThere() {
            desk.begin();
            Message asked = Desk.only(desk.say("Shorter hours"), Kind.ASK);
            Message kept = desk.journal.all("a1").getLast().replies().getLast();

            assertTrue(asked.choices().stream().anyMatch(each -> each.id().equals("command:why")));
            assertEquals(
                    asked.choices().stream()
                            .filter(each -> each.kind().equals(Message.Choice.OPTION))
                            .toList(),
                    kept.choices());
        }

        @Test
        void recordsAPickAndAFormAsText() {
            desk.begin();
            desk.pick("command:why");
            assertEquals("[command:why]", desk.journal.all("a1").getLast().said());

            desk.fill(java.util.Map.of("role", List.of("Head"), "name", List.of("Ann", "Bo")));
            assertEquals(
                    "name: Ann, Bo\nrole: Head",
                    desk.journal.all("a1").getLast().said());
        }

        @Test
        void aMessageHeardBeforeChangesNothing() {
            desk.begin();
            desk.hear("m1", Desk.ANN, new Input.Words("Shorter hours"), null);
            Told told = desk.hear("m1", Desk.ANN, new Input.Words("Shorter hours"), null);

            assertEquals(2, desk.journal.all("a1").size());
            assertEquals("proposal.kind", Desk.only(told, Kind.ASK).question());
            assertTrue(value("proposal.kind").isEmpty());
        }

        @Test
        void twoMessagesAtOnceAreBothHeardAndTheSecondIsShownBack() {
            desk.begin();
            desk.journal.before(() -> desk.hear("first", Desk.ANN, new Input.Words("First title"), null));

            Told told = desk.hear("second", Desk.ANN, new Input.Words("Second title"), null);

            assertEquals(Optional.of(new Value.Text("First title")), value("proposal.title"));
            assertTrue(value("proposal.kind").isEmpty());
            assertTrue(Desk.only(told, Kind.MOVED).text().contains("Second title"));
            assertEquals(3, desk.journal.all("a1").size());
        }

        @Test
        void givesUpWhenOthersAlwaysComeFirst() {
            desk.begin();
            var never = new Journal() {
                @Override
                public List<Entry> readAfter(String assessment, int seq) {
                    return desk.journal.readAfter(assessment, seq);
                }

                @Override
                public void append(
                        String assessment,
                        int expected,
                        Entry entry,
                        @org.jspecify.annotations.Nullable Listing listing,
                        Beside beside) {
                    throw new ConflictException("never");
                }
            };
            var memory = new Memory(never, new Toolkits(List.of(Sample.toolkit())));
            var guide = new Guide(memory, never, English.WORDING, desk.shelf, () -> {});

            assertThrows(
                    Journal.JournalException.class,
                    () -> guide.hear("a1", desk.utterance("m", Desk.ANN, new Input.Words("Hours"), null)));
        }
    }

    @Nested
    class Listings {
        @Test
        void changeWithTheTitleOnly() {
            desk.begin();
            desk.say("Shorter hours");
            desk.say("new");

            assertEquals(2, desk.journal.listings.size());
            assertEquals("Shorter hours", desk.journal.listings.getLast().title());
            assertEquals(0, desk.changes, "a draft is nowhere but in the journal and the register");
        }

        @Test
        void changeWhenItIsFinishedAndOpenedAgain() {
            desk.begin();
            desk.say("review");
            desk.pick("command:finish");
            assertTrue(desk.journal.listings.getLast().isFinished());
            assertEquals(1, desk.changes);

            desk.pick("goto:proposal.title");
            assertFalse(desk.journal.listings.getLast().isFinished());
            assertEquals(2, desk.changes);
        }
    }

    @Nested
    class LookingUp {
        @Test
        void suggestsWithTheQuestion() {
            desk.begin();
            Told told = desk.pick("goto:data.figure/age");

            assertEquals(List.of(Kind.ASK, Kind.SUGGEST), Desk.kinds(told));
            var source = Desk.only(told, Kind.SUGGEST).citations().getFirst();
            assertEquals("about age", source.citation().reason());
            assertEquals(
                    "use:guidance/age",
                    Optional.ofNullable(source.use()).orElseThrow().id());
        }

        @Test
        void showsTheSuggestionsAgainWhenAskedWhereThingsStand() {
            desk.begin();
            desk.pick("goto:data.figure/age");

            Told told = desk.guide
                    .standing("a1", desk.utterance("look", Desk.ANN, new Input.Words(""), null))
                    .orElseThrow();

            assertEquals(List.of(Kind.ASK, Kind.SUGGEST), Desk.kinds(told));
        }

        @Test
        void citesWhatIsTaken() {
            desk.begin();
            desk.pick("goto:data.figure/age");
            Told told = desk.pick("use:guidance/age");

            assertTrue(Desk.text(told).contains("Age"));
            assertEquals(
                    "guidance/age",
                    desk.live()
                            .assessment()
                            .citations(Slot.read("data.figure/age"))
                            .getFirst()
                            .id());
        }

        @Test
        void offersToUseEachOrSetItAsideOrSeeMore() {
            desk.begin();
            Message offer = Desk.only(desk.pick("goto:data.figure/age"), Kind.SUGGEST);

            assertEquals(
                    List.of("drop:guidance/age", "command:more"),
                    offer.choices().stream().map(Message.Choice::id).toList());
        }

        @Test
        void leavesOutWhatIsNotRelevantAndRecordsThatItIs() {
            desk.begin();
            desk.pick("goto:data.figure/age");
            Told told = desk.pick("drop:guidance/age");
            desk.pick("goto:proposal.title");
            desk.pick("goto:data.figure/age");

            assertTrue(Desk.text(told).contains("I will not suggest this here again: Age."));
            assertEquals(Set.of("guidance/age"), desk.shelf.asked.getLast().without());
            assertEquals(desk.live(), desk.replayed());
        }

        @Test
        void showsOthersWhenMoreAreAskedFor() {
            desk.begin();
            desk.pick("goto:data.figure/age");
            desk.say("show more");
            assertEquals(Set.of("guidance/age"), desk.shelf.asked.getLast().without());

            desk.shelf.empty = true;
            Told told = desk.pick("command:more");
            assertEquals(List.of(Kind.SAY, Kind.ASK), Desk.kinds(told));
            assertTrue(Desk.text(told).contains("I have nothing more to suggest here."));
        }

        @Test
        void neverShowsASuggestionThatIsNotStored() {
            desk.begin();
            desk.shelf.instead.add(new Citation("made/up", "Made up", "A figure", "Nobody", "2026", "", "because"));

            assertEquals(List.of(Kind.ASK), Desk.kinds(desk.pick("goto:data.figure/age")));
        }

        @Test
        void showsTheStoredWordsWhateverTheSearchGives() {
            desk.begin();
            desk.shelf.instead.add(new Citation("guidance/age", "Other", "A figure", "Nobody", "2026", "", "because"));

            Citation shown = Desk.only(desk.pick("goto:data.figure/age"), Kind.SUGGEST)
                    .citations()
                    .getFirst()
                    .citation();

            assertEquals(Citing.of(Shelf.PASSAGE, "because"), shown);
        }

        @Test
        void saysHowManyASearchFoundAndWhatWasPerhapsMeant() {
            desk.begin();
            desk.shelf.total = 31;
            desk.shelf.meant = "youth club closure";
            Message found = Desk.only(desk.say("search youht club closure"), Kind.FOUND);

            assertTrue(found.text().contains("I found 31 for \"youht club closure\". Here are the first 1."));
            assertTrue(found.choices().stream().map(Message.Choice::id).anyMatch("search:youth club closure"::equals));

            Message again = Desk.only(desk.pick("search:youth club closure"), Kind.FOUND);
            assertTrue(again.text().contains("\"youth club closure\""));
        }

        @Test
        void saysThatItCouldNotLookAfterTheQuestion() {
            desk.begin();
            desk.shelf.unreachable = true;
            Told told = desk.pick("goto:data.figure/age");

            assertEquals(List.of(Kind.ASK, Kind.SAY), Desk.kinds(told));
            assertTrue(Desk.text(told).contains("I could not look"));
        }

        @Test
        void saysThatItCouldNotSearchBeforeTheQuestion() {
            desk.begin();
            desk.pick("goto:proposal.kind");
            desk.shelf.unreachable = true;
            Told told = desk.say("search library closure");

            assertEquals(List.of(Kind.SAY, Kind.ASK), Desk.kinds(told));
        }

        @Test
        void answersAQuestionOfTheirsFromTheGuidance() {
            desk.begin();
            desk.pick("goto:proposal.kind");
            Told told = desk.say("What does age mean?");

            assertEquals(List.of(Kind.ASIDE, Kind.ASK), Desk.kinds(told));
            assertEquals(
                    "Age means every age.",
                    Desk.only(told, Kind.ASIDE)
                            .citations()
                            .getFirst()
                            .citation()
                            .text());
        }

        @Test
        void saysThatItHasNothingOnThat() {
            desk.begin();
            desk.shelf.empty = true;
            Told told = desk.say("What does age mean?");

            assertTrue(Desk.only(told, Kind.ASIDE).text().contains("nothing on that"));
        }

        @Test
        void searchesEverything() {
            desk.begin();
            Told told = desk.say("search every age");

            var found = Desk.only(told, Kind.FOUND);
            assertTrue(found.text().contains("every age"));
            assertEquals(
                    "Age means every age.",
                    found.citations().getFirst().citation().text());
        }

        @Test
        void saysThatItFoundNothing() {
            desk.begin();
            desk.shelf.empty = true;

            assertTrue(Desk.only(desk.say("search xyz"), Kind.FOUND).text().contains("found nothing"));
        }
    }

    @Nested
    class Saying {
        @Test
        void whereThingsStandAtTheReview() {
            desk.begin();
            desk.say("not known");
            Told review = desk.say("review");
            assertTrue(Desk.text(review).contains("You said that these are not known:"));

            Told told = desk.guide
                    .standing("a1", desk.utterance("look", Desk.ANN, new Input.Words(""), null))
                    .orElseThrow();
            assertEquals(List.of(Kind.REVIEW), Desk.kinds(told));

            assertTrue(Desk.text(desk.say("where am i")).contains("You are at: the review"));
            assertTrue(Desk.text(desk.say("change an answer")).contains("Which answer would you like to change?"));
        }

        @Test
        void whereThingsStandWhenItIsFinished() {
            desk.begin();
            desk.say("review");
            desk.say("finish");
            assertTrue(Desk.text(desk.say("where am i")).contains("You are at: the end. The assessment is finished"));
        }

        @Test
        void whomAGroupTakesInWithItsFirstQuestionOnly() {
            desk.begin();

            assertTrue(Desk.text(desk.pick("goto:impact.negative/age")).contains("This covers: people of any age."));
            assertFalse(Desk.text(desk.pick("goto:impact.rating/age")).contains("This covers"));
        }

        @Test
        void wordsBackThatNameAnotherQuestion() {
            desk.begin();
            Told told = desk.hear("m", Desk.ANN, new Input.Words("next April"), Slot.of("sign.review"));

            assertTrue(Desk.only(told, Kind.MOVED).text().contains("next April"));
        }

        @Test
        void whatWasPickedTooLateBackByItsLabel() {
            desk.begin();
            Told told = desk.hear("m", Desk.ANN, new Input.Picked("altered"), Slot.of("proposal.kind"));

            assertTrue(Desk.only(told, Kind.MOVED).text().contains("You wrote: A change to it"));
        }

        @Test
        void thatAQuestionDoesNotApply() {
            desk.begin();

            assertTrue(Desk.text(desk.pick("goto:screening.reason")).contains("does not apply at the moment"));
            assertTrue(Desk.text(desk.say("go to 99")).contains("no question 99"));
        }

        @Test
        void thatOneReasonForSeveralIsWeak() {
            desk.begin();
            desk.pick("goto:impact.affected");
            desk.say("none");
            desk.pick("goto:impact.neutral/age");
            desk.say("The hours stay the same");
            desk.pick("goto:impact.neutral/disability");

            assertTrue(Desk.text(desk.say("same for the rest")).contains("for 2 of them"));
        }

        @Test
        void whenItIsDueToBeLookedAtAgain() {
            desk.begin();
            desk.pick("goto:impact.rating/age");
            desk.say("high");
            desk.say("review");

            assertTrue(Desk.text(desk.say("finish")).contains("by 10 March 2027"));
        }
    }

    @Nested
    class Remembering {
        @Test
        void replaysToTheSameConversation() {
            desk.begin();
            desk.say("Shorter hours");
            desk.say("long answer");
            desk.pick("goto:impact.affected");
            desk.say("age");
            desk.say("start again");

            assertEquals(desk.live(), desk.replayed());
        }

        @Test
        void readsWhatAnotherMachineHeard() {
            desk.begin();
            var memory = new Memory(desk.journal, new Toolkits(List.of(Sample.toolkit())));
            var other = new Guide(memory, desk.journal, English.WORDING, desk.shelf, () -> {});
            other.hear("a1", desk.utterance("x", Desk.ANN, new Input.Words("Shorter hours"), null));

            desk.say("new");

            assertEquals(Optional.of(new Value.Choice("new")), value("proposal.kind"));
            assertEquals("Shorter hours", memory.findListing("a1").orElseThrow().title());
        }

        @Test
        void refusesAJournalWithoutABeginning() {
            desk.journal.append(
                    "a1",
                    0,
                    new Journal.Entry(
                            "m",
                            Desk.ANN,
                            "test",
                            java.time.Instant.EPOCH,
                            "",
                            List.of(new org.dueregard.conversation.Event.Paused()),
                            List.of()),
                    null);

            var thrown = assertThrows(IllegalStateException.class, desk::live);
            assertTrue(String.valueOf(thrown.getMessage()).contains("does not start with its beginning"));
        }

        @Test
        void refusesAFormThatIsGone() {
            desk.begin();
            var memory = new Memory(desk.journal, new Toolkits(List.of()));

            assertThrows(IllegalArgumentException.class, () -> memory.findConversation("a1"));
        }
    }

    @Test
    void theNewestFormIsTheCurrentOne() {
        var one = Sample.toolkit();
        var cover = one.cover();
        var later = new org.dueregard.toolkit.Toolkit.Cover(
                cover.released().plusYears(1),
                cover.title(),
                cover.organisation(),
                cover.source(),
                cover.jurisdiction(),
                cover.subject(),
                cover.summary(),
                cover.about());
        var two = new org.dueregard.toolkit.Toolkit("sample", "2", later, one.groups(), one.sections(), one.review());
        var toolkits = new Toolkits(List.of(two, one));

        assertEquals(List.of(two), toolkits.current());
        assertEquals(Optional.of(two), toolkits.find("sample", ""));
        assertEquals(Optional.of(one), toolkits.find("sample", "1"));
        assertTrue(toolkits.find("other", "").isEmpty());
        assertThrows(IllegalArgumentException.class, () -> toolkits.getToolkit("sample", "3"));
        assertEquals(Set.of("sample"), Set.of(toolkits.getToolkit("sample", "2").id()));
    }
}
