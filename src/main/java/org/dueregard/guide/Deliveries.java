package org.dueregard.guide;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The outbox: what waits to be sent, kept until the channel has confirmed it or will never take it.
public interface Deliveries {

    /// A delivery that may be sent now: the first of its conversation.
    ///
    /// @param tries     how often it was tried before
    /// @param reference the channel's own id of what it replaces; empty if nothing, or if that was never sent
    record Waiting(long id, Delivery delivery, int tries, String reference) {}

    /// What may be sent at a time to a channel, oldest first: of each conversation the first only, and that only if it
    /// is due.
    List<Waiting> due(String channel, Instant now, int most);

    /// What may be sent next in one conversation; empty if nothing waits there, or not yet.
    Optional<Waiting> next(String channel, String key, Instant now);

    /// The channel has taken it. From here on it is never sent again.
    ///
    /// @param reference the channel's own id of what was sent; empty if it gave none
    void confirm(long id, String reference, Instant at);

    /// It was not taken, and is to be tried again, not before a time. Those after it in its conversation wait.
    void postpone(long id, Instant until, String why);

    /// The channel will never take it; those after it go on.
    void giveUp(long id, String why, Instant at);

    /// Saves deliveries that belong to no turn.
    void add(List<Delivery> deliveries, Instant at);
}
