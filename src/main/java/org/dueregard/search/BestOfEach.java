package org.dueregard.search;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.jspecify.annotations.Nullable;

/// Ranks what a query finds, with one passage of each assessment: its best.
final class BestOfEach implements Collector {
    private static final int NONE = -1;

    private final TopFieldCollector ranking;

    private BestOfEach(TopFieldCollector ranking) {
        this.ranking = ranking;
    }

    static ScoreDoc[] find(IndexSearcher searcher, Query query, int most, Sort sort) throws IOException {
        int possible = Math.clamp(searcher.getIndexReader().maxDoc(), 1, most);
        var manager = new TopFieldCollectorManager(sort, possible, possible);
        return searcher.search(query, new CollectorManager<BestOfEach, ScoreDoc[]>() {
            @Override
            public BestOfEach newCollector() {
                return new BestOfEach(manager.newCollector());
            }

            @Override
            public ScoreDoc[] reduce(Collection<BestOfEach> parts) throws IOException {
                List<TopFieldCollector> rankings =
                        parts.stream().map(part -> part.ranking).toList();
                return manager.reduce(rankings).scoreDocs;
            }
        });
    }

    @Override
    public ScoreMode scoreMode() {
        return ranking.scoreMode();
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
        return new Part(
                ranking.getLeafCollector(context),
                new Together(context.reader()),
                scoreMode().needsScores());
    }

    /// Hands on the best of those that stand side by side when the next begin.
    private static final class Part extends Scorable implements LeafCollector {
        private final LeafCollector ranking;
        private final Together together;
        private final boolean byScore;
        private @Nullable Scorable scorer;
        private int which;
        private int best = NONE;
        private float score;

        Part(LeafCollector ranking, Together together, boolean byScore) {
            this.ranking = ranking;
            this.together = together;
            this.byScore = byScore;
        }

        @Override
        public void setScorer(Scorable scorer) throws IOException {
            this.scorer = scorer;
            ranking.setScorer(this);
        }

        @Override
        public void collect(int doc) throws IOException {
            float score = byScore && scorer != null ? scorer.score() : 0;
            int which = together.of(doc);
            boolean same = best != NONE && which != Together.ALONE && which == this.which;
            if (same && score <= this.score) return;
            if (!same) handOn();
            this.which = which;
            this.best = doc;
            this.score = score;
        }

        private void handOn() throws IOException {
            if (best != NONE) ranking.collect(best);
            best = NONE;
        }

        @Override
        public void finish() throws IOException {
            handOn();
            ranking.finish();
        }

        /// The score of the best that is handed on.
        @Override
        public float score() {
            return score;
        }

        @Override
        public void setMinCompetitiveScore(float least) throws IOException {
            if (scorer != null) scorer.setMinCompetitiveScore(least);
        }
    }
}
