package org.dueregard.search;

import java.util.concurrent.ForkJoinPool;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryCachingPolicy;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.UsageTrackingQueryCachingPolicy;
import org.jspecify.annotations.Nullable;

/// Opens searchers that go through a large index on all cores at once, and remember where the phrases stand that were
/// looked for twice of late. Most are the same few synonyms again and again, and to find words that stand together is
/// slower than to find words.
final class Searching extends SearcherFactory {
    private static final QueryCachingPolicy REMEMBERING = new UsageTrackingQueryCachingPolicy(1_024) {
        @Override
        protected int minFrequencyToCache(Query query) {
            return query instanceof PhraseQuery ? 2 : super.minFrequencyToCache(query);
        }
    };

    @Override
    public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
        IndexSearcher searcher = new IndexSearcher(reader, ForkJoinPool.commonPool());
        searcher.setQueryCachingPolicy(REMEMBERING);
        return searcher;
    }
}
