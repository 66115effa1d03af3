package org.dueregard.guide;

import java.time.Instant;
import java.util.List;
import org.dueregard.guide.Deliveries.Waiting;

/// Looks into an outbox as whoever sends does: the first of each conversation that may be sent now.
public final class FirstWaiting {
    private FirstWaiting() {}

    public static List<Waiting> due(Deliveries outbox, String channel, Instant now, int most) {
        return outbox.due(channel, now, most).stream()
                .flatMap(key -> outbox.waiting(channel, key, now).stream().limit(1))
                .toList();
    }
}
