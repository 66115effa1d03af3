package org.dueregard.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.dueregard.guide.Passages.Facet;

/// The values of the facets in a part of the index, by the numbers that stand for them there. A part never changes, so
/// they are read once and kept as long as it is open.
final class Labels {
    private static final Map<IndexReader.CacheKey, Map<Facet, String[]>> KEPT = new ConcurrentHashMap<>();

    private Labels() {}

    static Map<Facet, String[]> of(LeafReader part) throws IOException {
        IndexReader.CacheHelper helper = part.getCoreCacheHelper();
        Map<Facet, String[]> known = KEPT.get(helper.getKey());
        if (known != null) return known;
        helper.addClosedListener(KEPT::remove);
        try {
            return KEPT.computeIfAbsent(helper.getKey(), _ -> read(part));
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    private static Map<Facet, String[]> read(LeafReader part) {
        Map<Facet, String[]> labels = new EnumMap<>(Facet.class);
        try {
            for (Facet facet : Facet.values())
                labels.put(facet, read(DocValues.getSortedSet(part, Documents.field(facet))));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return labels;
    }

    private static String[] read(SortedSetDocValues values) throws IOException {
        String[] labels = new String[(int) values.getValueCount()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = FacetsConfig.stringToPath(values.lookupOrd(i).utf8ToString())[1];
        }
        return labels;
    }
}
