package org.dueregard.search;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.dueregard.guide.TextVectors;
import org.dueregard.guide.TextVectors.VectorsException;
import org.jspecify.annotations.Nullable;

/// Finds what means the same in other words. Where or while there are no vectors it finds nothing, and words alone must
/// do.
final class Meaning {
    private static final Logger LOG = System.getLogger(Meaning.class.getName());
    private static final int MOST_KEPT = 500;

    /// A long query takes long to read and is no clearer.
    private static final int MOST_CHARS = 1_000;

    private final @Nullable TextVectors vectors;
    private final Map<String, float[]> asked = Collections.synchronizedMap(new LinkedHashMap<>(64, .75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
            return size() > MOST_KEPT;
        }
    });
    private volatile boolean off;

    /// Finds nothing.
    static final Meaning NONE = new Meaning(null);

    Meaning(@Nullable TextVectors vectors) {
        this.vectors = vectors;
        this.off = vectors == null;
    }

    boolean isOff() {
        return off;
    }

    /// The nearest that match the filter, nearest first, each scored as [Nearest#likeness(float)] reads it.
    ///
    /// The model is not loaded while no passage has a vector.
    List<ScoreDoc> nearest(IndexSearcher searcher, String text, Query filter, int most) throws IOException {
        Nearest nearest = new Nearest(searcher);
        if (nearest.vectors() == 0) return List.of();
        Optional<float[]> vector = query(text);
        if (vector.isEmpty()) return List.of();
        return List.of(nearest.find(vector.get(), filter, most).scoreDocs);
    }

    /// The vector of what is asked; none if there is none to be had, or none yet.
    Optional<float[]> query(String text) {
        if (off || text.isBlank()) return Optional.empty();
        return kept(text.length() > MOST_CHARS ? text.substring(0, MOST_CHARS) : text);
    }

    private Optional<float[]> kept(String text) {
        float[] known = asked.get(text);
        return known != null
                ? Optional.of(known)
                : tried(vectors -> vectors.query(text)).map(made -> {
                    asked.put(text, made);
                    return made;
                });
    }

    /// The vector of a stored text; none if there is none to be had.
    Optional<float[]> passage(String text) {
        return tried(vectors -> Optional.of(vectors.passage(text)));
    }

    private Optional<float[]> tried(Function<TextVectors, Optional<float[]>> work) {
        if (off || vectors == null) return Optional.empty();
        try {
            return work.apply(vectors);
        } catch (VectorsException refused) {
            switchOff(refused);
            return Optional.empty();
        }
    }

    private synchronized void switchOff(VectorsException refused) {
        if (!off) LOG.log(Level.WARNING, "The search goes by words alone from now on. {0}", refused.getMessage());
        off = true;
    }
}
