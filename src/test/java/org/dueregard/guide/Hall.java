package org.dueregard.guide;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.dueregard.conversation.Utterance.Input;
import org.dueregard.guide.Deliveries.Taken;
import org.dueregard.guide.Deliveries.Waiting;
import org.dueregard.guide.FrontDesk.Parts;
import org.dueregard.guide.Reception.Answer;
import org.dueregard.guide.Reception.Dressing;
import org.dueregard.store.SqliteStore;
import org.dueregard.toolkit.Sample;
import org.dueregard.toolkit.Slot;
import org.jspecify.annotations.Nullable;

/// A reception over a real file, and people in several channels who speak to it on Tuesday 10 March 2026.
final class Hall implements AutoCloseable {
    static final Person ANN = new Person("slack", "T1:U1", "Ann Lee");
    static final Person ANN_IN_TEAMS = new Person("teams", "tenant:29", "Lee, Ann");
    static final Person ANN_ON_THE_WEB = new Person("web", "0b1c", "Ann");
    static final Person BO = new Person("slack", "T1:U2", "Bo Ray");
    static final Instant START = Instant.parse("2026-03-10T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    private final Path file;
    final Shelf shelf = new Shelf();
    final List<String> rung = new ArrayList<>();
    SqliteStore store;
    Memory memory;
    Guide guide;
    FrontDesk desk;
    Linking linking;
    Instant now = START;
    private int messages;

    Hall(Path folder) {
        this.file = folder.resolve("hall.db");
        open();
    }

    private void open() {
        store = SqliteStore.open(file);
        store.outbox().whenSaved((channel, _) -> rung.add(channel));
        var toolkits = new Toolkits(List.of(Sample.toolkit()));
        memory = new Memory(store, toolkits);
        var identities = new Identities(store.people().linked());
        guide = new Guide(memory, store, English.WORDING, shelf, () -> {}, identities);
        linking = new Linking(store.people(), identities, new Random(7));
        desk = new FrontDesk(new Parts(
                guide,
                store.people(),
                identities,
                linking,
                shelf,
                toolkits,
                _ -> Set.of(),
                English.WORDING,
                () -> now));
    }

    /// As after a restart: only what is on the disk is left.
    void reopen() {
        store.close();
        open();
    }

    Answer say(Person person, String words) {
        return hear(person, nextId(), new Input.Words(words), "", null);
    }

    Answer pick(Person person, String choice) {
        return hear(person, nextId(), new Input.Picked(choice), "", null);
    }

    Answer hear(Person person, String id, Input input, String assessment, @Nullable Slot answering) {
        now = now.plusSeconds(1);
        return desk.hear(spoken(person, id, input, assessment, answering), dressing(person));
    }

    Spoken spoken(Person person, String id, Input input, String assessment, @Nullable Slot answering) {
        return new Spoken(person, id, now, TODAY, input, assessment, answering);
    }

    /// One delivery a turn, whose payload is the last thing said.
    static Dressing dressing(Person person) {
        return (_, answer) -> List.of(new Delivery(
                person.channel(),
                "dm-" + person.id(),
                "turn-" + answer.turn(),
                "",
                answer.messages().getLast().text()));
    }

    Answer standing(Person person) {
        return desk.standing(spoken(person, "", new Input.Words(""), "", null));
    }

    Answer remind(Person person) {
        return desk.remind(spoken(person, "", new Input.Words(""), "", null));
    }

    String nextId() {
        messages++;
        return "m" + messages;
    }

    /// Begins an assessment on the sample form.
    String begin(Person person) {
        return pick(person, "my:form:sample").assessment();
    }

    void wait(Duration time) {
        now = now.plus(time);
    }

    /// What waits to be sent to a channel, as if each were sent in turn; nothing is marked as sent.
    List<Waiting> due(String channel) {
        return FirstWaiting.due(store.outbox(), channel, now.plusSeconds(3600), 1000);
    }

    /// Sends all that waits to a channel, and gives it in order.
    List<String> sendAll(String channel) {
        var sent = new ArrayList<String>();
        for (var due = due(channel); !due.isEmpty(); due = due(channel)) {
            for (Waiting each : due) {
                sent.add(each.delivery().payload());
                store.outbox().confirm(List.of(new Taken(each.id(), "ref-" + each.id())), now);
            }
        }
        return sent;
    }

    static String text(Answer answer) {
        return String.join("\n\n", answer.messages().stream().map(Message::text).toList());
    }

    /// The key of the question that was asked last.
    static String asked(Answer answer) {
        return answer.messages().stream()
                .map(Message::question)
                .filter(question -> !question.isEmpty())
                .reduce("", (_, last) -> last);
    }

    /// The code in an answer that gives one.
    static String code(Answer answer) {
        var matcher = java.util.regex.Pattern.compile("[2-9A-Z]{5}-[2-9A-Z]{5}").matcher(text(answer));
        if (!matcher.find()) throw new AssertionError("No code in " + text(answer));
        return matcher.group();
    }

    Map<String, Long> saidIn(String assessment) {
        return store.readAfter(assessment, 0).stream()
                .collect(java.util.stream.Collectors.groupingBy(
                        Journal.Entry::said, java.util.stream.Collectors.counting()));
    }

    @Override
    public void close() {
        store.close();
    }
}
