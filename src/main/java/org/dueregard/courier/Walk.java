package org.dueregard.courier;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.BooleanSupplier;
import org.dueregard.guide.Deliveries;
import org.dueregard.guide.Deliveries.Taken;
import org.dueregard.guide.Deliveries.Waiting;
import org.dueregard.guide.Journal.JournalException;
import org.dueregard.guide.Sender.Outcome;

/// Sends what waits in one conversation, one after another.
///
/// What was taken is recorded before anything new is sent, so that after a crash at most one message comes twice. A
/// replacement may be sent twice and nobody sees it, so it is recorded together with what was sent before it.
final class Walk {
    private final Deliveries deliveries;
    private final Trip trip;
    private final InstantSource clock;
    private final BooleanSupplier stopped;
    private final List<Long> tried = new ArrayList<>();
    private final List<Taken> taken = new ArrayList<>();
    private final Map<String, String> references = new HashMap<>();
    private boolean newTaken;

    Walk(Deliveries deliveries, Trip trip, InstantSource clock, BooleanSupplier stopped) {
        this.deliveries = deliveries;
        this.trip = trip;
        this.clock = clock;
        this.stopped = stopped;
    }

    /// Goes on until nothing waits, or something has to be tried again.
    ///
    /// @return when that is; empty if all that was sent is settled
    Optional<Instant> from(Waiting first) {
        Optional<Instant> again = send(first);
        Queue<Waiting> rest = again.isEmpty() ? after(first) : new ArrayDeque<>();
        while (again.isEmpty() && !rest.isEmpty() && !stopped.getAsBoolean()) again = send(rest.remove());
        record();
        return again;
    }

    /// The ids of what it tried to send.
    List<Long> tried() {
        return tried;
    }

    /// What cannot be read now is found by the next look.
    private Queue<Waiting> after(Waiting sent) {
        try {
            return new ArrayDeque<>(deliveries.after(sent, clock.instant()));
        } catch (JournalException down) {
            return new ArrayDeque<>();
        }
    }

    private Optional<Instant> send(Waiting waiting) {
        boolean isNew = waiting.delivery().replaces().isEmpty();
        if (isNew && newTaken) record();
        tried.add(waiting.id());
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
}
