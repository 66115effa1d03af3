package org.dueregard.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.dueregard.assessment.Citation;
import org.dueregard.guide.Passage;
import org.dueregard.guide.Passages;
import org.dueregard.guide.Wanted;

/// Keeps passages in a Lucene folder and finds them.
///
/// The index is made from other things and can always be made again. A new, lost or broken one is empty, with
/// [#position()] 0: give it the static passages and every finished assessment. Changes are found after
/// [#refresh()] and made durable in the background. Safe for many threads. Every method throws
/// [Passages.PassagesException] if the folder cannot be read or written.
public final class LuceneIndex implements Passages, AutoCloseable {

    private static final String STATIC = "static";

    static {
        Hush.lucene();
    }

    private final Shelf shelf;
    private final ReadWriteLock writing = new ReentrantReadWriteLock();
    private final Meaning meaning;
    private final Synonyms synonyms;
    private final Suggestions suggestions;
    private final GuidanceSearch guidance;

    private LuceneIndex(Shelf shelf, Lexicon lexicon, Synonyms synonyms, Reasons reasons) {
        this.shelf = shelf;
        this.synonyms = synonyms;
        this.meaning = new Meaning(lexicon.vectors());
        this.suggestions = new Suggestions(lexicon, synonyms, reasons, meaning);
        this.guidance = new GuidanceSearch(synonyms, reasons, meaning);
    }

    /// Opens the index in a folder, which is made if there is none. A broken index is renamed to end in `.broken`.
    ///
    /// @throws Passages.PassagesException if another process has it open, or the folder cannot be used
    /// @throws IllegalArgumentException   if the lexicon lacks a sentence
    public static LuceneIndex open(Path folder, Lexicon lexicon) {
        return open(format -> IndexFolder.open(folder, format), lexicon);
    }

    /// An index that is lost when closed.
    public static LuceneIndex inMemory(Lexicon lexicon) {
        return open(_ -> new ByteBuffersDirectory(), lexicon);
    }

    private static LuceneIndex open(Shelf.Place place, Lexicon lexicon) {
        Reasons reasons = new Reasons(lexicon.reasons());
        Synonyms synonyms = new Synonyms(lexicon.synonyms());
        return new LuceneIndex(wrapped(() -> Shelf.open(place, synonyms)), lexicon, synonyms, reasons);
    }

    /// Puts in the knowledge and the toolkits' help in place of what was there; nothing is done if they are the same.
    ///
    /// @return whether they differed
    public boolean replaceStatic(List<Passage> passages) {
        return replaceStatic(Fingerprint.of(passages), () -> passages);
    }

    /// The same, with the passages read only if the stamp differs from that of those which are in.
    public boolean replaceStatic(String stamp, Supplier<List<Passage>> passages) {
        if (stamp.equals(shelf.commits().fingerprint())) return false;
        replace(STATIC, passages.get());
        shelf.commits().setFingerprint(stamp);
        return true;
    }

    /// Puts in the passages of a finished assessment in place of its earlier ones. Threads may put in different
    /// assessments at once.
    public void replaceAssessment(String id, List<Passage> passages) {
        replace("assessment/" + id, passages);
    }

    /// The same, with the vector of each passage where they are known already; those of the titles stay unknown.
    public void replaceAssessment(String id, List<Passage> passages, List<float[]> vectors) {
        List<Sense> senses = vectors.stream()
                .map(vector -> new Sense(vector, TitleVector.UNKNOWN))
                .toList();
        changing(() -> shelf.replace("assessment/" + id, passages, senses));
    }

    /// Takes an assessment out, for example because it was reopened.
    public void remove(String id) {
        replaceAssessment(id, List.of());
    }

    private void replace(String owner, List<Passage> passages) {
        changing(() -> shelf.replace(owner, passages));
    }

    private void changing(Doing work) {
        writing.readLock().lock();
        try {
            wrapped(work);
        } finally {
            writing.readLock().unlock();
        }
    }

    /// Works out the vectors that passages lack, and lets searches use them. That takes long, so it is done in the
    /// background; passages are found by words alone until then. What changes meanwhile is left for the next time.
    ///
    /// @param goOn asked before each passage; what is not finished when it says no is not put in
    /// @return how many passages were given a vector
    public int addVectors(BooleanSupplier goOn) {
        return wrapped(() -> new VectorWork(shelf, meaning, writing.writeLock(), goOn).doAll());
    }

    /// The position in the journal up to which assessments are in the index; 0 at first.
    public long position() {
        return shelf.commits().position();
    }

    /// Says how far the index has come; call it after the changes up to there, so that none is lost.
    public void setPosition(long position) {
        shelf.commits().setPosition(position);
    }

    public boolean isEmpty() {
        return shelf.isEmpty();
    }

    /// Lets searches find what was put in before.
    public void refresh() {
        wrapped(shelf::refresh);
    }

    /// Lets searches find what was put in before, when that has been put in order. After much was put in this takes
    /// long, and searches are slower until then; nothing else needs it.
    public void settle() {
        wrapped(shelf::settle);
    }

    @Override
    public List<Citation> suggest(Wanted wanted, int most) {
        return suggest(wanted, Way.WHOLE, most);
    }

    /// The same, ranked in another way to measure what the parts of the ranking are worth.
    public List<Citation> suggest(Wanted wanted, Way way, int most) {
        return wrapped(() -> shelf.reading(searcher -> suggestions.find(searcher, wanted, way, most)));
    }

    @Override
    public List<Citation> guidance(String question, int most) {
        return wrapped(() -> shelf.reading(searcher -> guidance.find(searcher, question, most)));
    }

    @Override
    public Optional<Passage> find(String id) {
        return wrapped(() -> shelf.reading(searcher -> Documents.find(searcher, id)));
    }

    @Override
    public Found search(Query query) {
        return wrapped(() -> shelf.reading(searcher -> new KeywordSearch(searcher, query, synonyms, meaning).find()));
    }

    /// Makes everything durable and closes the folder.
    @Override
    public void close() {
        wrapped(shelf::close);
    }

    private static void wrapped(Doing work) {
        wrapped(() -> {
            work.done();
            return true;
        });
    }

    private static <T> T wrapped(Giving<T> work) {
        try {
            return work.given();
        } catch (IOException | UncheckedIOException broken) {
            throw new PassagesException("The search index cannot be reached: " + broken.getMessage(), broken);
        }
    }

    private interface Doing {
        void done() throws IOException;
    }

    private interface Giving<T> {
        T given() throws IOException;
    }
}
