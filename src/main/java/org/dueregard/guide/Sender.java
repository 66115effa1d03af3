package org.dueregard.guide;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Sends to one channel. It tries once; whoever calls it decides when to try again.
public interface Sender {

    sealed interface Outcome {
        /// @param reference the channel's own id of what was sent; empty if it gives none
        record Sent(String reference) implements Outcome {}

        /// It may be taken later.
        ///
        /// @param after how long the channel asks to wait, or `null` if it does not say
        record Later(@Nullable Duration after, String why) implements Outcome {}

        /// It will never be taken.
        record Never(String why) implements Outcome {}
    }

    /// The name of the channel it sends to.
    String channel();

    /// Sends once. Never throws for what the channel or the network does.
    ///
    /// @param reference the channel's id of what this replaces; empty if it is new
    Outcome send(Delivery delivery, String reference);
}
