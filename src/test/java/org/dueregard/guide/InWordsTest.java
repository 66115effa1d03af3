package org.dueregard.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dueregard.assessment.Filled;
import org.dueregard.conversation.Command;
import org.dueregard.conversation.Proposal;
import org.dueregard.conversation.Reply;
import org.dueregard.toolkit.AnswerKind;
import org.dueregard.toolkit.Reading;
import org.dueregard.toolkit.Role;
import org.dueregard.toolkit.Sample;
import org.dueregard.toolkit.Slot;
import org.dueregard.toolkit.Value;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Values, labels and replies in words.
class InWordsTest {

    @Nested
    class ValuesInWords {
        private static String words(Value value) {
            return new Values(English.WORDING).words(value, Sample.toolkit().getQuestion("impact.offer"));
        }

        @ParameterizedTest
        @CsvSource({
            "P1D,every day",
            "P10D,every 10 days",
            "P7D,every week",
            "P14D,every 2 weeks",
            "P1M,every month",
            "P6M,every 6 months",
            "P1Y,every year",
            "P24M,every 2 years"
        })
        void anIntervalIsSaidInItsLargestUnit(Period period, String words) {
            assertEquals(words, words(new Value.Every(period)));
        }

        @Test
        void aDateIsAsExactAsItWas() {
            LocalDate date = LocalDate.of(2027, 3, 1);

            assertEquals("1 March 2027", words(new Value.On(date, Value.Precision.DAY)));
            assertEquals("March 2027", words(new Value.On(date, Value.Precision.MONTH)));
            assertEquals("2027", words(new Value.On(date, Value.Precision.YEAR)));
        }

        @Test
        void aNumberHasItsCommas() {
            assertEquals("1,234,567", words(new Value.Number(new BigDecimal("1234567"))));
            assertEquals("1,234.50", words(new Value.Number(new BigDecimal("1234.50"))));
        }

        @Test
        void choicesHaveTheirLabels() {
            assertEquals("Sex; other", words(new Value.Choices(List.of("sex", "other"))));
            assertEquals("None", words(new Value.Choices(List.of())));
            assertEquals("Sex", words(new Value.Choice("sex")));
        }

        @Test
        void anActionIsSaidToBeAdded() {
            var gap = Sample.toolkit().getQuestion("data.figure").gapQuestion();

            assertEquals(
                    "An action was added to find out",
                    new Values(English.WORDING).words(new Value.Choice(AnswerKind.ADD_ACTION), gap));
        }

        @Test
        void aFigureHasItsSourceAndDateWhereGiven() {
            assertEquals("12%\nSource: survey\nDate: 2025", words(new Value.Figure("12%", "survey", "2025")));
            assertEquals("12%", words(new Value.Figure("12%", "", "")));
        }

        @Test
        void notKnownAndNotApplicableStayApart() {
            assertEquals("Not known", words(new Value.NotKnown("")));
            assertEquals("Not known: no survey", words(new Value.NotKnown("no survey")));
            assertEquals("Does not apply", words(new Value.NotApplicable("")));
            assertEquals("Does not apply: no staff", words(new Value.NotApplicable("no staff")));
        }

        @Test
        void anEndedTableSaysWhetherItIsEmpty() {
            assertEquals("None", words(new Value.NoMore(true)));
            assertEquals("No more to add", words(new Value.NoMore(false)));
        }

        @Test
        void peopleHaveTheirRoleWhereGiven() {
            assertEquals(
                    "Ann Lee, Head; Bo Ray",
                    words(new Value.People(
                            List.of(new Value.Person("Ann Lee", "Head"), new Value.Person("Bo Ray", "")))));
        }

        @Test
        void aListHasALineForEach() {
            assertEquals("- One\n- Two", words(new Value.Lines(List.of("One", "Two"))));
        }
    }

    @Nested
    class LabelsInWords {
        @Test
        void aGroupIsInLowerCaseWithinASentence() {
            assertEquals("age", Labels.lower("Age"));
            assertEquals("LGBT people", Labels.lower("LGBT people"));
            assertEquals("x", Labels.lower("X"));
        }

        @Test
        void aLongTextIsCutBetweenWords() {
            assertEquals("word ".repeat(18).strip() + "\u2026", Labels.shorten("word ".repeat(30)));
            assertEquals("short", Labels.shorten("short"));
        }

