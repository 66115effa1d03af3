package org.dueregard.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/// Weighs the words of a query by how rare they are in the index (the inverse document frequency of BM25).
final class Weights {

    /// Longer queries are slow and find nothing better.
    static final int MOST_CLAUSES = 32;

    private final IndexReader index;
    private final String field;
    private final long passages;
    private final Map<String, Long> counted = new HashMap<>();

    private Weights(IndexReader index, String field, long passages) {
        this.index = index;
        this.field = field;
        this.passages = passages;
    }

    /// By the text of all passages.
    static Weights ofText(IndexReader index) {
        return new Weights(index, Documents.TEXT, index.numDocs());
    }

    /// By the ways of asking alone, which only guidance and help have: what answers a question must not depend on how
    /// many assessments there are.
    static Weights ofAsking(IndexReader index) throws IOException {
        return new Weights(index, Documents.ALSO, index.getDocCount(Documents.ALSO));
    }

    /// The clauses that say most, best first: rare in the index and repeated in the query. Those that are not in the
    /// index
    /// are left out.
    List<Clause> best(List<Clause> clauses) {
        Map<List<String>, Clause> distinct = new LinkedHashMap<>();
        Map<List<String>, Integer> times = new LinkedHashMap<>();
        for (Clause clause : clauses) {
            distinct.putIfAbsent(clause.stems(), clause);
            times.merge(clause.stems(), 1, Integer::sum);
        }
        List<Clause> known =
                new ArrayList<>(distinct.values().stream().filter(this::isKnown).toList());
        known.sort(Comparator.comparingDouble(
                (Clause clause) -> -of(clause) * (1 + Math.log(times.getOrDefault(clause.stems(), 1)))));
        return known.subList(0, Math.min(known.size(), MOST_CLAUSES));
    }

    boolean isKnown(Clause clause) {
        return documents(clause) > 0;
    }

    /// More than 0; greatest for what no passage has.
    double of(Clause clause) {
        long with = documents(clause);
        return Math.log(1 + (passages - with + .5) / (with + .5));
    }

    /// How much shared words say, from 0 to 1: as much as three or four rare ones is enough.
    double share(List<Clause> shared) {
        double enough = 3 * Math.log(2.0 + passages);
        return Math.min(1, shared.stream().mapToDouble(this::of).sum() / enough);
    }

    /// Evener than [#of], since in a short question a common word may be the one that counts; half for what no passage
    /// has.
    double inQuestion(Clause clause) {
        double weight = Math.sqrt(of(clause));
        return isKnown(clause) ? weight : weight / 2;
    }

    /// How many passages have it, at most: of a phrase the rarest word counts.
    private long documents(Clause clause) {
        long most = clause.all()
                .mapToLong(
                        stems -> stems.stream().mapToLong(this::documents).min().orElse(0))
                .max()
                .orElse(0);
        return Math.min(most, passages);
    }

    private long documents(String stem) {
        return counted.computeIfAbsent(stem, this::count);
    }

    private long count(String stem) {
        try {
            return index.docFreq(new Term(field, stem));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
