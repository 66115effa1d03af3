package org.dueregard.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
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
import org.dueregard.guide.Passages.Count;
import org.dueregard.guide.Passages.Facet;
import org.dueregard.guide.Passages.Found;
import org.dueregard.guide.Passages.Hit;
import org.dueregard.guide.Passages.Order;

/// Searches by keyword: all words, or, if no passage has them all, any; and what is very near in meaning. An
/// empty query gives everything, newest first.
final class KeywordSearch {
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
    private final Meaning meaning;
    private final int size;
    private final int from;

    KeywordSearch(IndexSearcher searcher, Passages.Query asked, Meaning meaning) {
        this.searcher = searcher;
        this.asked = asked;
        this.meaning = meaning;
        this.size = Math.clamp(asked.size(), 1, MOST_SIZE);
        this.from = (int) Math.min((Math.max(asked.page(), 1) - 1L) * size, DEEPEST);
    }

    Found find(Synonyms synonyms) throws IOException {
        if (asked.words().isBlank()) return found(MatchAllDocsQuery.INSTANCE, MatchAllDocsQuery.INSTANCE, NEWEST, "");
        List<Query> parts = new KeywordQuery(searcher.getIndexReader(), synonyms).parts(asked.words());
        Query words = words(parts);
        String meant = new Respelling(searcher.getIndexReader()).meant(asked.words());
        if (asked.order() == Order.NEWEST) return found(words, words, NEWEST, meant);
        Query all = new BooleanQuery.Builder()
                .add(words, Occur.SHOULD)
                .add(near(), Occur.SHOULD)
                .build();
        return found(words, all, BEST, meant);
    }

    private Query words(List<Query> parts) throws IOException {
        if (parts.isEmpty()) return MatchNoDocsQuery.INSTANCE;
        Query all = KeywordQuery.joined(parts, Occur.MUST);
        return parts.size() == 1 || searcher.count(filtered(all)) > 0 ? all : KeywordQuery.joined(parts, Occur.SHOULD);
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
        return meaning.nearest(searcher, asked.words(), filtered(among), most);
    }

    /// @param words what is ranked by words
    /// @param all   these and what else is found
    private Found found(Query words, Query all, Sort sort, String meant) throws IOException {
        var result = FacetsCollectorManager.search(searcher, filtered(all), 1, sort, new FacetsCollectorManager());
        List<Integer> ranked = ranked(words, all, sort);
        List<Passage> page = new ArrayList<>();
        StoredFields stored = searcher.storedFields();
        int to = Math.min(from + size, ranked.size());
        for (int i = from; i < to; i++) page.add(Documents.read(stored.document(ranked.get(i))));
        Excerpts excerpts = new Excerpts(words);
        List<Hit> hits = new ArrayList<>();
        for (Passage passage : page) hits.add(new Hit(passage, excerpts.of(passage)));
        return new Found(result.topDocs().totalHits.value(), hits, counts(result.facetsCollector()), meant);
    }

    /// First what words and meaning together find, then what has the words further down.
    private List<Integer> ranked(Query words, Query all, Sort sort) throws IOException {
        ScoreDoc[] byWords = searcher.search(filtered(words), Math.max(from + size, Fusion.DEPTH), sort).scoreDocs;
        List<ScoreDoc> byMeaning = sort.equals(BEST) ? nearest(all, Fusion.DEPTH) : List.of();
        List<ScoreDoc> joined = Fusion.join(byWords, byMeaning.toArray(ScoreDoc[]::new));
        return Stream.concat(joined.stream(), Stream.of(byWords))
                .map(hit -> hit.doc)
                .distinct()
                .toList();
    }

    private Query filtered(Query query) {
        if (asked.filters().isEmpty()) return query;
        DrillDownQuery filtered = new DrillDownQuery(Documents.FACETS, query);
        asked.filters()
                .forEach((facet, value) ->
                        filtered.add(facet.name(), facet == Facet.KIND ? value.toLowerCase(Locale.ROOT) : value));
        return filtered;
    }

    private Map<Facet, List<Count>> counts(FacetsCollector collected) throws IOException {
        Map<Facet, List<Count>> counts = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) counts.put(facet, List.of());
        if (searcher.getIndexReader().numDocs() == 0) return counts;
        Facets facets = new SortedSetDocValuesFacetCounts(Ordinals.of(searcher.getIndexReader()), collected);
        for (Facet facet : Facet.values()) counts.put(facet, counts(facets.getTopChildren(MOST_VALUES, facet.name())));
        return counts;
    }

    private static List<Count> counts(FacetResult result) {
        if (result == null) return List.of();
        return Arrays.stream(result.labelValues)
                .map(value -> new Count(value.label, value.value.longValue()))
                .toList();
    }
}
