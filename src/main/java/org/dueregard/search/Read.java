package org.dueregard.search;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.dueregard.guide.Passage;

/// A passage of the index and its stems, as read lately: reading and cutting them costs more than the search.
///
/// @param stems of title and body
record Read(Passage passage, Stems stems, TitleVector title) {

    /// The passages read last. Safe for many threads.
    static final class Recently {
        private static final int MOST = 2_000;

        private final Map<Place, Read> kept = Collections.synchronizedMap(new LinkedHashMap<>(64, .75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Place, Read> eldest) {
                return size() > MOST;
            }
        });

        /// A document's place never holds another: a changed passage is written anew.
        private record Place(Object segment, int doc) {}

        Read of(IndexSearcher searcher, int doc) throws IOException {
            Place place = place(searcher, doc);
            Read known = kept.get(place);
            if (known != null) return known;
            Document document = searcher.storedFields().document(doc);
            Passage passage = Documents.read(document);
            Stems stems = Stems.of(passage.title() + "\n" + passage.body());
            Read read = new Read(passage, stems, Documents.titleVector(document));
            kept.put(place, read);
            return read;
        }

        private static Place place(IndexSearcher searcher, int doc) {
            List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
            return new Place(leaf.reader().getCoreCacheHelper().getKey(), doc - leaf.docBase);
        }
    }
}
