package org.dueregard.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dueregard.toolkit.Spelling;

/// Words as they are compared: small words left off, plurals made singular.
final class Words {
    private static final Set<String> SMALL = Set.of(
            "a", "an", "the", "of", "to", "in", "for", "and", "or", "is", "are", "be", "your", "you", "do", "does",
            "this", "that", "these", "those", "with", "on", "by", "at", "as", "it", "its", "how", "what", "when", "who",
            "which", "will", "would", "could", "have", "has", "had", "there", "any", "eg", "etc", "if", "we", "our",
            "they", "them", "their", "been", "was", "were", "not", "so");
    private static final Pattern SENTENCE =
            Pattern.compile("(?<=[.?!])[*_\"'\u201d\u2019)]*\\s+(?=[\\p{Lu}\"'\u201c\u2018\\d])|\\n+");

    private Words() {}

    /// The words that carry meaning, in order.
    static List<String> telling(String text) {
        String plain = Spelling.plain(text);
        return plain.isEmpty()
                ? List.of()
                : Arrays.stream(plain.split(" "))
                        .filter(word -> !SMALL.contains(word))
                        .map(Words::singular)
                        .toList();
    }

    static int count(String text) {
        String plain = Spelling.plain(text);
        return plain.isEmpty() ? 0 : plain.split(" ").length;
    }

    private static String singular(String word) {
        return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
                ? word.substring(0, word.length() - 1)
                : word;
    }

    static boolean same(String word, String other) {
        return word.equals(other)
                || (word.length() > 4
                        && !other.isEmpty()
                        && word.charAt(0) == other.charAt(0)
                        && Spelling.near(word, other));
    }

    /// The sentences of a text, each with the space that follows it, so that together they are the text.
    static List<String> sentences(String text) {
        var sentences = new ArrayList<String>();
        var ends = SENTENCE.matcher(text);
        int from = 0;
        while (ends.find()) {
            sentences.add(text.substring(from, ends.end()));
            from = ends.end();
        }
        if (from < text.length()) sentences.add(text.substring(from));
        return sentences;
    }
}
