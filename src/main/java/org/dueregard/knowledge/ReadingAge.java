package org.dueregard.knowledge;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How hard a text is to read: the Flesch-Kincaid grade, which is the school year in the United States; five more is
/// the age. Syllables are guessed from the spelling.
final class ReadingAge {
    private static final Pattern END = Pattern.compile("[.!?:]+(?=\\s|$)|\\n+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}'\u2019]+");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
    private static final Pattern SILENT =
            Pattern.compile("(?<=[a-z]{2})(?<!l)e$|(?<=[^aeiouytd])ed$|(?<=[^aeiouysxz])es$");

    private ReadingAge() {}

    /// The grade; 0 for a text without words.
    static double grade(String text) {
        long sentences = END.splitAsStream(text)
                .filter(part -> WORD.matcher(part).find())
                .count();
        String[] words = words(text).toArray(String[]::new);
        if (words.length == 0) return 0;
        int syllables = Arrays.stream(words).mapToInt(ReadingAge::syllables).sum();
        return 0.39 * words.length / sentences + 11.8 * syllables / words.length - 15.59;
    }

    static Stream<String> words(String text) {
        return WORD.matcher(text).results().map(result -> result.group());
    }

    static int syllables(String word) {
        String plain = SILENT.matcher(word.toLowerCase(Locale.ROOT)).replaceFirst("");
        return Math.max(1, (int) VOWELS.matcher(plain).results().count());
    }
}
