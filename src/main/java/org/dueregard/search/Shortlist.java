package org.dueregard.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.dueregard.guide.Passage;
import org.dueregard.guide.Passage.Kind;
import org.dueregard.guide.Wanted;
import org.dueregard.toolkit.Question.Lookup;

/// The passages that may be suggested: the best by words, group and kind of change together.
final class Shortlist {
    private static final int DEPTH = 40;

    /// What the right group, or the right kind of change, is worth beside the words: as much as two or three good
    /// words.
    private static final float TOPIC = 8;

    private static final Set<String> EVIDENCE =
            Set.of("evidence", "user-data", "workforce-data", "consultation", "said", "context");
    private static final Set<String> MITIGATION = Set.of("mitigation", "changed", "action");
    private static final Sort BEST_THEN_NEWEST =
            new Sort(SortField.FIELD_SCORE, new SortField(Documents.DAY, SortField.Type.LONG, true));

    private final IndexSearcher searcher;
    private final Wanted wanted;
    private final Topic topic;
    private final Weights weights;
    private final Meaning meaning;

    Shortlist(IndexSearcher searcher, Wanted wanted, Topic topic, Weights weights, Meaning meaning) {
        this.weights = weights;
        this.meaning = meaning;
        this.searcher = searcher;
        this.wanted = wanted;
        this.topic = topic;
    }

    List<Candidate> candidates() throws IOException {
        Query allowed = allowed();
        Map<Integer, Double> near = near(allowed);
        Map<Integer, Double> scores = new LinkedHashMap<>();
        for (ScoreDoc hit : searcher.search(among(allowed), DEPTH, BEST_THEN_NEWEST).scoreDocs) {
            scores.put(hit.doc, score(hit));
        }
        near.keySet().forEach(doc -> scores.putIfAbsent(doc, 0.));
        List<Candidate> candidates = new ArrayList<>();
        for (var hit : scores.entrySet()) {
            double likeness = near.isEmpty() ? -1 : near.getOrDefault(hit.getKey(), 0.);
            candidates.add(candidate(hit.getKey(), hit.getValue(), likeness));
        }
        double best = candidates.stream().mapToDouble(Candidate::text).max().orElse(0);
        return candidates.stream()
                .map(each -> best > 0 ? each.withText(each.text() / best) : each)
                .toList();
    }

    private Candidate candidate(int doc, double score, double near) throws IOException {
        Passage passage = Documents.read(searcher.storedFields().document(doc));
        Stems stems = Stems.of(passage.title() + "\n" + passage.body());
        List<Clause> shared = topic.clauses().stream().filter(stems::have).toList();
        Candidate bare = new Candidate(passage, topic, 0, near, shared);
        return bare.withText(Math.max(0, score - topicScore(bare)) * weights.share(shared));
    }

    /// How near in meaning the nearest passages are: 1 for the first, 0 for the last; empty if there are no vectors.
    private Map<Integer, Double> near(Query allowed) throws IOException {
        String text = String.join("\n", wanted.groupLabel(), wanted.answer(), wanted.proposal())
                .strip();
        List<ScoreDoc> hits = meaning.nearest(searcher, text, allowed, DEPTH);
        if (hits.isEmpty()) return Map.of();
        float first = hits.getFirst().score;
        float last = hits.getLast().score;
        Map<Integer, Double> near = new LinkedHashMap<>();
        for (ScoreDoc hit : hits) near.put(hit.doc, first == last ? 1. : (hit.score - last) / (first - last));
        return near;
    }

    private static double score(ScoreDoc hit) {
        return ((Number) ((FieldDoc) hit).fields[0]).doubleValue();
    }

    /// What the topics added to the score of the words.
    private static double topicScore(Candidate candidate) {
        return (candidate.groups().isEmpty() ? 0 : TOPIC) + (candidate.changes().isEmpty() ? 0 : TOPIC);
    }

    /// What shares a word, a group or a kind of change, among the passages that are allowed.
    private Query among(Query allowed) {
        Stream<Query> words = topic.clauses().stream().map(clause -> clause.in(Documents.TEXT));
        Stream<Query> topics = Stream.of(any(Documents.GROUP, topic.groups()), any(Documents.CHANGE, topic.changes()));
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        Stream.concat(words, topics).forEach(query -> any.add(query, Occur.SHOULD));
        return new BooleanQuery.Builder()
                .add(any.build(), Occur.MUST)
                .add(allowed, Occur.FILTER)
                .build();
    }

    private Query allowed() {
        BooleanQuery.Builder allowed = new BooleanQuery.Builder();
        allowed.add(kind(), Occur.FILTER);
        if (topic.hasGroup()) allowed.add(terms(Documents.GROUP, groupsOrAll()), Occur.FILTER);
        allowed.add(terms(Documents.ID, wanted.without()), Occur.MUST_NOT);
        if (!wanted.asker().assessment().isEmpty()) {
            allowed.add(
                    new TermQuery(new Term(Documents.ASSESSMENT, wanted.asker().assessment())), Occur.MUST_NOT);
        }
        return allowed.build();
    }

    private Query kind() {
        boolean evidence = wanted.lookup() == Lookup.EVIDENCE;
        Query past = new BooleanQuery.Builder()
                .add(terms(Documents.KIND, Set.of(Kind.PAST.name())), Occur.FILTER)
                .add(terms(Documents.ROLE, evidence ? EVIDENCE : MITIGATION), Occur.FILTER)
                .build();
        Set<String> kinds =
                evidence ? Set.of(Kind.EVIDENCE.name(), Kind.GUIDANCE.name()) : Set.of(Kind.MITIGATION.name());
        return new BooleanQuery.Builder()
                .add(past, Occur.SHOULD)
                .add(terms(Documents.KIND, kinds), Occur.SHOULD)
                .build();
    }

    private List<String> groupsOrAll() {
        return Stream.concat(topic.groups().stream(), Stream.of(Documents.ALL)).toList();
    }

    private static Query any(String field, Set<String> values) {
        return new BoostQuery(new ConstantScoreQuery(terms(field, values)), TOPIC);
    }

    private static Query terms(String field, Collection<String> values) {
        return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }
}
