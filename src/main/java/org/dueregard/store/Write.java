package org.dueregard.store;

import java.time.Instant;
import java.util.List;
import org.dueregard.guide.Beside;
import org.dueregard.guide.Deliveries.Taken;
import org.dueregard.guide.Journal.Entry;
import org.dueregard.guide.Listing;
import org.jspecify.annotations.Nullable;

/// Something to be written, whole or not at all.
sealed interface Write {

    /// A turn after the `expected` turns already there, and what is saved beside it.
    record Turn(
            String assessment,
            int expected,
            Entry entry,
            String events,
            String replies,
            @Nullable Listing listing,
            Beside beside)
            implements Write {}

    /// What belongs to no turn.
    record Alone(Beside beside, Instant at) implements Write {}

    record Confirm(List<Taken> taken, Instant at) implements Write {}

    record Postpone(long id, Instant until, String why) implements Write {}

    record GiveUp(long id, String why, Instant at) implements Write {}

    /// Forgets what was dealt with before a time. Turns are kept for good.
    record Prune(Instant before) implements Write {}

    /// What came of it.
    enum Result {
        WRITTEN,
        /// Another turn got there first.
        CONFLICT,
        /// The message was heard before.
        REPEATED
    }
}
