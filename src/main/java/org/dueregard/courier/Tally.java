package org.dueregard.courier;

import java.util.concurrent.atomic.LongAdder;
import org.dueregard.guide.SentCounts;

/// Counts what was sent since the start.
final class Tally {
    final LongAdder sent = new LongAdder();
    final LongAdder retried = new LongAdder();
    final LongAdder givenUp = new LongAdder();
    final LongAdder possibleRepeats = new LongAdder();

    SentCounts counts(String channel) {
        return new SentCounts(channel, sent.sum(), retried.sum(), givenUp.sum(), possibleRepeats.sum());
    }
}
