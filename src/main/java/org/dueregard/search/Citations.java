package org.dueregard.search;

import org.dueregard.assessment.Citation;
import org.dueregard.guide.Passage;

/// Makes a citation of a stored passage, word for word.
final class Citations {
    private Citations() {}

    static Citation of(Passage passage, String reason) {
        return new Citation(
                passage.id(), passage.title(), passage.body(), passage.source(), passage.date(), passage.url(), reason);
    }
}
