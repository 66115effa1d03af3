package org.dueregard.search;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdStream;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.FixedBitSet;
import org.dueregard.guide.Passages.Count;
import org.dueregard.guide.Passages.Facet;
import org.jspecify.annotations.Nullable;

/// Counts what a query finds, in all and by the values of each facet, in one pass that ranks nothing. The passages of
/// an
/// assessment count as one. It keeps what was found, so that the ranking need not find it again.
final class Tally implements Collector {
    private static final int AT_ONCE = 1_024;

    private final Map<Facet, Map<String, Long>> counts = new EnumMap<>(Facet.class);
    private final Map<Integer, FixedBitSet> found = new HashMap<>();
    private long total;

    private Tally() {
        for (Facet facet : Facet.values()) counts.put(facet, new HashMap<>());
    }

    static Tally of(IndexSearcher searcher, Query query) throws IOException {
        return searcher.search(query, new CollectorManager<Tally, Tally>() {
            @Override
            public Tally newCollector() {
                return new Tally();
            }

            @Override
            public Tally reduce(Collection<Tally> parts) {
                Tally whole = new Tally();
                parts.forEach(whole::add);
                return whole;
            }
        });
    }

    private void add(Tally part) {
        total += part.total;
        found.putAll(part.found);
        part.counts.forEach((facet, values) -> values.forEach((value, count) -> add(facet, value, count)));
    }

    private void add(Facet facet, String value, long count) {
        counts.getOrDefault(facet, Map.of()).merge(value, count, Long::sum);
    }

    long total() {
        return total;
    }

    /// What was found, to be ranked.
    Query found() {
        return new Among(found);
    }

    /// For each facet its values with how many have them: most first, then by name.
    Map<Facet, List<Count>> counts(int most) {
        Map<Facet, List<Count>> sorted = new EnumMap<>(Facet.class);
        counts.forEach((facet, values) -> sorted.put(facet, sorted(values, most)));
        return sorted;
    }

    private static List<Count> sorted(Map<String, Long> values, int most) {
        return values.entrySet().stream()
                .map(each -> new Count(each.getKey(), each.getValue()))
                .sorted(Comparator.comparingLong(Count::count).reversed().thenComparing(Count::value))
                .limit(most)
                .toList();
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
        return new Part(context);
    }

    /// Counts by number within one part of the index, many documents at once; the numbers become words at its end.
    private final class Part implements LeafCollector {
        private final Map<Facet, Column> columns = new EnumMap<>(Facet.class);
        private final Together together;
        private final int[] docs = new int[AT_ONCE];
        private final int[] results = new int[AT_ONCE];
        private final FixedBitSet bits;
        private int waiting;
        private int last = Together.ALONE;
        private int result;

        Part(LeafReaderContext context) throws IOException {
            bits = new FixedBitSet(context.reader().maxDoc());
            found.put(context.ord, bits);
            together = new Together(context.reader());
            Labels.of(context.reader()).forEach((facet, labels) -> {
                if (labels.words.length > 0) columns.put(facet, new Column(labels));
            });
        }

        @Override
        public void setScorer(@Nullable Scorable scorer) {
            // Nothing is ranked.
        }

        @Override
        public void collect(int doc) throws IOException {
            docs[waiting++] = doc;
            if (waiting == docs.length) count();
        }

        @Override
        public void collect(DocIdStream stream) throws IOException {
            count();
            for (waiting = stream.intoArray(docs); waiting > 0; waiting = stream.intoArray(docs)) count();
        }

        private void count() throws IOException {
            for (int i = 0; i < waiting; i++) {
                bits.set(docs[i]);
                results[i] = result(docs[i]);
            }
            for (Column column : columns.values()) column.count(docs, results, waiting);
            waiting = 0;
        }

        /// The number of the result that a document is part of, counted from 1.
        private int result(int doc) {
            int which = together.of(doc);
            if (which == Together.ALONE || which != last) result++;
            last = which;
            return result;
        }

        @Override
        public void finish() throws IOException {
            count();
            total += result;
            columns.forEach((facet, column) -> {
                for (int i = 0; i < column.counts.length; i++) {
                    if (column.counts[i] > 0) add(facet, column.word(i), column.counts[i]);
                }
            });
        }
    }
}
