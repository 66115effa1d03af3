package org.dueregard.guide;

import java.time.Instant;
import java.util.List;

/// The outbox: what waits to be sent, kept until the channel has confirmed it or will never take it.
public interface Deliveries {
    int MOST_AT_ONCE = 50;

    /// A delivery that waits to be sent.
    ///
    /// @param tries     how often it was tried before
    /// @param reference the channel's own id of what it replaces; empty if nothing, or if that was never sent
    record Waiting(long id, Delivery delivery, int tries, String reference) {}

    /// A delivery that the channel has taken.
    ///
    /// @param reference the channel's own id of what was sent; empty if it gave none
    record Taken(long id, String reference) {}

    /// The keys of those conversations in a channel where something may be sent at a time: whose first is due, and to
    /// whom it may be sent. The one that waits longest is first.
    List<String> due(String channel, Instant now, int most);

    /// What waits in one conversation, in the order in which it is to be sent, [#MOST_AT_ONCE] at most; nothing if the
    /// first is not due at that time. Before it gives anything, what was taken of that conversation is on the disk,
    /// replacements apart.
    List<Waiting> waiting(String channel, String key, Instant now);

    /// The channel has taken these. From here on they are never sent again.
    void confirm(List<Taken> taken, Instant at);

    /// The same, without waiting for the disk: it is recorded with whatever is saved next, some milliseconds later at
    /// most. Until then this program does not give them out again, but after a crash another would. Never throws.
    void confirmSoon(List<Taken> taken, Instant at);

    /// It was not taken, and is to be tried again, not before a time. Those after it in its conversation wait.
    void postpone(long id, Instant until, String why);

    /// The channel will never take it; those after it go on.
    void giveUp(long id, String why, Instant at);

    /// Saves deliveries that belong to no turn.
    void add(List<Delivery> deliveries, Instant at);
}
