package org.dueregard.slack;

import tools.jackson.databind.node.ObjectNode;

/// A block, and the same in plain words for notifications and screen readers; the words may be empty.
record Piece(ObjectNode block, String words) {

    /// How much of a message it takes up.
    int chars() {
        return Json.write(block).length();
    }
}
