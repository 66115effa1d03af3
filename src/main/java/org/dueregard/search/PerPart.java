package org.dueregard.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;

/// What is read once from each part of the index and kept as long as that part is open, since a part never changes.
final class PerPart<T> {
    private final Map<IndexReader.CacheKey, T> kept = new ConcurrentHashMap<>();
    private final Reading<T> reading;

    @FunctionalInterface
    interface Reading<T> {
        T read(LeafReader part) throws IOException;
    }

    PerPart(Reading<T> reading) {
        this.reading = reading;
    }

    T of(LeafReader part) throws IOException {
        IndexReader.CacheHelper helper = part.getCoreCacheHelper();
        T known = kept.get(helper.getKey());
        if (known != null) return known;
        helper.addClosedListener(kept::remove);
        try {
            return kept.computeIfAbsent(helper.getKey(), _ -> read(part));
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    private T read(LeafReader part) {
        try {
            return reading.read(part);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
