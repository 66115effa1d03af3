package org.dueregard.embedding;

import java.util.stream.LongStream;

/// Cuts text into the numbered pieces that the model reads, longest first: "safeguarding" is `safeguard`, `##ing`.
///
/// The scheme is WordPiece, as in BERT (Devlin and others, 2018, https://arxiv.org/abs/1810.04805).
final class WordPiece {

    /// The model reads no more at once, its two own marks included.
    static final int MOST_PIECES = 512;

    private static final int MOST_CHARS = 20_000;
    private static final int LONGEST_WORD = 100;
    private static final String INSIDE = "##";

    private final Vocabulary vocabulary;
    private final int start;
    private final int end;
    private final int unknown;

    WordPiece(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.start = vocabulary.needed("[CLS]");
        this.end = vocabulary.needed("[SEP]");
        this.unknown = vocabulary.needed("[UNK]");
    }

    /// At least the mark of the start and that of the end; at most [#MOST_PIECES].
    long[] numbers(String text) {
        LongStream.Builder pieces = LongStream.builder();
        String read = text.length() > MOST_CHARS ? text.substring(0, MOST_CHARS) : text;
        for (String word : Cleaning.words(read)) pieces(word).forEach(pieces);
        LongStream inside = pieces.build().limit(MOST_PIECES - 2L);
        return LongStream.concat(LongStream.concat(LongStream.of(start), inside), LongStream.of(end))
                .toArray();
    }

    private LongStream pieces(String word) {
        if (word.codePointCount(0, word.length()) > LONGEST_WORD) return LongStream.of(unknown);
        LongStream.Builder pieces = LongStream.builder();
        int from = 0;
        while (from < word.length()) {
            int to = longest(word, from);
            if (to == from) return LongStream.of(unknown);
            pieces.add(vocabulary.number(piece(word, from, to)));
            from = to;
        }
        return pieces.build();
    }

    /// Where the longest known piece ends, or where it was to start if none is known.
    private int longest(String word, int from) {
        int to = word.length();
        while (to > from && vocabulary.number(piece(word, from, to)) < 0) to--;
        return to;
    }

    private static String piece(String word, int from, int to) {
        return (from > 0 ? INSIDE : "") + word.substring(from, to);
    }
}
