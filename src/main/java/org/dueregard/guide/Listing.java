package org.dueregard.guide;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An assessment's entry in the register.
///
/// @param title    what it is of; empty until that is answered
/// @param changed  when this entry last changed
/// @param finished when it was finished, or `null` while it is open
public record Listing(
        String id,
        String toolkit,
        String version,
        String organisation,
        String title,
        Instant started,
        Instant changed,
        @Nullable Instant finished) {

    public boolean isFinished() {
        return finished != null;
    }
}
