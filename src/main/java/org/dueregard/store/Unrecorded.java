package org.dueregard.store;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.dueregard.guide.Deliveries.Taken;

/// What channels have taken and the disk does not say yet.
final class Unrecorded {
    private final Map<Long, Taken> open = new ConcurrentHashMap<>();

    void add(Collection<Taken> taken) {
        for (Taken each : taken) open.put(each.id(), each);
    }

    /// These are on the disk.
    void remove(Collection<Taken> taken) {
        for (Taken each : taken) open.remove(each.id());
    }

    /// As of now. Whoever looks here before they read the disk misses none: what is gone from here is there.
    Map<Long, Taken> now() {
        return open.isEmpty() ? Map.of() : Map.copyOf(open);
    }
}