        @Test
        void aLongWordIsCutWithinIt() {
            assertEquals("x".repeat(90) + "\u2026", Labels.shorten("x".repeat(200)));
        }
    }

    @Nested
    class Texts {
        @Test
        void haveTheirNamesFilledIn() {
            var wording = new Wording(Map.of("a", "{x} and {y}"), Map.of(), List.of());

            assertEquals("1 $ and {y}", wording.text("a", "x", "1 $"));
            assertTrue(wording.has("a"));
            assertFalse(wording.has("b"));
        }

        @Test
        void thatAreNotThereAreAnError() {
            var wording = new Wording(Map.of(), Map.of(), List.of());

            var thrown = assertThrows(IllegalArgumentException.class, () -> wording.text("a"));
            assertEquals("There is no wording for a", thrown.getMessage());
        }

        @Test
        void mayNotNameACommandThatIsNotThere() {
            var thrown = assertThrows(
                    IllegalArgumentException.class,
                    () -> new Wording(Map.of(), Map.of("dance", List.of("dance")), List.of()));
            assertEquals("There is no command called dance", thrown.getMessage());
        }

        @Test
        void mayNotStandForTwoCommands() {
            var thrown = assertThrows(
                    IllegalArgumentException.class,
                    () -> new Wording(Map.of(), Map.of("back", List.of("stop"), "pause", List.of("Stop!")), List.of()));
            assertTrue(String.valueOf(thrown.getMessage()).endsWith("stands for two commands"));
        }

        @Test
        void mayStandTwiceForOneCommand() {
            var wording = new Wording(Map.of(), Map.of("back", List.of("back", "Back!")), List.of());

            assertEquals(Command.BACK, wording.phrases().find("back").orElseThrow());
        }
    }

    @Nested
    class Replies {
        private final Speaking speaking = new Speaking(English.WORDING);

        private Message say(Reply reply) {
            return speaking.say(List.of(reply), new Filled().assessment()).getFirst();
        }

        @ParameterizedTest
        @EnumSource(Reading.Problem.class)
        void everyProblemIsSaid(Reading.Problem problem) {
            var step = new Filled().assessment().path().getFirst();

            var message = say(new Reply.Correct(step, problem, "detail"));

            assertEquals(Message.Kind.CORRECT, message.kind());
            assertFalse(message.text().contains("{"));
        }

        @ParameterizedTest
        @EnumSource(Command.class)
        void everyCommandCanBeGuessed(Command command) {
            var proposal = new Proposal.Does(Slot.of("proposal.title"), command, "words");

            assertTrue(say(new Reply.Confirm(proposal, null)).text().startsWith("Did you mean to "));
        }

        @Test
        void aGuessWhoseQuestionHasGoneIsSaidInItsOwnWords() {
            var proposal = new Proposal.Means(Slot.of("gone"), new Value.Text("x"), "my words");

            assertEquals(
                    "Did you mean: my words?",
                    say(new Reply.Confirm(proposal, null)).text());
        }

        @Test
        void noAnswersToChangeIsSaid() {
            assertTrue(say(new Reply.Answers(List.of())).text().startsWith("There is no answer"));
        }

        @Test
        void aQuestionWithoutAnExampleSaysSo() {
            var step = new Filled()
                    .notKnown("data.figure/age", "")
                    .assessment()
                    .findStep(Slot.read("data.figure.gap/age"))
                    .orElseThrow();

            assertEquals(
                    "I have no example for this question.",
                    say(new Reply.Example(step)).text());
        }

        @Test
        void wordsTakenAsACommandStandBesideTheReply() {
            var messages = speaking.say(
                    List.of(new Reply.TakenAsCommand("why"), new Reply.NothingBefore()), new Filled().assessment());

            assertEquals(1, messages.size());
            assertEquals(
                    new Message.Choice("held:use", "My answer is \"why\"", Message.Choice.OPTION, ""),
                    messages.getFirst().choices().getFirst());
        }

        @Test
        void longWordsTakenAsACommandAreCutToTheLengthOfAButton() {
            var messages = speaking.say(
                    List.of(
                            new Reply.TakenAsCommand("What about\nthe library? ".repeat(20)),
                            new Reply.NothingBefore()),
                    new Filled().assessment());

            String label = messages.getFirst().choices().getFirst().label();
            assertTrue(label.startsWith("My answer is \"What about the library? What"), label);
            assertTrue(label.length() <= 75, label);
        }

