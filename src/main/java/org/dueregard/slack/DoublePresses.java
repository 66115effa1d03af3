package org.dueregard.slack;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dueregard.slack.Incoming.Press;

/// Tells when a button was pressed twice where once was meant, as people do who are used to double clicks.
final class DoublePresses {
    private static final BigDecimal SECONDS = BigDecimal.valueOf(2);
    private static final int MOST = 5_000;

    private final Map<String, String> last = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST;
        }
    };

    /// Whether the same control was pressed just before, at another moment: the same press delivered again is none.
    synchronized boolean isSecond(Press press) {
        String before = last.putIfAbsent(press.control(), press.stamp());
        if (before == null || before.equals(press.stamp())) return false;
        BigDecimal gap = new BigDecimal(press.stamp()).subtract(new BigDecimal(before));
        boolean second = gap.abs().compareTo(SECONDS) < 0;
        if (!second) last.put(press.control(), press.stamp());
        return second;
    }
}
