package org.dueregard.search;

import java.util.concurrent.ForkJoinPool;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.jspecify.annotations.Nullable;

/// Opens searchers that go through a large index on all cores at once.
final class Searching extends SearcherFactory {
    @Override
    public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
        return new IndexSearcher(reader, ForkJoinPool.commonPool());
    }
}
