package org.dueregard.search;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.dueregard.guide.Passage;

/// Tells which passages of one part of the index are of the same assessment or plan. They stand side by side, since
/// they were put in all at once, and the first of them says what the whole is about.
final class Together {
    private static final String FIELD = "together";
    static final int ALONE = -1;

    private static final PerPart<int[]> KEPT = new PerPart<>(Together::read);

    private final int[] numbers;

    Together(LeafReader part) throws IOException {
        numbers = KEPT.of(part);
    }

    private static int[] read(LeafReader part) throws IOException {
        int[] numbers = new int[part.maxDoc()];
        Arrays.fill(numbers, ALONE);
        SortedDocValues names = DocValues.getSorted(part, FIELD);
        for (int doc = names.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = names.nextDoc())
            numbers[doc] = names.ordValue();
        return numbers;
    }

    static void write(Passage passage, Document document) {
        switch (passage.kind()) {
            case PAST, ASSESSMENT -> document.add(new SortedDocValuesField(FIELD, new BytesRef(whole(passage.id()))));
            default -> {}
        }
    }

    /// `assessment/7/c1` is a passage of `assessment/7`.
    private static String whole(String id) {
        int second = id.indexOf('/', id.indexOf('/') + 1);
        return second < 0 ? id : id.substring(0, second);
    }

    /// A number that those have which belong together; below 0 for a passage that stands alone.
    int of(int doc) {
        return numbers[doc];
    }

    /// A number that those documents of the whole index have which belong together, and no other.
    static int number(IndexSearcher searcher, int doc) throws IOException {
        LeafReaderContext part = part(searcher, doc);
        int which = new Together(part.reader()).of(doc - part.docBase);
        return which == ALONE ? doc : -1 - part.docBase - which;
    }

    /// The first of those that belong together with a document of the whole index.
    static int first(IndexSearcher searcher, int doc) throws IOException {
        LeafReaderContext part = part(searcher, doc);
        Together together = new Together(part.reader());
        int which = together.of(doc - part.docBase);
        if (which == ALONE) return doc;
        int first = doc - part.docBase;
        while (first > 0 && together.of(first - 1) == which) first--;
        return first + part.docBase;
    }

    private static LeafReaderContext part(IndexSearcher searcher, int doc) {
        return searcher.getLeafContexts().get(ReaderUtil.subIndex(doc, searcher.getLeafContexts()));
    }
}
