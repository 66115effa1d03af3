package org.dueregard.search;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;
import org.apache.lucene.search.uhighlight.FieldHighlighter;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.dueregard.guide.Passage;

/// Cuts from a passage the sentences with the words looked for, and marks these.
final class Excerpts {
    private static final int GOAL_CHARS = 160;
    private static final int MOST_SENTENCES = 2;

    private static final String OPEN = "\u0002";

    private final FieldHighlighter marking;

    /// @param english cuts text into the terms of the query
    Excerpts(Query query, Analyzer english) {
        marking = new Marker(hasPhrase(query), english).of(query);
    }

    private static boolean hasPhrase(Query query) {
        var found = new AtomicBoolean();
        query.visit(new QueryVisitor() {
            @Override
            public QueryVisitor getSubVisitor(Occur occur, Query parent) {
                if (parent instanceof PhraseQuery) found.set(true);
                return this;
            }
        });
        return found.get();
    }

    static boolean isMarked(String excerpt) {
        return excerpt.contains(OPEN);
    }

    /// Plain text, in which the words found stand between `\u0002` and `\u0003`; the beginning if none is in the body.
    String of(Passage passage) throws IOException {
        String body = passage.body().replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        Object excerpt = body.isEmpty() ? null : marking.highlightFieldForDoc(null, -1, body);
        return excerpt == null ? "" : excerpt.toString().strip();
    }

    /// Reads a query once for all the texts in which it is marked, since that takes longer than the marking.
    private static final class Marker extends UnifiedHighlighter {
        /// @param phrases whether there are words that count only where they stand together, which takes longer to see
        Marker(boolean phrases, Analyzer english) {
            super(UnifiedHighlighter.builderWithoutSearcher(english)
                    .withFormatter(new DefaultPassageFormatter(OPEN, "\u0003", " … ", false))
                    .withBreakIterator(() -> LengthGoalBreakIterator.createMinLength(
                            BreakIterator.getSentenceInstance(Locale.UK), GOAL_CHARS, .5f))
                    .withMaxNoHighlightPassages(1)
                    .withPassageRelevancyOverSpeed(phrases)
                    .withWeightMatches(phrases));
        }

        FieldHighlighter of(Query query) {
            return getFieldHighlighter(Documents.TEXT, query, extractTerms(query), MOST_SENTENCES);
        }
    }
}
