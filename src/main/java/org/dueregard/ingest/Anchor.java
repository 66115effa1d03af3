package org.dueregard.ingest;

import org.dueregard.ingest.Form.Named;
import org.dueregard.ingest.Form.Part;

/// A printed label found at the start of a text.
///
/// @param score how well it matches, up to 1
/// @param end   where in the text the label ends
record Anchor(Kind kind, Part part, Named named, double score, int end) {

    enum Kind {
        OPENS,
        FIELD,
        ITEM,
        COLUMN,
        SIGN
    }

    /// Which of the form's labels it is.
    String id() {
        return kind + "/" + part.id() + "/" + named.id() + "/" + named.join();
    }
}
