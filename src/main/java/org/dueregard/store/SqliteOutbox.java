package org.dueregard.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.dueregard.guide.Beside;
import org.dueregard.guide.Deliveries;
import org.dueregard.guide.Delivery;

/// The outbox in the same file as the turns, so that what is to be said is saved with the turn it belongs to.
public final class SqliteOutbox implements Deliveries {
    private final Writer writer;
    private final Readers readers;
    private final Bell bell;
    private final Unrecorded unrecorded = new Unrecorded();

    SqliteOutbox(Writer writer, Readers readers, Bell bell) {
        this.writer = writer;
        this.readers = readers;
        this.bell = bell;
    }

    /// @param told is given the channel and the key of each conversation that something was saved for, after every
    /// save;
    ///             it must not wait
    public void whenSaved(BiConsumer<String, String> told) {
        bell.tell(told);
    }

    @Override
    public List<String> due(String channel, Instant now, int most) {
        return readers.read(reader -> reader.outbox().due(channel, now, most));
    }

    @Override
    public List<Waiting> waiting(String channel, String key, Instant now) {
        Map<Long, Taken> open = unrecorded.now();
        List<Waiting> all = readers.read(reader -> reader.outbox().waiting(channel, key, now));
        if (open.isEmpty()) return all;
        List<Taken> shown = all.stream()
                .filter(each -> open.containsKey(each.id())
                        && each.delivery().replaces().isEmpty())
                .map(each -> open.get(each.id()))
                .toList();
        if (!shown.isEmpty()) confirm(shown, now);
        return all.stream().filter(each -> !open.containsKey(each.id())).toList();
    }

    @Override
    public void confirm(List<Taken> taken, Instant at) {
        writer.append(new Append(new Write.Confirm(taken, at)));
        unrecorded.remove(taken);
    }

    @Override
    public void confirmSoon(List<Taken> taken, Instant at) {
        unrecorded.add(taken);
        writer.appendSoon(new Append(new Write.Confirm(taken, at), () -> unrecorded.remove(taken)));
    }

    @Override
    public void postpone(long id, Instant until, String why) {
        writer.append(new Append(new Write.Postpone(id, until, why)));
    }

    @Override
    public void giveUp(long id, String why, Instant at) {
        writer.append(new Append(new Write.GiveUp(id, why, at)));
    }

    @Override
    public void add(List<Delivery> deliveries, Instant at) {
        Beside beside = new Beside(null, List.of(), deliveries);
        writer.append(new Append(new Write.Alone(beside, at)));
        bell.ring(beside);
    }
}
