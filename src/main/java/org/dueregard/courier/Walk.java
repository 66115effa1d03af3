package org.dueregard.courier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.dueregard.guide.Deliveries;
import org.dueregard.guide.Deliveries.Taken;
import org.dueregard.guide.Deliveries.Waiting;
import org.dueregard.guide.Sender.Outcome;

/// Sends what waits in one conversation, one after another.
///
/// What was taken is recorded before anything new is sent, so that after a crash at most one message comes twice. A
/// replacement may be sent twice and nobody sees it, so it is recorded together with what was sent before it. What
/// nothing new waits behind is recorded with the conversation's next turn: two waits for the disk become one.
final class Walk {
    private final Deliveries deliveries;
    private final Trip trip;
    private final BooleanSupplier stopped;
    private final List<Taken> taken = new ArrayList<>();
    private final Map<String, String> references = new HashMap<>();
    private boolean newTaken;

    Walk(Deliveries deliveries, Trip trip, BooleanSupplier stopped) {
        this.deliveries = deliveries;
        this.trip = trip;
        this.stopped = stopped;
    }

    /// Sends what waits there, until something has to be tried again.
    ///
    /// @param now what is due then is sent
    /// @return when it is to be tried again; empty if all is settled
    Optional<Instant> go(String channel, String key, Instant now) {
        while (true) {
            List<Waiting> waiting = deliveries.waiting(channel, key, now);
            Optional<Instant> again = send(waiting);
            record();
            if (again.isPresent() || stopped.getAsBoolean() || waiting.size() < Deliveries.MOST_AT_ONCE) return again;
        }
    }

    private Optional<Instant> send(List<Waiting> waiting) {
        int newLeft = (int) waiting.stream().filter(Walk::isNew).count();
        for (Waiting each : waiting) {
            if (stopped.getAsBoolean()) return Optional.empty();
            if (isNew(each)) newLeft--;
            Optional<Instant> again = send(each);
            if (again.isPresent()) return again;
            if (newLeft == 0) recordSoon();
        }
        return Optional.empty();
    }

    private static boolean isNew(Waiting waiting) {
        return waiting.delivery().replaces().isEmpty();
    }

    private Optional<Instant> send(Waiting waiting) {
        boolean isNew = isNew(waiting);
        if (isNew && newTaken) record();
        Outcome outcome = trip.send(waiting, reference(waiting));
        if (outcome instanceof Outcome.Sent(var reference)) {
            take(waiting, reference);
            newTaken |= isNew;
            return Optional.empty();
        }
        record();
        return trip.settle(waiting, outcome);
    }

    private String reference(Waiting waiting) {
        return references.getOrDefault(waiting.delivery().replaces(), waiting.reference());
    }

    private void take(Waiting waiting, String reference) {
        taken.add(new Taken(waiting.id(), reference));
        String tag = waiting.delivery().tag();
        if (!tag.isEmpty() && !reference.isEmpty()) references.put(tag, reference);
    }

    private void record() {
        if (!taken.isEmpty()) trip.confirm(taken);
        taken.clear();
        newTaken = false;
    }

    private void recordSoon() {
        if (!taken.isEmpty()) trip.confirmSoon(List.copyOf(taken));
        taken.clear();
    }
}
