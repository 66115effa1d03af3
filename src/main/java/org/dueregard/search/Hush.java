package org.dueregard.search;

import java.util.logging.Level;
import java.util.logging.Logger;

/// Lucene warns at each start that it could compare vectors faster with a part of Java that is still being tried out
/// (`jdk.incubator.vector`). That part slows the start by half a second, and the warning helps nobody who reads the
/// log.
final class Hush {

    /// Held here, for Java forgets the level of a logger that nobody holds.
    private static final Logger VECTORS =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    private Hush() {}

    /// To be called before an index is opened.
    static void lucene() {
        VECTORS.setLevel(Level.SEVERE);
    }
}
