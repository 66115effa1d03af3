package org.dueregard.knowledge;

import org.dueregard.guide.Passage;

/// A passage with where it was read from.
///
/// @param file  the file's name as its author knows it
/// @param id    the id in the file, unique over all knowledge
/// @param newer for an evidence source: the id of the one that replaces it; otherwise empty
record Entry(Passage passage, String file, String id, String newer) {

    /// What to call it when something in it is wrong.
    String place() {
        return "entry " + id;
    }
}
