package org.dueregard.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.dueregard.guide.Passage;

/// The passages that have no vector yet, owner by owner.
final class Lacking {
    private static final Query ANY = new BooleanQuery.Builder()
            .add(MatchAllDocsQuery.INSTANCE, Occur.MUST)
            .add(new FieldExistsQuery(Documents.VECTOR), Occur.MUST_NOT)
            .build();

    private Lacking() {}

    /// Whose passages lack their vectors, if anybody's.
    static Optional<String> owner(IndexSearcher searcher) throws IOException {
        ScoreDoc[] first = searcher.search(ANY, 1, Sort.INDEXORDER).scoreDocs;
        if (first.length == 0) return Optional.empty();
        Document document = searcher.storedFields().document(first[0].doc);
        return Optional.ofNullable(document.get(Documents.OWNER));
    }

    /// All the passages of an owner, in the order in which they were put in.
    static List<Passage> passages(IndexSearcher searcher, String owner) throws IOException {
        int most = Math.max(1, searcher.getIndexReader().maxDoc());
        Query query = new TermQuery(new Term(Documents.OWNER, owner));
        List<Passage> passages = new ArrayList<>();
        StoredFields stored = searcher.storedFields();
        for (ScoreDoc hit : searcher.search(query, most, Sort.INDEXORDER).scoreDocs) {
            passages.add(Documents.read(stored.document(hit.doc)));
        }
        return passages;
    }
}
