package org.dueregard;

import io.javalin.config.RoutesConfig;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.dueregard.courier.Courier;
import org.dueregard.courier.Patience;
import org.dueregard.guide.Deliveries;
import org.dueregard.guide.Journal.JournalException;
import org.dueregard.guide.Reception;
import org.dueregard.guide.Sender;
import org.dueregard.guide.SentCounts;
import org.dueregard.store.SqliteStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The channels beside the web, and the courier that sends to them.
final class Channels implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Channels.class);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration FIRST_TIDYING = Duration.ofMinutes(5);

    private final SqliteStore store;
    private final Clock clock;
    private final List<Channel> all;
    private final Courier courier;
    private final Thread tidying = Thread.ofVirtual().name("tidying").unstarted(this::tidyDaily);

    /// A channel that runs.
    ///
    /// @param routes  adds the addresses at which it is called
    /// @param closing ends what else it began
    record Channel(Sender sender, Consumer<RoutesConfig> routes, AutoCloseable closing) {}

    /// Makes a channel of what every channel needs.
    @FunctionalInterface
    interface Opening {
        Channel open(Reception reception, Deliveries deliveries, Clock clock);
    }

    Channels(SqliteStore store, Reception reception, Clock clock, List<Opening> openings) {
        this.store = store;
        this.clock = clock;
        this.all = openings.stream()
                .map(opening -> opening.open(reception, store.outbox(), clock))
                .toList();
        List<Sender> senders = all.stream().map(Channel::sender).toList();
        this.courier = new Courier(store.outbox(), senders, Patience.ofADay(new SecureRandom()), clock);
        store.outbox().whenSaved(courier::wake);
    }

    /// Begins to send, first what was left when the program stopped.
    void start() {
        courier.start();
        tidying.start();
    }

    private void tidyDaily() {
        try {
            for (Duration wait = FIRST_TIDYING; ; wait = Duration.ofDays(1)) {
                Thread.sleep(wait);
                tidy();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /// Forgets what was sent long ago.
    private void tidy() {
        try {
            store.prune(clock.instant().minus(KEPT));
        } catch (JournalException down) {
            LOG.error("What was sent long ago could not be forgotten; trying again tomorrow", down);
        }
    }

    List<Consumer<RoutesConfig>> routes() {
        return all.stream().map(Channel::routes).toList();
    }

    List<SentCounts> counts() {
        return courier.counts();
    }

    /// Ends the channels first, then waits a little for what is under way.
    @Override
    public void close() {
        tidying.interrupt();
        for (Channel channel : new ArrayList<>(all).reversed()) close(channel);
        courier.close();
    }

    private static void close(Channel channel) {
        try {
            channel.closing().close();
        } catch (Exception e) {
            LOG.error("The channel {} could not be ended", channel.sender().channel(), e);
        }
    }
}
