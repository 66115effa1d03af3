package org.dueregard.search;

import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// What a query found before, so that it need not be found again.
final class Among extends Query {
    private final Map<Integer, FixedBitSet> found;

    /// @param found in each part of the index, by the part's number
    Among(Map<Integer, FixedBitSet> found) {
        this.found = Map.copyOf(found);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext part) {
                FixedBitSet bits = found.get(part.ord);
                if (bits == null) return null;
                var each = new BitSetIterator(bits, bits.approximateCardinality());
                return new DefaultScorerSupplier(new ConstantScoreScorer(score(), mode, each));
            }

            @Override
            public boolean isCacheable(LeafReaderContext part) {
                return false;
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "found before";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