        @Test
        void wordsWhoseQuestionHasGoneCanOnlyBeLeft() {
            var message = say(new Reply.MovedOn(null, "my words", null));

            assertEquals(
                    List.of("held:drop"),
                    message.choices().stream().map(Message.Choice::id).toList());
        }

        @Test
        void anEmptyTableOffersNoneAndAFilledOneNoMore() {
            var assessment = new Filled().assessment();
            assertEquals(List.of("none"), options("actions.more", assessment));
            assertEquals(
                    List.of("no more"),
                    options(
                            "actions.more",
                            new Filled().row("actions", "r1", "One").assessment()));
            assertEquals(List.of("no more"), options("bodies.more", assessment));
        }

        private List<String> options(String question, org.dueregard.assessment.Assessment assessment) {
            var step = assessment.findStep(Slot.read(question)).orElseThrow();
            var ask = new Reply.Ask(step, org.dueregard.assessment.Progress.of(assessment), null, "");
            return speaking.say(List.of(ask), assessment).getFirst().choices().stream()
                    .filter(choice -> choice.kind().equals(Message.Choice.OPTION))
                    .map(Message.Choice::id)
                    .toList();
        }

        @Test
        void aRowsOwnQuestionCanBeRemoved() {
            var assessment = new Filled().row("actions", "r1", "One").assessment();
            var step = assessment.findStep(Slot.read("actions.due/r1")).orElseThrow();
            var ask = new Reply.Ask(step, org.dueregard.assessment.Progress.of(assessment), null, "");

            var message = speaking.say(List.of(ask), assessment).getFirst();

            assertTrue(message.choices().stream().anyMatch(choice -> choice.id().equals("command:remove")));
        }

        @Test
        void aRowsOwnQuestionNamesTheRowAfterItsFirst() {
            var assessment = new Filled().row("actions", "r1", "Ring round").assessment();

            assertTrue(asked("actions.owner/r1", assessment).contains("This is about: Ring round"));
            assertFalse(asked("actions.action/r1", assessment).contains("This is about"));
        }

        private String asked(String slot, org.dueregard.assessment.Assessment assessment) {
            var step = assessment.findStep(Slot.read(slot)).orElseThrow();
            var ask = new Reply.Ask(step, org.dueregard.assessment.Progress.of(assessment), null, "");
            return speaking.say(List.of(ask), assessment).getFirst().text();
        }

        @Test
        void aTableHasAFormOfItsColumns() {
            var assessment = new Filled().assessment();
            var step = assessment.findStep(Slot.read("actions.more")).orElseThrow();
            var ask = new Reply.Ask(step, org.dueregard.assessment.Progress.of(assessment), null, "");

            Message.Form form = Optional.ofNullable(
                            speaking.say(List.of(ask), assessment).getFirst().form())
                    .orElseThrow();

            assertEquals(
                    List.of("actions.action long", "actions.owner text", "actions.due date"),
                    form.fields().stream()
                            .map(field -> field.id() + " " + field.type())
                            .toList());
        }

        @Test
        void theFieldsOfAFormFollowTheKind() {
            assertEquals(List.of("data long", "source text", "date text"), fields("data.figure/age"));
            assertEquals(List.of("name text", "role text"), fields("proposal.lead"));
            assertEquals(List.of("answer number"), fields("proposal.users"));
            assertEquals(List.of("answer date"), fields("sign.review"));
            assertEquals(List.of("answer choices"), fields("impact.affected"));
            assertEquals(List.of(), fields("proposal.title"));
        }

        private List<String> fields(String question) {
            var assessment = new Filled().assessment();
            var step = assessment.findStep(Slot.read(question)).orElseThrow();
            var ask = new Reply.Ask(step, org.dueregard.assessment.Progress.of(assessment), null, "");
            Message.Form form =
                    speaking.say(List.of(ask), assessment).getFirst().form();
            if (form == null) return List.of();
            return form.fields().stream()
                    .map(field -> field.id() + " " + field.type())
                    .toList();
        }
    }

    @Test
    void everyRoleHasAnId() {
        assertTrue(Stream.of(Role.values()).allMatch(role -> role.id().matches("[a-z-]+")));
    }
}
