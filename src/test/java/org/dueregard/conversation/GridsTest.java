package org.dueregard.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.dueregard.assessment.Answer;
import org.dueregard.guide.English;
import org.dueregard.guide.Speaking;
import org.dueregard.toolkit.Slot;
import org.dueregard.toolkit.Value;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Groups of people: which may be affected first, then each in turn.
class GridsTest {
    private final Chat chat = new Chat();

    private List<String> asked(String section) {
        return chat.assessment().path().stream()
                .filter(step -> step.section().id().equals(section))
                .map(step -> step.slot().key())
                .toList();
    }

    @Test
    void whichGroupsMayBeAffectedIsAskedFirst() {
        assertEquals(List.of("impact.offer", "impact.affected"), asked("impact").subList(0, 2));
    }

    @Test
    void theAffectedComeFirstAndTheOthersAreAskedForAReason() {
        chat.at("impact.affected").say("disability");

        assertEquals(
                List.of(
                        "impact.negative/disability",
                        "impact.rating/disability",
                        "impact.mitigation/disability",
                        "impact.relations/disability",
                        "impact.neutral/age",
                        "impact.neutral/marriage"),
                asked("impact").subList(2, 8));
    }

    @Test
    void noGroupIsTakenAsNeutralUntilItIsSaid() {
        assertTrue(asked("impact").stream().noneMatch(key -> key.startsWith("impact.neutral")));
    }

    @Test
    void noneAffectedAsksEveryGroupForAReason() {
        chat.at("impact.affected").say("none");

        assertEquals(
                List.of("impact.neutral/age", "impact.neutral/disability", "impact.neutral/marriage"),
                asked("impact").subList(2, 5));
    }

    @Test
    void aGroupThatTheFormLeavesOutCanBeTakenUp() {
        chat.at("impact.offer").say("sex").at("impact.affected").say("sex");

        assertTrue(asked("impact").contains("impact.negative/sex"));
    }

    @Test
    void aGroupThatWasNotTakenUpIsNotAskedAbout() {
        chat.at("impact.offer").say("none");

        assertTrue(asked("impact").stream().noneMatch(key -> key.endsWith("/sex")));
    }

    @Test
    void marriageIsAskedAboutTheFirstAimOnly() {
        chat.at("impact.affected").say("all");

        assertTrue(asked("impact").contains("impact.relations/age"));
        assertTrue(asked("impact").stream().noneMatch("impact.relations/marriage"::equals));
    }

    @Test
    void choicesMayComeFromAForm() {
        chat.at("impact.affected").fill(Map.of("answer", List.of("age", "marriage")));

        assertEquals(new Value.Choices(List.of("age", "marriage")), chat.value("impact.affected"));
    }

    @Test
    void aFormWithNothingPickedIsNone() {
        chat.at("impact.affected").fill(Map.of("answer", List.of()));

        assertEquals(new Value.Choices(List.of()), chat.value("impact.affected"));
    }

    @Test
    void aFormOfAnotherQuestionIsNotNone() {
        chat.at("impact.affected").fill(Map.of("source", List.of("")));

        assertNull(chat.value("impact.affected"));
    }

    @Test
    void anEmptyFormIsNone() {
        chat.at("impact.affected").fill(Map.of());

        assertEquals(new Value.Choices(List.of()), chat.value("impact.affected"));
    }

    @Nested
    class OneReasonForSeveral {
        private void firstReason() {
            chat.at("impact.affected").say("none").at("impact.neutral/age").say("The hours stay the same for all");
        }

        @Test
        void isOnOffer() {
            firstReason();

            assertEquals(
                    "Age",
                    chat.at("impact.neutral/disability").reply(Reply.Ask.class).sameAs());
        }

        @Test
        void isUsedForOneGroup() {
            firstReason();
            chat.at("impact.neutral/disability").pick("command:same");

            Answer answer = chat.assessment()
                    .findAnswer(Slot.read("impact.neutral/disability"))
                    .orElseThrow();
            assertEquals("The hours stay the same for all", answer.words());
            assertTrue(answer.shared());
            assertNull(chat.value("impact.neutral/marriage"));
        }

        @Test
        void isUsedForTheRestAndSaidToBeWeak() {
            firstReason();
            chat.at("impact.neutral/disability").say("same for the rest");

            assertEquals(2, chat.reply(Reply.Shared.class).items());
            assertEquals("The hours stay the same for all", chat.text("impact.neutral/marriage"));
        }

