package org.dueregard.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.dueregard.assessment.Citation;
import org.dueregard.guide.Passage;
import org.dueregard.guide.Passages;
import org.dueregard.guide.Wanted;

/// Keeps passages in a Lucene folder and finds them.
///
/// The index is made from other things and can always be made again. A new, lost or broken one is empty, with
/// [#position()] 0: give it the static passages and every finished assessment. Changes are found after [#refresh()] and
/// made durable in the background. Safe for many threads. Every method throws [Passages.PassagesException] if the folder
/// cannot be read or written.
public final class LuceneIndex implements Passages, AutoCloseable {

    /// To be changed with whatever is written into a document: an index of another format is built again.
    private static final String FORMAT = "1";

    private static final String STATIC = "static";

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Commits commits;
    private final Synonyms synonyms;
    private final Suggestions suggestions;
    private final GuidanceSearch guidance;

    private LuceneIndex(Directory directory, Lexicon lexicon) throws IOException {
        Reasons reasons = new Reasons(lexicon.reasons());
        this.synonyms = new Synonyms(lexicon.synonyms());
        this.suggestions = new Suggestions(lexicon, synonyms, reasons);
        this.guidance = new GuidanceSearch(synonyms, reasons);
        this.directory = directory;
        this.writer = new IndexWriter(directory, writing());
        this.searchers = new SearcherManager(writer, null);
        this.commits = new Commits(writer, FORMAT);
    }

    private static IndexWriterConfig writing() {
        var analyser = new PerFieldAnalyzerWrapper(Tokens.ENGLISH, Map.of(Documents.PLAIN, new StandardAnalyzer()));
        return new IndexWriterConfig(analyser).setSimilarity(new BM25Similarity(1.2f, .75f)).setCommitOnClose(false);
    }

    /// Opens the index in a folder, which is made if there is none. A broken index is renamed to end in `.broken`.
    ///
    /// @throws Passages.PassagesException if another process has it open, or the folder cannot be used
    /// @throws IllegalArgumentException   if the lexicon lacks a sentence
    public static LuceneIndex open(Path folder, Lexicon lexicon) {
        return wrapped(() -> new LuceneIndex(IndexFolder.open(folder, FORMAT), lexicon));
    }

    /// An index that is lost when closed.
    public static LuceneIndex inMemory(Lexicon lexicon) {
        return wrapped(() -> new LuceneIndex(new ByteBuffersDirectory(), lexicon));
    }

    /// Puts in the knowledge and the toolkits' help in place of what was there; nothing is done if they are the same.
    ///
    /// @return whether they differed
    public boolean replaceStatic(List<Passage> passages) {
        String fingerprint = Fingerprint.of(passages);
        if (fingerprint.equals(commits.fingerprint())) return false;
        replace(STATIC, passages);
        commits.setFingerprint(fingerprint);
        return true;
    }

    /// Puts in the passages of a finished assessment in place of its earlier ones.
    public void replaceAssessment(String id, List<Passage> passages) {
        replace("assessment/" + id, passages);
    }

    /// Takes an assessment out, for example because it was reopened.
    public void remove(String id) {
        replaceAssessment(id, List.of());
    }

    private void replace(String owner, List<Passage> passages) {
        wrapped(() -> {
            Term term = new Term(Documents.OWNER, owner);
            List<Document> documents = new ArrayList<>();
            for (Passage passage : passages) documents.add(Documents.FACETS.build(Documents.write(passage, owner)));
            return documents.isEmpty() ? writer.deleteDocuments(term) : writer.updateDocuments(term, documents);
        });
    }

    /// The position in the journal up to which assessments are in the index; 0 at first.
    public long position() {
        return commits.position();
    }

    /// Says how far the index has come; call it after the changes up to there, so that none is lost.
    public void setPosition(long position) {
        commits.setPosition(position);
    }

    public boolean isEmpty() {
        return writer.getDocStats().numDocs == 0;
    }

    /// Lets searches find what was put in before.
    public void refresh() {
        wrapped(() -> {
            searchers.maybeRefreshBlocking();
            return true;
        });
    }

    @Override
    public List<Citation> suggest(Wanted wanted, int most) {
        return searching(searcher -> suggestions.find(searcher, wanted, most));
    }

    @Override
    public List<Citation> guidance(String question, int most) {
        return searching(searcher -> guidance.find(searcher, question, most));
    }

    @Override
    public Found search(Query query) {
        return searching(searcher -> new KeywordSearch(searcher, query).find(synonyms));
    }

    /// Makes everything durable and closes the folder.
    @Override
    public void close() {
        wrapped(() -> {
            try (directory; writer; searchers; commits) {
                return true;
            }
        });
    }

    private <T> T searching(Searching<T> work) {
        return wrapped(() -> {
            IndexSearcher searcher = searchers.acquire();
            try {
                return work.with(searcher);
            } finally {
                searchers.release(searcher);
            }
        });
    }

    private static <T> T wrapped(Work<T> work) {
        try {
            return work.done();
        } catch (IOException | UncheckedIOException broken) {
            throw new PassagesException("The search index cannot be reached: " + broken.getMessage(), broken);
        }
    }

    private interface Work<T> {
        T done() throws IOException;
    }

    private interface Searching<T> {
        T with(IndexSearcher searcher) throws IOException;
    }
}
