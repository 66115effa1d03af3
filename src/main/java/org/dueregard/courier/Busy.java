package org.dueregard.courier;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The conversations that are being sent to, each by one thread, and those of them that something was saved for since.
final class Busy {
    private final Set<String> busy = ConcurrentHashMap.newKeySet();
    private final Set<String> missed = ConcurrentHashMap.newKeySet();

    /// Takes a conversation, unless it is being sent to. Then it is looked at again after that.
    boolean take(String key) {
        if (busy.add(key)) return true;
        missed.add(key);
        if (!busy.add(key)) return false;
        missed.remove(key);
        return true;
    }

    /// Whether something was saved for a conversation since it was taken, or since this was asked last.
    boolean isMissed(String key) {
        return missed.remove(key);
    }

    /// Lets a conversation go, and says whether it has to be looked at again.
    boolean free(String key) {
        busy.remove(key);
        return missed.remove(key);
    }
}
