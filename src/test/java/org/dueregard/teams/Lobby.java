package org.dueregard.teams;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dueregard.assessment.Officer;
import org.dueregard.conversation.Utterance;
import org.dueregard.guide.Beside;
import org.dueregard.guide.Deliveries;
import org.dueregard.guide.Delivery;
import org.dueregard.guide.English;
import org.dueregard.guide.Guide;
import org.dueregard.guide.Guide.Told;
import org.dueregard.guide.Journal;
import org.dueregard.guide.Listing;
import org.dueregard.guide.Memory;
import org.dueregard.guide.Passages;
import org.dueregard.guide.Person;
import org.dueregard.guide.Reception;
import org.dueregard.guide.Spoken;
import org.dueregard.guide.Toolkits;
import org.dueregard.toolkit.Toolkit;
import org.jspecify.annotations.Nullable;

/// The core behind a channel, in memory: everybody is in an assessment of their own on one form from their first
/// message on. It keeps what is to be delivered.
final class Lobby implements Reception, Deliveries {
    final Map<String, List<Journal.Entry>> journal = new ConcurrentHashMap<>();
    final List<Delivery> outbox = new ArrayList<>();
    final List<Person> left = new ArrayList<>();
    private final Guide guide;
    private final Toolkit toolkit;

    Lobby(Toolkit toolkit, Passages passages) {
        this.toolkit = toolkit;
        Journal kept = new Paper();
        this.guide =
                new Guide(new Memory(kept, new Toolkits(List.of(toolkit))), kept, English.WORDING, passages, () -> {});
    }

    private final class Paper implements Journal {
        @Override
        public List<Entry> readAfter(String assessment, int seq) {
            List<Entry> all = journal.getOrDefault(assessment, List.of());
            return List.copyOf(all.subList(Math.min(seq, all.size()), all.size()));
        }

        @Override
        public void append(String assessment, int expected, Entry entry, @Nullable Listing listing, Beside beside) {
            List<Entry> all = journal.computeIfAbsent(assessment, _ -> new ArrayList<>());
            if (all.size() != expected) throw new ConflictException(assessment + " has moved on");
            all.add(entry);
        }
    }

    @Override
    public synchronized Answer hear(Spoken spoken, Dressing dressing) {
        String id = id(spoken);
        Utterance said = utterance(spoken);
        Answer before = standing(spoken);
        boolean begins = !journal.containsKey(id);
        boolean repeated = journal.getOrDefault(id, List.of()).stream()
                .anyMatch(entry -> entry.messageId().equals(spoken.messageId()));
        Told told = begins
                ? guide.begin(id, toolkit, Set.of(), said)
                : guide.hear(id, said).orElseThrow();
        Answer answer = answer(id, told, repeated);
        if (!repeated) outbox.addAll(dressing.dress(before, answer));
        return answer;
    }

    @Override
    public synchronized Answer standing(Spoken spoken) {
        String id = id(spoken);
        return guide.standing(id, utterance(spoken))
                .map(told -> answer(id, told, false))
                .orElseGet(() -> new Answer("", "", List.of(), null, 0, false, ""));
    }

    @Override
    public Answer remind(Spoken spoken) {
        return standing(spoken);
    }

    private Answer answer(String id, Told told, boolean repeated) {
        return new Answer(
                id,
                "A title",
                told.messages(),
                told.progress(),
                journal.getOrDefault(id, List.of()).size(),
                repeated,
                "");
    }

    private static String id(Spoken spoken) {
        return "of " + spoken.person().id();
    }

    private static Utterance utterance(Spoken spoken) {
        return new Utterance(
                spoken.messageId(),
                new Officer(spoken.person().id(), spoken.person().name()),
                spoken.person().channel(),
                spoken.at(),
                spoken.today(),
                spoken.input(),
                spoken.answering());
    }

    /// All that was ever said, of everybody.
    synchronized int turns() {
        return journal.values().stream().mapToInt(List::size).sum();
    }

    synchronized Set<String> people() {
        return new HashSet<>(journal.keySet());
    }

    @Override
    public List<Listing> mine(Person person, int most) {
        return List.of();
    }

    @Override
    public synchronized void left(Person person) {
        left.add(person);
    }

    @Override
    public List<String> due(String channel, Instant now, int most) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Waiting> waiting(String channel, String key, Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void confirm(List<Taken> taken, Instant at) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void confirmSoon(List<Taken> taken, Instant at) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void postpone(long id, Instant until, String why) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void giveUp(long id, String why, Instant at) {
        throw new UnsupportedOperationException();
    }

    @Override
    public synchronized void add(List<Delivery> deliveries, Instant at) {
        outbox.addAll(deliveries);
    }
}
