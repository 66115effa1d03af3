package org.dueregard.ingest;

import java.util.List;

/// A sentence of guidance that a form prints, known by a few key words in their order and its length in words.
record Printed(int length, List<String> words) {
    private static final double ENOUGH = 0.8;

    /// Reads `31: corporate guidance designed`.
    static Printed read(String text) {
        int colon = text.indexOf(':');
        return new Printed(
                Integer.parseInt(text.substring(0, colon).strip()), Words.telling(text.substring(colon + 1)));
    }

    boolean matches(Phrase sentence) {
        int count = sentence.count();
        if (count < length * 0.6 || count > length * 1.5 + 1) return false;
        List<String> telling = sentence.words();
        if (words.size() < 4 && telling.size() != words.size()) return false;
        int found = 0;
        int next = 0;
        for (String word : telling) {
            int skip = next + 1 < words.size() && Words.same(word, words.get(next + 1)) ? 1 : 0;
            if (skip == 0 && (next >= words.size() || !Words.same(word, words.get(next)))) continue;
            next += skip + 1;
            found++;
        }
        return found >= words.size() * ENOUGH;
    }
}
