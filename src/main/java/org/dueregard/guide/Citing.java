package org.dueregard.guide;

import java.util.List;
import org.dueregard.assessment.Citation;
import org.dueregard.guide.Passages.Found;

/// Cites stored passages.
public final class Citing {
    private Citing() {}

    /// @param reason why it is shown; may be empty
    public static Citation of(Passage passage, String reason) {
        return new Citation(
                passage.id(), passage.title(), passage.body(), passage.source(), passage.date(), passage.url(), reason);
    }

    static List<Citation> hits(Found found) {
        return found.hits().stream()
                .map(hit -> new Citation(
                        hit.passage().id(),
                        hit.passage().title(),
                        hit.excerpt().replaceAll("[\\u0002\\u0003]", ""),
                        hit.passage().source(),
                        hit.passage().date(),
                        hit.passage().url(),
                        ""))
                .toList();
    }
}
