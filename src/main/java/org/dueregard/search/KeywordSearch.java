package org.dueregard.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.dueregard.guide.Passage;
import org.dueregard.guide.Passages;
import org.dueregard.guide.Passages.Count;
import org.dueregard.guide.Passages.Facet;
import org.dueregard.guide.Passages.Found;
import org.dueregard.guide.Passages.Hit;
import org.dueregard.guide.Passages.Order;

/// Searches by keyword: all words, or, if no passage has them all, any. An empty query gives everything, newest first.
final class KeywordSearch {
    private static final int MOST_VALUES = 50;
    private static final int MOST_SIZE = 50;
    private static final int DEEPEST = 10_000;
    private static final Sort NEWEST =
            new Sort(new SortField(Documents.DAY, SortField.Type.LONG, true), SortField.FIELD_DOC);
    private static final Sort BEST = new Sort(
            SortField.FIELD_SCORE, new SortField(Documents.DAY, SortField.Type.LONG, true), SortField.FIELD_DOC);

    private final IndexSearcher searcher;
    private final Passages.Query asked;
    private final int size;
    private final int from;

    KeywordSearch(IndexSearcher searcher, Passages.Query asked) {
        this.searcher = searcher;
        this.asked = asked;
        this.size = Math.clamp(asked.size(), 1, MOST_SIZE);
        this.from = (int) Math.min((Math.max(asked.page(), 1) - 1L) * size, DEEPEST);
    }

    Found find(Synonyms synonyms) throws IOException {
        if (asked.words().isBlank()) return found(MatchAllDocsQuery.INSTANCE, NEWEST, "");
        List<Query> parts = new KeywordQuery(searcher.getIndexReader(), synonyms).parts(asked.words());
        if (parts.isEmpty()) return found(MatchNoDocsQuery.INSTANCE, BEST, "");
        Sort sort = asked.order() == Order.NEWEST ? NEWEST : BEST;
        String meant = new Respelling(searcher.getIndexReader()).meant(asked.words());
        Found all = found(KeywordQuery.joined(parts, Occur.MUST), sort, meant);
        return all.total() > 0 || parts.size() == 1
                ? all
                : found(KeywordQuery.joined(parts, Occur.SHOULD), sort, meant);
    }

    private Found found(Query query, Sort sort, String meant) throws IOException {
        var result = FacetsCollectorManager.search(
                searcher, filtered(query), from + size, sort, new FacetsCollectorManager());
        ScoreDoc[] docs = result.topDocs().scoreDocs;
        List<Passage> page = new ArrayList<>();
        StoredFields stored = searcher.storedFields();
        for (int i = from; i < docs.length; i++) page.add(Documents.read(stored.document(docs[i].doc)));
        Excerpts excerpts = new Excerpts(query);
        List<Hit> hits = new ArrayList<>();
        for (Passage passage : page) hits.add(new Hit(passage, excerpts.of(passage)));
        return new Found(result.topDocs().totalHits.value(), hits, counts(result.facetsCollector()), meant);
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
        var state = new DefaultSortedSetDocValuesReaderState(searcher.getIndexReader(), Documents.FACETS);
        Facets facets = new SortedSetDocValuesFacetCounts(state, collected);
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
