package org.dueregard.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.QueryBuilder;

/// A collection of texts in an index of its own, searched by the very parts the product searches with, to try them out.
public final class Trial implements AutoCloseable {
    private final Directory directory;
    private final DirectoryReader reader;

    private Trial(Directory directory, DirectoryReader reader) {
        this.directory = directory;
        this.reader = reader;
    }

    /// How words are weighed: BM25's two numbers.
    public record Bm25(float k1, float b) {}

    /// @param texts   by id
    /// @param vectors of length 1 by id; a text without one is found by words alone
    public static Trial of(Map<String, String> texts, Map<String, float[]> vectors) throws IOException {
        Hush.lucene();
        Directory directory = new ByteBuffersDirectory();
        var config = new IndexWriterConfig(Tokens.ENGLISH).setCodec(new Formats());
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (var text : texts.entrySet()) {
                Document document = document(text.getKey(), text.getValue());
                float[] vector = vectors.get(text.getKey());
                if (vector != null) document.add(Documents.vector(vector));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
        return new Trial(directory, DirectoryReader.open(directory));
    }

    private static Document document(String id, String words) {
        Document document = new Document();
        document.add(new StringField(Documents.ID, id, Store.YES));
        document.add(new TextField(Documents.TEXT, words, Store.NO));
        return document;
    }

    /// The ids of what has the query's words, best first.
    public List<String> byWords(String query, Bm25 bm25, int most) throws IOException {
        return ids(words(query, bm25, most));
    }

    /// The ids of what is nearest in meaning, best first.
    public List<String> byMeaning(float[] vector, int most) throws IOException {
        return ids(meaning(vector, most));
    }

    /// The ids of what both find together, best first: at most twice [Fusion#DEPTH], however many are asked for.
    public List<String> byBoth(String query, Bm25 bm25, float[] vector, int most) throws IOException {
        ScoreDoc[] joined = Fusion.join(words(query, bm25, Fusion.DEPTH), meaning(vector, Fusion.DEPTH)).stream()
                .limit(most)
                .toArray(ScoreDoc[]::new);
        return ids(joined);
    }

    private ScoreDoc[] words(String query, Bm25 bm25, int most) throws IOException {
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setSimilarity(new BM25Similarity(bm25.k1(), bm25.b()));
        Query words = new QueryBuilder(Tokens.ENGLISH).createBooleanQuery(Documents.TEXT, query);
        return searcher.search(words == null ? MatchNoDocsQuery.INSTANCE : words, most).scoreDocs;
    }

    private ScoreDoc[] meaning(float[] vector, int most) throws IOException {
        return new Nearest(new IndexSearcher(reader)).find(vector, MatchAllDocsQuery.INSTANCE, most).scoreDocs;
    }

    private List<String> ids(ScoreDoc[] hits) throws IOException {
        StoredFields stored = reader.storedFields();
        List<String> ids = new ArrayList<>();
        for (ScoreDoc hit : hits) ids.add(stored.document(hit.doc).get(Documents.ID));
        return ids;
    }

    @Override
    public void close() throws IOException {
        try (directory) {
            reader.close();
        }
    }
}
