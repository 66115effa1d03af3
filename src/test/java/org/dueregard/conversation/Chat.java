package org.dueregard.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dueregard.assessment.Assessment;
import org.dueregard.assessment.Officer;
import org.dueregard.conversation.Utterance.Input;
import org.dueregard.guide.English;
import org.dueregard.toolkit.Sample;
import org.dueregard.toolkit.Slot;
import org.dueregard.toolkit.Toolkit;
import org.dueregard.toolkit.Value;
import org.jspecify.annotations.Nullable;

/// Talks to a conversation as its officers do, on Tuesday 10 March 2026, and keeps what happened.
final class Chat {
    static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    static final Instant START = Instant.parse("2026-03-10T09:00:00Z");
    static final Officer ANN = new Officer("ann", "Ann Lee");
    static final Officer BO = new Officer("bo", "Bo Ray");
    static final Phrases PHRASES = English.WORDING.phrases();

    final List<Event> events = new ArrayList<>();
    private Conversation now;
    private Officer officer = ANN;
    private Turn last;
    private int messages;

    Chat() {
        this(Sample.toolkit());
    }

    Chat(Toolkit toolkit) {
        now = Conversation.begin("a1", toolkit);
        last = keep(now.greeting(utterance(new Input.Words(""), null), PHRASES));
    }

    /// What follows is said by this officer.
    Chat by(Officer other) {
        officer = other;
        return this;
    }

    Chat say(String words) {
        return hear(new Input.Words(words), null);
    }

    /// Says words as the answer to a question that the channel names.
    Chat sayTo(String question, String words) {
        return hear(new Input.Words(words), Slot.read(question));
    }

    Chat pick(String choice) {
        return hear(new Input.Picked(choice), null);
    }

    Chat pickAt(String question, String choice) {
        return hear(new Input.Picked(choice), Slot.read(question));
    }

    Chat fill(Map<String, List<String>> fields) {
        return hear(new Input.Filled(fields), null);
    }

    Chat fillAt(String question, Map<String, List<String>> fields) {
        return hear(new Input.Filled(fields), Slot.read(question));
    }

    /// Goes to a question.
    Chat at(String question) {
        return pick("goto:" + question);
    }

    /// Says nothing and is shown where things stand, as when a page is opened.
    Chat look() {
        last = keep(now.standing(utterance(new Input.Words(""), null), PHRASES));
        return this;
    }

    private Chat hear(Input input, @Nullable Slot answering) {
        last = keep(now.hear(utterance(input, answering), PHRASES));
        return this;
    }

    private Utterance utterance(Input input, @Nullable Slot answering) {
        messages++;
        return new Utterance("m" + messages, officer, "test", START.plusSeconds(messages), TODAY, input, answering);
    }

    /// Takes a turn that was completed elsewhere instead of the last one.
    void take(Turn completed) {
        last = keep(completed);
    }

    private Turn keep(Turn turn) {
        events.addAll(turn.events());
        now = turn.conversation();
        return turn;
    }

    Conversation now() {
        return now;
    }

    Assessment assessment() {
        return now.assessment();
    }

    Turn turn() {
        return last;
    }

    /// The key of the question asked of the officer, `review` or `done`.
    String asked() {
        return switch (now.stage(officer)) {
            case Stage.Asking(var step) -> step.slot().key();
            case Stage.Reviewing _ -> "review";
            case Stage.Done _ -> "done";
        };
    }

    @Nullable
    Value value(String question) {
        return assessment()
                .findAnswer(Slot.read(question))
                .map(answer -> answer.value())
                .orElse(null);
    }

    @Nullable
    String text(String question) {
        return value(question) instanceof Value.Text(var text) ? text : null;
    }

    /// The one reply of this kind in the last turn.
    <R extends Reply> R reply(Class<R> kind) {
        List<R> all = replies(kind);
        assertEquals(1, all.size(), () -> kind.getSimpleName() + " among " + last.replies());
        return all.getFirst();
    }

    <R extends Reply> List<R> replies(Class<R> kind) {
        return last.replies().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /// The kinds of the replies in the last turn, in order.
    List<String> said() {
        return last.replies().stream()
                .map(reply -> reply.getClass().getSimpleName())
                .toList();
    }

    /// The kinds of the events in the last turn, in order.
    List<String> happened() {
        return last.events().stream()
                .map(event -> event.getClass().getSimpleName())
                .toList();
    }

    Optional<Position.Held> held() {
        return Optional.ofNullable(now.position(officer).held());
    }
}
