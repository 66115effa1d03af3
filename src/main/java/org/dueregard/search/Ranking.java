package org.dueregard.search;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// Ranks what was found by a query by the sum of what its words are worth, each by BM25. What stands several times in
/// the query counts once.
///
/// A phrase is worth what BM25 makes of it where it stands once in a text of middling length: to count how often
/// phrases
/// stand in each passage would take longer than all the rest.
final class Ranking {
    /// What BM25 makes of one word in a text of middling length: 1 / (1 + k1).
    private static final float ONCE = 1 / 2.2f;

    private final IndexReader index;
    private final Map<Query, Float> worth = new LinkedHashMap<>();

    private Ranking(IndexReader index) {
        this.index = index;
    }

    /// @param found by the query
    static Query of(IndexSearcher searcher, Query query, Query found) throws IOException {
        Ranking ranking = new Ranking(searcher.getIndexReader());
        ranking.add(query, 1);
        BooleanQuery.Builder ranked = new BooleanQuery.Builder().add(found, Occur.FILTER);
        ranking.worth.forEach(
                (each, worth) -> ranked.add(worth == 1 ? each : new BoostQuery(each, worth), Occur.SHOULD));
        return ranked.build();
    }

    private void add(Query query, float worth) throws IOException {
        switch (query) {
            case BoostQuery boosted -> add(boosted.getQuery(), worth * boosted.getBoost());
            case DisjunctionMaxQuery best -> {
                for (Query each : best.getDisjuncts()) add(each, worth);
            }
            case BooleanQuery all -> {
                for (BooleanClause each : all) add(each.query(), worth);
            }
            case TermQuery word -> put(word, worth);
            case PhraseQuery phrase -> put(new ConstantScoreQuery(phrase), worth * ONCE * rarity(phrase));
            default -> {}
        }
    }

    private void put(Query query, float worth) {
        this.worth.merge(query, worth, Math::max);
    }

    private float rarity(PhraseQuery phrase) throws IOException {
        double rarity = 0;
        for (Term term : phrase.getTerms()) {
            double has = index.docFreq(term);
            rarity += Math.log1p((index.getDocCount(term.field()) - has + .5) / (has + .5));
        }
        return (float) rarity;
    }
}
