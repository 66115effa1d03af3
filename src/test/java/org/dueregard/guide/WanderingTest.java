package org.dueregard.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dueregard.assessment.Assessment;
import org.dueregard.assessment.Officer;
import org.dueregard.assessment.Step;
import org.dueregard.assessment.Walked;
import org.dueregard.conversation.Conversation;
import org.dueregard.conversation.Event;
import org.dueregard.conversation.Stage;
import org.dueregard.conversation.Utterance.Input;
import org.dueregard.guide.Guide.Told;
import org.dueregard.guide.Message.Choice;
import org.dueregard.guide.Message.Kind;
import org.dueregard.guide.Wanderer.Act;
import org.dueregard.knowledge.Library;
import org.dueregard.toolkit.AnswerKind;
import org.dueregard.toolkit.Sample;
import org.dueregard.toolkit.Slot;
import org.dueregard.toolkit.Toolkit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Two officers who say whatever comes to mind, on every form, many times over: what must hold always holds.
@Tag("wandering")
class WanderingTest {
    private static final int SEQUENCES = 1_700;
    private static final int MESSAGES = 8;

    static Stream<Toolkit> toolkits() {
        return Stream.concat(
                Stream.of(Sample.toolkit()),
                Library.read(Path.of(""), Path.of("target/no-data")).toolkits().all().stream());
    }

