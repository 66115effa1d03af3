package org.dueregard.slack;

import java.util.LinkedHashMap;
import java.util.Map;

/// The ids seen last, of what comes to no turn and so leaves no trace in the journal.
final class Recent {
    private final Map<String, Boolean> seen;

    Recent(int most) {
        this.seen = new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                return size() > most;
            }
        };
    }

    /// Whether it is seen for the first time.
    synchronized boolean isNew(String id) {
        return seen.put(id, true) == null;
    }

    /// Does the work the first time; should it fail, the next time is the first again.
    void once(String id, Runnable work) {
        if (!isNew(id)) return;
        try {
            work.run();
        } catch (RuntimeException failed) {
            forget(id);
            throw failed;
        }
    }

    private synchronized void forget(String id) {
        seen.remove(id);
    }
}
