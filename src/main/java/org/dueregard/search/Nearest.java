package org.dueregard.search;

import java.io.IOException;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.FullPrecisionFloatVectorSimilarityValuesSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;

/// Finds the passages whose meaning is nearest to a vector.
final class Nearest {

    /// From this likeness on a passage is taken to be about what was asked, with or without its words. In a trial
    /// with a thousand passages of ours, questions about something else altogether came to .67 at most.
    static final double SAME = .7;

    /// Up to so many vectors each is compared, which takes some milliseconds and misses nothing; from there on
    /// the graph is walked.
    private static final int MOST_COMPARED = 6_000;

    /// The graph is walked this wide: with fewer it misses every other of the nearest.
    private static final int NARROWEST = 100;

    private final IndexSearcher searcher;
    private final int mostCompared;

    Nearest(IndexSearcher searcher) {
        this(searcher, MOST_COMPARED);
    }

    Nearest(IndexSearcher searcher, int mostCompared) {
        this.searcher = searcher;
        this.mostCompared = mostCompared;
    }

    /// The nearest that match the filter, nearest first, each with its likeness as [#likeness(float)] reads it.
    TopDocs find(float[] vector, Query filter, int most) throws IOException {
        if (vectors() > mostCompared) {
            int wide = Math.max(most, NARROWEST);
            return searcher.search(new KnnFloatVectorQuery(Documents.VECTOR, vector, wide, filter), most);
        }
        Query any = new BooleanQuery.Builder()
                .add(new FieldExistsQuery(Documents.VECTOR), Occur.FILTER)
                .add(filter, Occur.FILTER)
                .build();
        var likeness = new FullPrecisionFloatVectorSimilarityValuesSource(
                vector, Documents.VECTOR, VectorSimilarityFunction.DOT_PRODUCT);
        return searcher.search(new FunctionScoreQuery(any, likeness), most);
    }

    /// The dot product that Lucene made a score of: from -1 to 1, where 1 is the same.
    static double likeness(float score) {
        return 2 * score - 1;
    }

    /// How many passages have a vector.
    int vectors() throws IOException {
        int all = 0;
        for (LeafReaderContext leaf : searcher.getLeafContexts()) {
            FloatVectorValues values = leaf.reader().getFloatVectorValues(Documents.VECTOR);
            if (values != null) all += values.size();
        }
        return all;
    }
}
