package org.dueregard.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.IndexReader;

/// The numbers that stand for the values of facets in one state of the index. Working them out takes longer than a
/// search, so they are kept as long as that state is open.
final class Ordinals {
    private static final Map<IndexReader.CacheKey, SortedSetDocValuesReaderState> KEPT = new ConcurrentHashMap<>();

    private Ordinals() {}

    static SortedSetDocValuesReaderState of(IndexReader reader) throws IOException {
        IndexReader.CacheHelper helper = reader.getReaderCacheHelper();
        SortedSetDocValuesReaderState known = KEPT.get(helper.getKey());
        if (known != null) return known;
        helper.addClosedListener(KEPT::remove);
        try {
            return KEPT.computeIfAbsent(helper.getKey(), _ -> make(reader));
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    private static SortedSetDocValuesReaderState make(IndexReader reader) {
        try {
            return new DefaultSortedSetDocValuesReaderState(reader, Documents.FACETS);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