    @ParameterizedTest
    @MethodSource("toolkits")
    void whatMustHoldAlwaysHolds(Toolkit toolkit) {
        IntStream.range(0, SEQUENCES).parallel().forEach(seed -> wander(toolkit, seed));
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("toolkits")
    void whatMustHoldHoldsForLong(Toolkit toolkit) {
        IntStream.range(SEQUENCES, 10 * SEQUENCES).parallel().forEach(seed -> wander(toolkit, seed));
    }

    @Test
    void thereAreAtLeastTenThousandSequences() {
        assertTrue(SEQUENCES * toolkits().count() >= 10_000);
    }

    private static void wander(Toolkit toolkit, int seed) {
        try {
            new Sequence(toolkit, new Random(seed)).run(seed % 3 == 0);
        } catch (RuntimeException | AssertionError failed) {
            throw new AssertionError("Form " + toolkit.id() + " " + toolkit.version() + ", seed " + seed, failed);
        }
    }

    /// One conversation of two officers.
    private static final class Sequence {
        private final Random random;
        private final Toolkit toolkit;
        private final Desk desk;
        private final Wanderer wanderer;
        private final Map<Officer, Told> told = new HashMap<>();

        Sequence(Toolkit toolkit, Random random) {
            this.toolkit = toolkit;
            this.random = random;
            this.desk = new Desk(toolkit);
            this.wanderer = new Wanderer(random);
        }

        void run(boolean document) {
            told.put(Desk.ANN, desk.begin());
            told.put(
                    Desk.BO,
                    desk.guide
                            .standing("a1", desk.utterance("look", Desk.BO, new Input.Words(""), null))
                            .orElseThrow());
            for (int i = 0; i < MESSAGES; i++) step();
            assertEquals(desk.live(), desk.replayed(), "the events replayed");
            if (document) documentListsEachStepOnce();
        }

        private void step() {
            Officer officer = random.nextInt(4) == 0 ? Desk.BO : Desk.ANN;
            Conversation before = desk.live();
            Act act = wanderer.next(officer, shown(officer), before.stage(officer), before.assessment());
            String id = desk.nextId();
            Told now = desk.hear(id, officer, act.input(), act.answering());
            told.put(officer, now);
            var entry = desk.journal.all("a1").getLast();
            answersAreKept(before.assessment(), entry.events());
            wordsGoNowhereElse(act, before, entry.events());
            assertTrue(Desk.kinds(now).stream().filter(Kind.ASK::equals).count() <= 1, "asked once");
            if (act.choice() != null) choiceIsUnderstood(act.choice(), now);
            if (random.nextInt(6) == 0) repeatChangesNothing(id, officer, act);
        }

        private Told shown(Officer officer) {
            return Optional.ofNullable(told.get(officer)).orElseThrow();
        }

        /// Every answer stays until it is replaced or all is started again.
        private void answersAreKept(Assessment before, List<Event> events) {
            Assessment after = desk.live().assessment();
            if (events.stream().anyMatch(event -> event instanceof Event.Restarted)) return;
            assertTrue(after.kept().keySet().containsAll(before.kept().keySet()), "an answer was lost");
            assertEquals(Walked.afresh(after), after.path(), "the steps");
            for (Event event : events) {
                if (event instanceof Event.Answered(var slot, var value, var _, var _))
                    assertEquals(last(events, slot), valueOf(after, slot), "answer to " + slot + ", once " + value);
            }
            before.kept().forEach((slot, answer) -> {
                if (events.stream()
                        .noneMatch(event -> event instanceof Event.Answered given
                                && given.slot().equals(slot)))
                    assertEquals(answer, after.kept().get(slot), "an answer changed by itself");
            });
        }

        private static @Nullable Object valueOf(Assessment assessment, Slot slot) {
            return assessment.findAnswer(slot).map(answer -> answer.value()).orElse(null);
        }

        private static @Nullable Object last(List<Event> events, Slot slot) {
            Object value = null;
            for (Event event : events) {
                if (event instanceof Event.Answered given && given.slot().equals(slot)) value = given.value();
            }
            return value;
        }

        /// Words that answer a question are its answer, a row of its table, or kept beside the form.
        private static void wordsGoNowhereElse(Act act, Conversation before, List<Event> events) {
            if (!(act.input() instanceof Input.Words(var words)) || !words.startsWith("Wording number")) return;
            Slot meant =
                    act.answering() == null ? before.position(act.officer()).asked() : act.answering();
            for (Event event : events) {
                if (event instanceof Event.Answered given && given.words().equals(words)) {
                    assertTrue(
                            given.slot().equals(meant) || given.slot().item().startsWith("r"),
                            words + " for " + meant + " answers " + given.slot());
                }
            }
            boolean kept = events.toString().contains(words);
            boolean asked = before.stage(act.officer()) instanceof Stage.Asking;
            assertTrue(kept || !asked || isUnreadable(before, meant), words + " is in no event: " + events);
        }

        /// Whether the question takes no free words, so that they are asked for again.
        private static boolean isUnreadable(Conversation before, @Nullable Slot meant) {
            return meant != null
                    && before.assessment().findStep(meant).map(Step::question).stream()
                            .anyMatch(question -> switch (question.kind()) {
                                case AnswerKind.OneOf _, AnswerKind.SomeOf _, AnswerKind.Numeric _, AnswerKind.When _ ->
                                    true;
                                case AnswerKind.Prose(var most) -> most < 100;
                                case AnswerKind _ -> false;
                            });
        }

        private static void choiceIsUnderstood(Choice choice, Told now) {
            assertTrue(
                    !Desk.kinds(now).contains(Kind.CORRECT)
                            || choice.id().startsWith("held:")
                            || choice.id().startsWith("confirm:")
                            || choice.id().equals("command:done"),
                    "not understood: " + choice);
        }

        private void repeatChangesNothing(String id, Officer officer, Act act) {
            Conversation before = desk.live();
            int turns = desk.journal.all("a1").size();

            told.put(officer, desk.hear(id, officer, act.input(), act.answering()));

            assertEquals(before, desk.live(), "a repeated message");
            assertEquals(turns, desk.journal.all("a1").size(), "a repeated message");
        }

        private void documentListsEachStepOnce() {
            Conversation now = desk.live();
            Listing listing = desk.journal.listings.getLast();
            Document document =
                    new Assembling(English.WORDING).assemble(now.assessment(), listing, Desk.TODAY, ZoneOffset.UTC);
            List<String> listed = document.parts().stream()
                    .flatMap(part -> part.entries().stream())
                    .filter(entry -> !isAnother(entry.question()))
                    .map(Document.Entry::question)
                    .toList();
            List<String> path = now.assessment().path().stream()
                    .filter(step -> !(step.question().kind() instanceof AnswerKind.Another))
                    .map(step -> step.slot().key())
                    .toList();
            assertEquals(path, listed, "the document of " + toolkit.id());
        }

        private boolean isAnother(String key) {
            return toolkit.findQuestion(Slot.read(key).question()).stream()
                    .anyMatch(question -> question.kind() instanceof AnswerKind.Another);
        }
    }
}