        @Test
        void isUsedForTheGroupsNamed() {
            firstReason();
            chat.at("impact.neutral/disability").say("Same reason for marriage and civil partnership");

            assertEquals(1, chat.reply(Reply.Shared.class).items());
            assertEquals("The hours stay the same for all", chat.text("impact.neutral/marriage"));
            assertNull(chat.value("impact.neutral/disability"));
        }

        @Test
        void isUsedForAListOfGroups() {
            chat.at("impact.offer").say("sex");
            firstReason();
            chat.at("impact.neutral/disability").say("same for disability, marriage and civil partnership and sex");

            assertEquals(3, chat.reply(Reply.Shared.class).items());
            assertEquals("The hours stay the same for all", chat.text("impact.neutral/sex"));
        }

        @Test
        void isTakenFromTheGroupNamed() {
            firstReason();
            chat.at("impact.neutral/disability").say("The lift stays open at all hours");
            chat.at("impact.neutral/marriage").say("Same as for age");

            assertEquals("The hours stay the same for all", chat.text("impact.neutral/marriage"));
        }

        @Test
        void isUsedForGroupsPartedByCommas() {
            firstReason();
            chat.at("impact.neutral/disability").say("Same for disability, marriage and civil partnership");

            assertEquals(2, chat.reply(Reply.Shared.class).items());
            assertEquals("The hours stay the same for all", chat.text("impact.neutral/disability"));
        }

        @Test
        void isNotTakenFromWordsThatNameNoGroup() {
            firstReason();
            chat.at("impact.neutral/disability").say("same for everybody in the hall");

            assertEquals("same for everybody in the hall", chat.text("impact.neutral/disability"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"same for mariage", "Same reason for civil partnrship", "the same as for Mariage"})
        void isPutAsAQuestionWhereOnlyTheGroupIsMisspelt(String words) {
            firstReason();
            chat.at("impact.neutral/disability").say(words);

            assertEquals(
                    new Proposal.Same(Slot.read("impact.neutral/disability"), List.of("marriage"), words),
                    chat.reply(Reply.Confirm.class).proposal());
            assertNull(chat.value("impact.neutral/disability"));

            chat.say("yes");

            assertEquals("The hours stay the same for all", chat.text("impact.neutral/marriage"));
            assertNull(chat.value("impact.neutral/disability"));
        }

        @Test
        void isPutAsAQuestionForAListWithAMisspeltGroup() {
            firstReason();
            chat.at("impact.neutral/disability")
                    .say("same for disabilty and mariage")
                    .say("yes");

            assertEquals(2, chat.reply(Reply.Shared.class).items());
            assertEquals("The hours stay the same for all", chat.text("impact.neutral/marriage"));
        }

        @Test
        void leavesTheWordsAsTheAnswerAfterANo() {
            firstReason();
            chat.at("impact.neutral/disability").say("same for mariage").say("no");

            assertEquals("same for mariage", chat.text("impact.neutral/disability"));
        }

        @Test
        void isPutWithTheNameOfTheGroup() {
            firstReason();
            chat.at("impact.neutral/disability").say("same for mariage");

            var messages = new Speaking(English.WORDING).say(chat.turn().replies(), chat.assessment());
            assertEquals(
                    "I do not know what \"same for mariage\" is about. Did you mean the same answer for marriage and civil partnership?",
                    messages.getFirst().text());
        }

        @ParameterizedTest
        @ValueSource(strings = {"same for zebras", "same for everybody in the hall, and mariage", "same for us"})
        void isNotPutWhereANameIsLikeNoGroup(String words) {
            firstReason();
            chat.at("impact.neutral/disability").say(words);

            assertEquals(words, chat.text("impact.neutral/disability"));
        }

        @Test
        void isForTheGroupNamedEvenIfItsNameIsLikeAnotherCommand() {
            chat.at("impact.offer").say("sex");
            firstReason();
            chat.at("impact.neutral/disability").say("same for sex");

            assertEquals("The hours stay the same for all", chat.text("impact.neutral/sex"));
        }

        @Test
        void isUsedForEveryoneElse() {
            firstReason();
            chat.at("impact.neutral/disability").say("The same reason for everyone else");

            assertEquals("The hours stay the same for all", chat.text("impact.neutral/marriage"));
            assertEquals("The hours stay the same for all", chat.text("impact.neutral/disability"));
        }

        @Test
        void isNotThereBeforeTheFirst() {
            chat.at("impact.affected").say("none").at("impact.neutral/age").pick("command:same-for-all");

            assertEquals(List.of("Ask"), chat.said());
            assertEquals("", chat.reply(Reply.Ask.class).sameAs());
        }

        @Test
        void isNotThereForAQuestionAskedOnce() {
            chat.pick("command:same");

            assertEquals(List.of("Ask"), chat.said());
        }
    }
}
