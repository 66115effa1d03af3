package org.dueregard.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.dueregard.assessment.Citation;
import org.dueregard.guide.Passage;
import org.dueregard.guide.Passage.Kind;

/// Answers an officer's own question with guidance, or with nothing rather than with something else.
final class GuidanceSearch {
    private static final int DEPTH = 20;
    private static final float ASKS = 2;

    /// The share of the question, by weight, that a title or a way of asking must have, unless the meaning is the same.
    private static final double ASKED = .45;

    /// Less is enough if the passage as a whole has nearly all of it.
    private static final double TOUCHED = .2;

    private static final double COVERED = .75;

    /// What answers less than this share of the best is left out.
    private static final double WORTH = .7;

    private static final int NEAREST = 5;

    private static final Query KINDS = new TermInSetQuery(
            Documents.KIND,
            Stream.of(Kind.GUIDANCE, Kind.HELP)
                    .map(kind -> new BytesRef(kind.name()))
                    .toList());

    private final Synonyms synonyms;
    private final Reasons reasons;
    private final Meaning meaning;

    GuidanceSearch(Synonyms synonyms, Reasons reasons, Meaning meaning) {
        this.synonyms = synonyms;
        this.reasons = reasons;
        this.meaning = meaning;
    }

    /// @param asked   the greatest share of the question that its title or a way of asking has
    /// @param covered the share that title and body have
    /// @param near    how near it is in meaning; 0 if it is not among the nearest
    private record Answering(Passage passage, double asked, double covered, double bm25, double near) {
        boolean fits() {
            return asked >= ASKED || (asked >= TOUCHED && covered >= COVERED) || near >= Nearest.SAME;
        }

        double score() {
            return asked + .5 * covered + .5 * bm25 + near;
        }
    }

    List<Citation> find(IndexSearcher searcher, String question, int most) throws IOException {
        Weights weights = Weights.ofAsking(searcher.getIndexReader());
        List<Clause> clauses = synonyms.clauses(Tokens.of(question)).stream()
                .filter(clause -> clause.stems().size() > 1
                        || Tokens.saysSomething(clause.stems().getFirst()))
                .distinct()
                .limit(Weights.MOST_CLAUSES)
                .toList();
        if (clauses.isEmpty() || most < 1) return List.of();
        List<Answering> found = answering(searcher, question, clauses, weights);
        double best = found.stream().mapToDouble(Answering::score).max().orElse(0);
        return found.stream()
                .filter(each -> each.score() >= WORTH * best)
                .limit(most)
                .map(each -> Citations.of(each.passage(), reasons.guidance()))
                .toList();
    }

    private List<Answering> answering(IndexSearcher searcher, String question, List<Clause> clauses, Weights weights)
            throws IOException {
        Map<Integer, Double> byWords = new LinkedHashMap<>();
        for (ScoreDoc hit : searcher.search(query(clauses), DEPTH).scoreDocs) byWords.put(hit.doc, (double) hit.score);
        Map<Integer, Double> byMeaning = new LinkedHashMap<>();
        for (ScoreDoc hit : meaning.nearest(searcher, question, KINDS, NEAREST)) {
            byMeaning.put(hit.doc, Nearest.likeness(hit.score));
        }
        double best =
                byWords.values().stream().mapToDouble(score -> score).max().orElse(1);
        StoredFields stored = searcher.storedFields();
        List<Answering> found = new ArrayList<>();
        for (int doc : all(byWords, byMeaning)) {
            Answering answering = weigh(
                    Documents.read(stored.document(doc)),
                    clauses,
                    weights,
                    byWords.getOrDefault(doc, 0.) / best,
                    byMeaning.getOrDefault(doc, 0.));
            if (answering.fits()) found.add(answering);
        }
        found.sort(Comparator.comparingDouble(Answering::score).reversed());
        return found;
    }

    private static List<Integer> all(Map<Integer, Double> some, Map<Integer, Double> others) {
        return Stream.concat(some.keySet().stream(), others.keySet().stream())
                .distinct()
                .toList();
    }

    private static Answering weigh(Passage passage, List<Clause> clauses, Weights weights, double bm25, double near) {
        double asked = asks(passage)
                .mapToDouble(ask -> covered(ask, clauses, weights))
                .max()
                .orElse(0);
        double text = covered(passage.title() + "\n" + passage.body(), clauses, weights);
        return new Answering(passage, asked, text, bm25, near);
    }

    private static Stream<String> asks(Passage passage) {
        return Stream.concat(Stream.of(passage.title()), passage.also().stream());
    }

    /// The share of the question, by weight, that a text has.
    private static double covered(String text, List<Clause> clauses, Weights weights) {
        Stems stems = Stems.of(text);
        double all = clauses.stream().mapToDouble(weights::inQuestion).sum();
        return clauses.stream()
                        .filter(clause -> stems.have(clause))
                        .mapToDouble(weights::inQuestion)
                        .sum()
                / all;
    }

    private static Query query(List<Clause> clauses) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (Clause clause : clauses) {
            any.add(clause.in(Documents.TEXT), Occur.SHOULD);
            any.add(new BoostQuery(clause.in(Documents.ALSO), ASKS), Occur.SHOULD);
        }
        return new BooleanQuery.Builder()
                .add(any.build(), Occur.MUST)
                .add(KINDS, Occur.FILTER)
                .build();
    }
}
