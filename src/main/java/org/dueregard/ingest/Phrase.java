package org.dueregard.ingest;

import java.util.List;
import java.util.regex.Pattern;

/// A stretch of text made ready to be compared with a form's labels and sentences.
///
/// @param words its telling words
/// @param bare  its telling words without what stands in brackets
/// @param count how many words it has in all
record Phrase(List<String> words, List<String> bare, int count) {
    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*(?:\\([^()]*\\)[^()]*)*(?:\\)|$)");

    static Phrase of(String text) {
        List<String> words = Words.telling(text);
        boolean brackets = text.indexOf('(') >= 0;
        List<String> bare = brackets ? Words.telling(BRACKETS.matcher(text).replaceAll(" ")) : words;
        return new Phrase(words, bare, Words.count(text));
    }
}
