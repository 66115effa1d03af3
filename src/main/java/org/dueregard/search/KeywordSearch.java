package org.dueregard.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.dueregard.guide.Passage;
import org.dueregard.guide.Passages;
import org.dueregard.guide.Passages.Facet;
import org.dueregard.guide.Passages.Found;
import org.dueregard.guide.Passages.Hit;
import org.dueregard.guide.Passages.Order;

/// Searches by keyword: all words, or, if no passage has them all, any. Where words find few, what is very near in
/// meaning is found too. An empty query gives everything, newest first.
///
/// The passages of one assessment are one result: it is called what the assessment is called, and shows the best of
/// them.
/// Whatever is found is counted, and only what is shown is ranked and read. To read the query's meaning takes longer
/// than all the rest, so it is done only where it can add something.
final class KeywordSearch {
    /// Two pages: who has that many with all the words looks for no others.
    private static final int ENOUGH = 20;

    private static final int MOST_VALUES = 50;
    private static final int MOST_SIZE = 50;
    private static final int DEEPEST = 10_000;

    /// How many passages without the words are found at most.
    private static final int MOST_WITHOUT = 10;

    private static final String EXACT = "\"*";
    private static final Sort NEWEST =
            new Sort(new SortField(Documents.DAY, SortField.Type.LONG, true), SortField.FIELD_DOC);
    private static final Sort BEST = new Sort(
            SortField.FIELD_SCORE, new SortField(Documents.DAY, SortField.Type.LONG, true), SortField.FIELD_DOC);

    private final IndexSearcher searcher;
    private final Passages.Query asked;
    private final Synonyms synonyms;
    private final Meaning meaning;
    private final int size;
    private final int from;

    KeywordSearch(IndexSearcher searcher, Passages.Query asked, Synonyms synonyms, Meaning meaning) {
        this.searcher = searcher;
        this.asked = asked;
        this.synonyms = synonyms;
        this.meaning = meaning;
        this.size = Math.clamp(asked.size(), 1, MOST_SIZE);
        this.from = (int) Math.min((Math.max(asked.page(), 1) - 1L) * size, DEEPEST);
    }

    /// What words find.
    ///
    /// @param few whether meaning should add to it
    private record Words(Query query, Tally tally, boolean few) {}

    Found find() throws IOException {
        if (asked.words().isBlank()) return byWords(everything(), NEWEST, "");
        List<Query> parts = parts();
        String meant = new Respelling(searcher.getIndexReader()).meant(asked.words());
        Words words = words(parts);
        if (asked.order() == Order.NEWEST) return byWords(words, NEWEST, meant);
        return words.few() ? withMeaning(words, meant) : byWords(words, BEST, meant);
    }

    private List<Query> parts() throws IOException {
        return new Quick(searcher).all(new KeywordQuery(searcher.getIndexReader(), synonyms).parts(asked.words()));
    }

    private Words everything() throws IOException {
        return new Words(MatchAllDocsQuery.INSTANCE, tally(MatchAllDocsQuery.INSTANCE), false);
    }

    private Words words(List<Query> parts) throws IOException {
        Query all = joined(parts, Occur.MUST);
        Tally tally = tally(all);
        if (parts.size() < 2 || tally.total() > 0) return new Words(all, tally, isFew(all, tally));
        Query any = joined(parts, Occur.SHOULD);
        return new Words(any, tally(any), true);
    }

    private static Query joined(List<Query> parts, Occur occur) {
        return parts.isEmpty() ? MatchNoDocsQuery.INSTANCE : KeywordQuery.joined(parts, occur);
    }

    /// A filter does not change whether meaning is asked, so that a facet counts what its filter will give.
    private boolean isFew(Query words, Tally tally) throws IOException {
        return (asked.filters().isEmpty() ? tally : Tally.of(searcher, words)).total() < ENOUGH;
    }

    private Tally tally(Query query) throws IOException {
        return Tally.of(searcher, filtered(query));
    }

