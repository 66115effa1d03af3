package org.dueregard.guide;

import java.time.Instant;
import java.util.List;

/// The outbox: what waits to be sent, kept until the channel has confirmed it or will never take it.
public interface Deliveries {

    /// A delivery that may be sent now: the first of its conversation.
    ///
    /// @param tries     how often it was tried before
    /// @param reference the channel's own id of what it replaces; empty if nothing, or if that was never sent
    record Waiting(long id, Delivery delivery, int tries, String reference) {}

    /// A delivery that the channel has taken.
    ///
    /// @param reference the channel's own id of what was sent; empty if it gave none
    record Taken(long id, String reference) {}

    /// What may be sent at a time to a channel, oldest first: of each conversation the first only, and that only if it
    /// is due.
    List<Waiting> due(String channel, Instant now, int most);

    /// What waits in the same conversation after one that was sent, in order, a few dozen at most.
    List<Waiting> after(Waiting sent, Instant now);

    /// The channel has taken these. From here on they are never sent again.
    void confirm(List<Taken> taken, Instant at);

    /// It was not taken, and is to be tried again, not before a time. Those after it in its conversation wait.
    void postpone(long id, Instant until, String why);

    /// The channel will never take it; those after it go on.
    void giveUp(long id, String why, Instant at);

    /// Saves deliveries that belong to no turn.
    void add(List<Delivery> deliveries, Instant at);
}
