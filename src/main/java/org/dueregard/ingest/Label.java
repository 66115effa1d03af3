package org.dueregard.ingest;

import java.util.List;

/// A printed label of a form, by its telling words: `Race and ethnicity` or a few key words of a longer question.
///
/// @param length about how many words the printed label has
record Label(List<String> words, int length) {
    private static final double LONG_COVER = 0.75;
    private static final double DENSE = 0.6;

    /// Reads `key words` or `key words | 24`, the number being the printed label's length in words.
    static Label read(String text) {
        int bar = text.indexOf('|');
        List<String> words = Words.telling(bar < 0 ? text : text.substring(0, bar));
        return new Label(
                words,
                bar < 0
                        ? words.size() * 2
                        : Integer.parseInt(text.substring(bar + 1).strip()));
    }

    /// How well a text is this label, from 0 (it is not) to 1. What stands in brackets need not be there.
    double match(Phrase text) {
        double bare = compare(text.bare(), text.count());
        return bare > 0 || text.bare().size() == text.words().size() ? bare : compare(text.words(), text.count());
    }

    private double compare(List<String> found, int count) {
        if (found.isEmpty()) return 0;
        long hits = words.stream()
                .filter(word -> found.stream().anyMatch(other -> Words.same(word, other)))
                .count();
        double cover = (double) hits / words.size();
        double dense = Math.min(1, (double) hits / found.size());
        boolean covers = words.size() > 4 ? cover >= LONG_COVER : cover == 1;
        boolean fits = words.size() < 3 ? dense == 1 : dense >= DENSE || (isLong() && count <= length * 1.4);
        return covers && fits ? 0.5 * cover + 0.5 * Math.max(dense, isLong() ? 0.8 : 0) : 0;
    }

    private boolean isLong() {
        return length > words.size() * 2;
    }
}
