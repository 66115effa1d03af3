package org.dueregard.nlp;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/// Keeps the results asked for last, up to a limit. Safe for many threads; two may work out the same result at once.
final class Recent<K, V> {
    private final Map<K, V> kept;
    private final Function<K, V> work;

    Recent(int most, Function<K, V> work) {
        this.work = work;
        this.kept = Collections.synchronizedMap(new LinkedHashMap<>(64, .75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        });
    }

    V of(K key) {
        V known = kept.get(key);
        if (known != null) return known;
        V found = work.apply(key);
        kept.put(key, found);
        return found;
    }
}