    private Found byWords(Words words, Sort sort, String meant) throws IOException {
        return found(docs(Stream.of(best(words, sort, from + size))), words.query(), words.tally(), meant);
    }

    private ScoreDoc[] best(Words words, Sort sort, int most) throws IOException {
        Query found = words.tally().found();
        Query ranked = sort.equals(BEST) ? Ranking.of(searcher, words.query(), found) : found;
        return BestOfEach.find(searcher, ranked, most, sort);
    }

    private Found withMeaning(Words words, String meant) throws IOException {
        Query near = near();
        if (near instanceof MatchNoDocsQuery) return byWords(words, BEST, meant);
        Query either = new BooleanQuery.Builder()
                .add(words.query(), Occur.SHOULD)
                .add(near, Occur.SHOULD)
                .build();
        Tally all = tally(either);
        return found(ranked(words, all.found()), words.query(), all, meant);
    }

    /// What is near in meaning, unless exact words are asked for.
    private Query near() throws IOException {
        if (asked.words().chars().anyMatch(mark -> EXACT.indexOf(mark) >= 0)) return MatchNoDocsQuery.INSTANCE;
        List<BytesRef> ids = new ArrayList<>();
        StoredFields stored = searcher.storedFields();
        for (ScoreDoc hit : nearest(MatchAllDocsQuery.INSTANCE, MOST_WITHOUT)) {
            if (Nearest.likeness(hit.score) >= Nearest.SAME)
                ids.add(new BytesRef(stored.document(hit.doc).get(Documents.ID)));
        }
        return new TermInSetQuery(Documents.ID, ids);
    }

    private List<ScoreDoc> nearest(Query among, int most) throws IOException {
        return meaning.nearest(searcher, asked.words(), among, most);
    }

    /// First what words and meaning together find, then what has the words further down.
    private List<Integer> ranked(Words words, Query all) throws IOException {
        ScoreDoc[] byWords = best(words, BEST, Math.max(from + size, Fusion.DEPTH));
        ScoreDoc[] byMeaning = nearest(all, Fusion.DEPTH).toArray(ScoreDoc[]::new);
        List<Integer> each = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (int doc : docs(Stream.concat(Fusion.join(byWords, byMeaning).stream(), Stream.of(byWords)))) {
            if (seen.add(Together.number(searcher, doc))) each.add(doc);
        }
        return each;
    }

    private static List<Integer> docs(Stream<ScoreDoc> hits) {
        return hits.map(hit -> hit.doc).distinct().toList();
    }

    private Found found(List<Integer> ranked, Query words, Tally tally, String meant) throws IOException {
        Excerpts excerpts = new Excerpts(words, synonyms.phrases().analyser());
        List<Hit> hits = new ArrayList<>();
        int to = Math.min(from + size, ranked.size());
        for (int i = from; i < to; i++) hits.add(hit(ranked.get(i), excerpts));
        return new Found(tally.total(), hits, tally.counts(MOST_VALUES), meant);
    }

    /// Words that stand in the title alone are shown with what the whole is about.
    private Hit hit(int doc, Excerpts excerpts) throws IOException {
        StoredFields stored = searcher.storedFields();
        Passage best = Documents.read(stored.document(doc));
        int first = asked.filters().containsKey(Facet.KIND) ? doc : Together.first(searcher, doc);
        if (first == doc) return new Hit(best, excerpts.of(best));
        Passage whole = Documents.read(stored.document(first));
        String excerpt = excerpts.of(best);
        return new Hit(whole, Excerpts.isMarked(excerpt) ? excerpt : excerpts.of(whole));
    }

    private Query filtered(Query query) {
        if (asked.filters().isEmpty()) return query;
        DrillDownQuery filtered = new DrillDownQuery(Documents.FACETS, query);
        asked.filters()
                .forEach((facet, value) ->
                        filtered.add(facet.name(), facet == Facet.KIND ? value.toLowerCase(Locale.ROOT) : value));
        return filtered;
    }
}
