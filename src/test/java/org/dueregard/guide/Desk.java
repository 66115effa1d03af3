package org.dueregard.guide;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dueregard.assessment.Officer;
import org.dueregard.conversation.Conversation;
import org.dueregard.conversation.Utterance;
import org.dueregard.conversation.Utterance.Input;
import org.dueregard.guide.Guide.Told;
import org.dueregard.guide.Message.Kind;
import org.dueregard.toolkit.Slot;
import org.dueregard.toolkit.Toolkit;
import org.jspecify.annotations.Nullable;

/// A guide with its journal and its passages, and officers who send it messages on Tuesday 10 March 2026.
final class Desk {
    static final Officer ANN = new Officer("ann", "Ann Lee");
    static final Officer BO = new Officer("bo", "Bo Ray");
    static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final Instant START = Instant.parse("2026-03-10T09:00:00Z");

    final PaperJournal journal = new PaperJournal();
    final Shelf shelf;
    final Guide guide;
    private final Toolkits toolkits;
    private final Toolkit toolkit;
    private final Memory memory;
    int changes;
    private int messages;

    Desk(Toolkit toolkit) {
        this(toolkit, new Shelf());
    }

    private Desk(Toolkit toolkit, Shelf shelf) {
        this(toolkit, shelf, shelf);
    }

    /// A desk that looks things up elsewhere than on its own shelf.
    Desk(Toolkit toolkit, Shelf shelf, Passages passages) {
        this.shelf = shelf;
        this.toolkit = toolkit;
        this.toolkits = new Toolkits(List.of(toolkit));
        this.memory = new Memory(journal, toolkits);
        this.guide = new Guide(memory, journal, English.WORDING, passages, () -> changes++);
    }

    Told begin() {
        return guide.begin("a1", toolkit, Set.of(), utterance("begin", ANN, new Input.Words(""), null));
    }

    Told say(String words) {
        return hear(nextId(), ANN, new Input.Words(words), null);
    }

    Told pick(String choice) {
        return hear(nextId(), ANN, new Input.Picked(choice), null);
    }

    Told fill(Map<String, List<String>> fields) {
        return hear(nextId(), ANN, new Input.Filled(fields), null);
    }

    Told hear(String id, Officer officer, Input input, @Nullable Slot answering) {
        return guide.hear("a1", utterance(id, officer, input, answering)).orElseThrow();
    }

    String nextId() {
        messages++;
        return "m" + messages;
    }

    Utterance utterance(String id, Officer officer, Input input, @Nullable Slot answering) {
        return new Utterance(id, officer, "test", START.plusSeconds(messages), TODAY, input, answering);
    }

    Conversation live() {
        return memory.findConversation("a1").orElseThrow();
    }

    /// The conversation as another machine would read it from the journal.
    Conversation replayed() {
        return new Memory(journal, toolkits).findConversation("a1").orElseThrow();
    }

    static List<Kind> kinds(Told told) {
        return told.messages().stream().map(Message::kind).toList();
    }

    static String text(Told told) {
        return String.join("\n\n", told.messages().stream().map(Message::text).toList());
    }

    static Message only(Told told, Kind kind) {
        List<Message> all = told.messages().stream()
                .filter(message -> message.kind() == kind)
                .toList();
        if (all.size() != 1) throw new AssertionError(kind + " in " + kinds(told));
        return all.getFirst();
    }
}
