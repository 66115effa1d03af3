package org.dueregard.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.Directory;
import org.dueregard.guide.Passage;

/// An open Lucene index with what writes to it and what reads from it.
record Shelf(Directory directory, IndexWriter writer, SearcherManager searchers, Commits commits) {

    /// Larger batches are merged less often. It is used only while much is written.
    private static final double BUFFER_MB = 32;

    /// A segment's graph is made in memory, so a segment must not grow without end.
    private static final double MOST_MB_MERGED = 512;

    /// To be changed with whatever is written into a document: an index of another format is built again.
    private static final String FORMAT = "7";

    /// Where an index of the given format is.
    interface Place {
        Directory open(String format) throws IOException;
    }

    static Shelf open(Place place, Synonyms synonyms) throws IOException {
        String format = FORMAT + " " + synonyms.phrases().fingerprint();
        Directory directory = place.open(format);
        IndexWriter writer =
                new IndexWriter(directory, writing(synonyms.phrases().analyser()));
        return new Shelf(directory, writer, new SearcherManager(writer, new Searching()), new Commits(writer, format));
    }

    private static IndexWriterConfig writing(Analyzer english) {
        var analyser = new PerFieldAnalyzerWrapper(english, Map.of(Documents.PLAIN, new StandardAnalyzer()));
        return new IndexWriterConfig(analyser)
                .setCodec(new Formats())
                .setSimilarity(new BM25Similarity(1.2f, .75f))
                .setRAMBufferSizeMB(BUFFER_MB)
                .setMergePolicy(new TieredMergePolicy().setMaxMergedSegmentMB(MOST_MB_MERGED))
                .setCommitOnClose(false);
    }

    /// Puts in the passages of an owner in place of its earlier ones, all at once.
    void replace(String owner, List<Passage> passages) throws IOException {
        List<Document> documents = new ArrayList<>();
        for (Passage passage : passages) documents.add(Documents.FACETS.build(Documents.write(passage, owner)));
        replaceDocuments(owner, documents);
    }

    /// The same with what each means, in the same order.
    void replace(String owner, List<Passage> passages, List<Sense> senses) throws IOException {
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            documents.add(Documents.FACETS.build(Documents.write(passages.get(i), owner, senses.get(i))));
        }
        replaceDocuments(owner, documents);
    }

    private void replaceDocuments(String owner, List<Document> documents) throws IOException {
        Term term = new Term(Documents.OWNER, owner);
        if (documents.isEmpty()) writer.deleteDocuments(term);
        else writer.updateDocuments(term, documents);
    }

    boolean isEmpty() {
        return writer.getDocStats().numDocs == 0;
    }

    void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    /// Waits until what was written is put together into few parts, which goes on in the background after much writing.
    void settle() throws IOException {
        writer.flush();
        writer.maybeMerge();
        if (writer.getConfig().getMergeScheduler() instanceof ConcurrentMergeScheduler merging) merging.sync();
        refresh();
    }

    <T> T reading(Reading<T> work) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            return work.with(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    /// Makes everything durable first.
    void close() throws IOException {
        try (directory;
                writer;
                searchers;
                commits) {
            writer.flush();
        }
    }

    interface Reading<T> {
        T with(IndexSearcher searcher) throws IOException;
    }
}
