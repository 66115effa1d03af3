package org.dueregard.courier;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dueregard.guide.Deliveries;
import org.dueregard.guide.Sender;
import org.dueregard.guide.SentCounts;

/// Sends what waits in the outbox: in order within a conversation, several conversations at once, and each delivery
/// until its channel has confirmed it or will never take it.
public final class Courier implements AutoCloseable {
    private final Map<String, Round> rounds = new TreeMap<>();

    /// @param senders one for each channel
    public Courier(Deliveries deliveries, List<Sender> senders, Patience patience, InstantSource clock) {
        for (Sender sender : senders) rounds.put(sender.channel(), new Round(deliveries, sender, patience, clock));
    }

    /// Begins with what was left when the program stopped.
    public Courier start() {
        rounds.values().forEach(Round::start);
        return this;
    }

    /// Something was saved for a conversation: it is sent at once. Never waits.
    public void wake(String channel, String key) {
        Round round = rounds.get(channel);
        if (round != null) round.wake(key);
    }

    /// Counted since the start, by channel in the order of their names.
    public List<SentCounts> counts() {
        return rounds.values().stream().map(Round::counts).toList();
    }

    /// Waits a few seconds for what is under way to be confirmed, and sends no more. What waits is sent after the next
    /// start.
    @Override
    public void close() {
        rounds.values().forEach(Round::stop);
        rounds.values().forEach(Round::awaitEnd);
    }
}
