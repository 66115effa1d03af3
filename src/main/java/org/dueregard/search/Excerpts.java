package org.dueregard.search;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.Locale;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.dueregard.guide.Passage;

/// Cuts from a passage the sentences with the words looked for, and marks these.
final class Excerpts {
    private static final int GOAL_CHARS = 160;
    private static final int MOST_SENTENCES = 2;

    private final Query query;
    private final UnifiedHighlighter highlighter = UnifiedHighlighter.builderWithoutSearcher(Tokens.ENGLISH)
            .withFormatter(new DefaultPassageFormatter("\u0002", "\u0003", " … ", false))
            .withBreakIterator(() -> LengthGoalBreakIterator.createMinLength(
                    BreakIterator.getSentenceInstance(Locale.UK), GOAL_CHARS, .5f))
            .withMaxNoHighlightPassages(1)
            .build();

    Excerpts(Query query) {
        this.query = query;
    }

    /// Plain text, in which the words found stand between `\u0002` and `\u0003`; the beginning if none is in the body.
    String of(Passage passage) throws IOException {
        String body = passage.body().replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        Object excerpt = highlighter.highlightWithoutSearcher(Documents.TEXT, query, body, MOST_SENTENCES);
        return excerpt == null ? "" : excerpt.toString().strip();
    }
}
