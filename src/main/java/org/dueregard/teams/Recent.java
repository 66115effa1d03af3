package org.dueregard.teams;

import java.util.LinkedHashMap;
import java.util.Map;

/// Remembers the last things seen, so that a notice is not given twice. What is said by people is not told apart here
/// but in the journal.
final class Recent {
    private static final int MOST = 10_000;

    private final Map<String, Boolean> seen = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST;
        }
    };

    /// Whether it is seen for the first time.
    synchronized boolean isNew(String id) {
        return seen.put(id, true) == null;
    }
}
