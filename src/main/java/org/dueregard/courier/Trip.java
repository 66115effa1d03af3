package org.dueregard.courier;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.dueregard.guide.Deliveries;
import org.dueregard.guide.Deliveries.Taken;
import org.dueregard.guide.Deliveries.Waiting;
import org.dueregard.guide.Journal.JournalException;
import org.dueregard.guide.Sender;
import org.dueregard.guide.Sender.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tries to send, and records what came of it. Never logs what is sent.
final class Trip {
    private static final Logger LOG = LoggerFactory.getLogger(Trip.class);
    private static final Duration STORE_DOWN = Duration.ofMillis(200);

    private final Deliveries deliveries;
    private final Sender sender;
    private final Patience patience;
    private final InstantSource clock;
    private final Tally tally;
    private final BooleanSupplier stopped;

    Trip(
            Deliveries deliveries,
            Sender sender,
            Patience patience,
            InstantSource clock,
            Tally tally,
            BooleanSupplier stopped) {
        this.deliveries = deliveries;
        this.sender = sender;
        this.patience = patience;
        this.clock = clock;
        this.tally = tally;
        this.stopped = stopped;
    }

    /// Records that the channel has taken these.
    void confirm(List<Taken> taken) {
        record(() -> deliveries.confirm(taken, clock.instant()));
        tally.sent.add(taken.size());
    }

    /// Records it with what is saved next: nothing new may be sent there before.
    void confirmSoon(List<Taken> taken) {
        deliveries.confirmSoon(taken, clock.instant());
        tally.sent.add(taken.size());
    }

    /// Records that it was not taken.
    ///
    /// @return when to try it again; empty if it is settled for good
    Optional<Instant> settle(Waiting waiting, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Sent(var reference) -> {
                confirm(List.of(new Taken(waiting.id(), reference)));
                yield Optional.empty();
            }
            case Outcome.Later(var _, var why) when patience.isOver(waiting.tries()) -> giveUp(waiting, why);
            case Outcome.Later(var after, var why) -> {
                Instant until = clock.instant().plus(patience.pause(waiting.tries(), after));
                record(() -> deliveries.postpone(waiting.id(), until, why));
                yield Optional.of(until);
            }
            case Outcome.Never(var why) -> giveUp(waiting, why);
        };
    }

    /// Tries it once. A sender that fails unforeseen is tried again like any other.
    ///
    /// @param reference the channel's own id of what it replaces
    Outcome send(Waiting waiting, String reference) {
        if (waiting.tries() > 0) tally.retried.increment();
        try {
            return sender.send(waiting.delivery(), reference);
        } catch (RuntimeException unforeseen) {
            return new Outcome.Later(null, unforeseen.getClass().getName());
        }
    }

    private Optional<Instant> giveUp(Waiting waiting, String why) {
        LOG.warn(
                "Gave up delivery {} to {} after {} tries: {}",
                waiting.id(),
                sender.channel(),
                waiting.tries() + 1,
                why);
        record(() -> deliveries.giveUp(waiting.id(), why, clock.instant()));
        tally.givenUp.increment();
        return Optional.empty();
    }

    /// Records it however long that takes: until then the delivery must not be tried again.
    private void record(Runnable writing) {
        boolean told = false;
        while (true) {
            try {
                writing.run();
                return;
            } catch (JournalException down) {
                if (!told) LOG.error("What was sent to {} could not be recorded; trying again", sender.channel(), down);
                told = true;
                if (stopped.getAsBoolean()) return;
                LockSupport.parkNanos(STORE_DOWN.toNanos());
            }
        }
    }
}
