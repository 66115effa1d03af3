package org.dueregard.search;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// Puts each known phrase of a text, as one token, at the place of its first word.
///
/// Up to two other words may stand between: "older people" is found in "older disabled people", and "children in care"
/// in spite of the word that is not in the index.
final class PhraseFilter extends TokenFilter {
    private static final int BETWEEN = 2;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);

    private final Phrases phrases;
    private final Deque<Word> ahead = new ArrayDeque<>();
    private final Deque<State> found = new ArrayDeque<>();
    private int position;
    private boolean atEnd;

    PhraseFilter(TokenStream words, Phrases phrases) {
        super(words);
        this.phrases = phrases;
    }

    /// @param position of the word among all, with those that are not in the index
    /// @param end      where it ends in the text
    private record Word(String stem, int position, int end, State state) {}

    @Override
    public boolean incrementToken() throws IOException {
        if (!found.isEmpty()) {
            restoreState(found.remove());
            return true;
        }
        if (ahead.isEmpty()) {
            if (!read()) return false;
            if (phrases.beginningWith(term).isEmpty()) return true;
            keep();
        }
        look(ahead.remove());
        return true;
    }

    private boolean read() throws IOException {
        atEnd = atEnd || !input.incrementToken();
        if (!atEnd) position += step.getPositionIncrement();
        return !atEnd;
    }

    private void keep() {
        ahead.add(new Word(term.toString(), position, offset.endOffset(), captureState()));
    }

    private void look(Word first) throws IOException {
        List<List<String>> begun = phrases.beginningWith(first.stem());
        if (!begun.isEmpty()) readUpTo(first.position() + phrases.longest() - 1 + BETWEEN);
        for (List<String> phrase : begun) {
            restoreState(first.state());
            int end = end(phrase, first);
            if (end >= 0) found.add(phrase(phrase, end));
        }
        restoreState(first.state());
    }

    private void readUpTo(int last) throws IOException {
        while ((ahead.isEmpty() || ahead.getLast().position() < last) && read()) keep();
    }

    /// Where a phrase ends in the text, or -1 if it does not stand here.
    private int end(List<String> phrase, Word first) {
        int next = 1;
        int last = first.position() + phrase.size() - 1 + BETWEEN;
        for (Word word : ahead) {
            if (word.position() > last) return -1;
            if (word.stem().equals(phrase.get(next)) && ++next == phrase.size()) return word.end();
        }
        return -1;
    }

    private State phrase(List<String> phrase, int end) {
        term.setEmpty().append(Phrases.term(phrase));
        step.setPositionIncrement(0);
        offset.setOffset(offset.startOffset(), end);
        return captureState();
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        ahead.clear();
        found.clear();
        position = 0;
        atEnd = false;
    }
}
