package org.dueregard.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.dueregard.guide.Passage;
import org.dueregard.guide.Passage.Standing;
import org.dueregard.guide.Wanted;

/// The passages that may be suggested: the closest by words, meaning, group and kind of change together.
final class Shortlist {

    /// How deep the rankings by words are read, and the rankings by meaning.
    private static final int DEPTH = 200;

    private static final int NEAREST = 40;

    /// How many are read in full.
    private static final int MOST = 64;

    /// What the right group, or the right kind of change, counts before they are read in full.
    private static final double TOPIC = .5;

    private static final float[] NO_VECTOR = {};

    private static final Sort BEST_THEN_NEWEST =
            new Sort(SortField.FIELD_SCORE, new SortField(Documents.DAY, SortField.Type.LONG, true));

    private final IndexSearcher searcher;
    private final Wanted wanted;
    private final Topic topic;
    private final Weights weights;
    private final Meaning meaning;
    private final Read.Recently recently;
    private final Query allowed;

    Shortlist(
            IndexSearcher searcher,
            Wanted wanted,
            Topic topic,
            Weights weights,
            Meaning meaning,
            Read.Recently recently) {
        this.recently = recently;
        this.weights = weights;
        this.meaning = meaning;
        this.searcher = searcher;
        this.wanted = wanted;
        this.topic = topic;
        this.allowed = new Allowed(wanted).about(topic);
    }

    List<Candidate> candidates() throws IOException {
        Map<Integer, Double> words = shares(byWords(topic.clauses()));
        Map<Integer, Double> said = shares(byWords(topic.said()));
        Map<Integer, Double> near = likeness(wanted.proposal());
        Map<Integer, Double> matter = likeness(wanted.title());
        Map<Integer, Double> first = new LinkedHashMap<>();
        byTopic().forEach((doc, topics) -> first.put(doc, TOPIC * topics));
        Map<Integer, Closeness> close = new LinkedHashMap<>();
        Stream.of(first, words, said, near, matter)
                .flatMap(ranking -> ranking.keySet().stream())
                .forEach(doc -> close.computeIfAbsent(
                        doc, _ -> new Closeness(at(doc, words), 0, at(doc, said), at(doc, near), at(doc, matter), 0)));
        List<Integer> best = close.keySet().stream()
                .sorted(Comparator.comparingDouble((Integer doc) -> -at(doc, first)
                        - close.getOrDefault(doc, Closeness.NONE).sum()))
                .limit(MOST)
                .toList();
        float[] asked = matter.isEmpty()
                ? NO_VECTOR
                : meaning.query(asked(wanted.title())).orElse(NO_VECTOR);
        List<Candidate> candidates = new ArrayList<>();
        for (int doc : best) candidates.add(candidate(doc, close.getOrDefault(doc, Closeness.NONE), asked));
        return candidates;
    }

    private static double at(int doc, Map<Integer, Double> ranking) {
        return ranking.getOrDefault(doc, 0.);
    }

    private Candidate candidate(int doc, Closeness close, float[] asked) throws IOException {
        Read read = recently.of(searcher, doc);
        Passage passage = read.passage();
        List<Clause> shared =
                topic.clauses().stream().filter(read.stems()::have).toList();
        String declined = Standing.declined(passage.id(), topic.group());
        int times = searcher.getIndexReader().docFreq(new Term(Documents.DECLINED, declined));
        Closeness whole = close.read(weights.share(shared), read.title().nearness(asked));
        return new Candidate(passage, topic, whole, shared, times);
    }

    private List<ScoreDoc> byWords(List<Clause> clauses) throws IOException {
        if (clauses.isEmpty()) return List.of();
        return found(any(clauses.stream().map(clause -> clause.in(Documents.TEXT))), DEPTH);
    }

    /// How many of group and kind of change are the right ones.
    private Map<Integer, Double> byTopic() throws IOException {
        Stream<Query> topics = Stream.of(
                        Map.entry(Documents.GROUP, topic.groups()), Map.entry(Documents.CHANGE, topic.changes()))
                .filter(field -> !field.getValue().isEmpty())
                .map(field -> new ConstantScoreQuery(Allowed.terms(field.getKey(), field.getValue())));
        return found(any(topics), NEAREST).stream()
                .collect(Collectors.toMap(
                        hit -> hit.doc, hit -> (double) hit.score, (one, _) -> one, LinkedHashMap::new));
    }

    private static BooleanQuery any(Stream<? extends Query> queries) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        queries.forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }

    private List<ScoreDoc> found(BooleanQuery any, int most) throws IOException {
        if (any.clauses().isEmpty()) return List.of();
        Query query = new BooleanQuery.Builder()
                .add(any, Occur.MUST)
                .add(allowed, Occur.FILTER)
                .build();
        List<ScoreDoc> hits = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(query, most, BEST_THEN_NEWEST).scoreDocs) {
            float score = ((Number) ((FieldDoc) hit).fields[0]).floatValue();
            hits.add(new ScoreDoc(hit.doc, score));
        }
        return hits;
    }

    /// Each score as a share of the first.
    private static Map<Integer, Double> shares(List<ScoreDoc> hits) {
        Map<Integer, Double> shares = new LinkedHashMap<>();
        for (ScoreDoc hit : hits) shares.put(hit.doc, (double) hit.score / hits.getFirst().score);
        return shares;
    }

    /// How near in meaning the nearest are to the group, what was said of it, and the text: 1 for the first, 0 for the
    /// last. Empty if there are no vectors.
    private Map<Integer, Double> likeness(String text) throws IOException {
        List<ScoreDoc> hits = meaning.nearest(searcher, asked(text), allowed, NEAREST);
        Map<Integer, Double> near = new LinkedHashMap<>();
        for (ScoreDoc hit : hits) {
            float span = hits.getFirst().score - hits.getLast().score;
            near.put(hit.doc, span == 0 ? 1. : (hit.score - hits.getLast().score) / (double) span);
        }
        return near;
    }

    /// The group, what was said of it, and the text.
    private String asked(String text) {
        return String.join("\n", wanted.groupLabel(), wanted.answer(), text)
                .replaceAll("\\n+", "\n")
                .strip();
    }
}
