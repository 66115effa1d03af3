package org.dueregard.toolkit;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// How close two wordings are. For short phrases, not for prose.
public final class Spelling {

    private static final char LAST_PLAIN = 126;
    private static final String APOSTROPHES = "'\u2018\u2019`";

    private Spelling() {}

    /// The words in lower case without accents or punctuation, single spaces between: "Gypsies & Travellers!" gives
    /// `gypsies and travellers`.
    public static String plain(String words) {
        var plain = new StringBuilder(words.length());
        boolean gap = false;
        for (int i = 0; i < words.length(); i++) {
            char letter = words.charAt(i);
            if (letter > LAST_PLAIN && APOSTROPHES.indexOf(letter) < 0) return plainInFull(words);
            if (isWord(letter)) {
                if (gap && !plain.isEmpty()) plain.append(' ');
                gap = false;
                plain.append(Character.toLowerCase(letter));
            } else if (letter == '&') {
                plain.append(plain.isEmpty() ? "and" : " and");
                gap = true;
            } else {
                gap |= APOSTROPHES.indexOf(letter) < 0;
            }
        }
        return plain.toString();
    }

    private static boolean isWord(char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9');
    }

    /// The same for words with letters beyond plain English.
    private static String plainInFull(String words) {
        String bare = Normalizer.normalize(words, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        return bare.toLowerCase(Locale.ROOT)
                .replace("&", " and ")
                .replaceAll("['\u2018\u2019`]", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    /// Whether `typed` is a slip of the hand away from `meant`: one edit for every four letters, swaps counting as one.
    public static boolean near(String typed, String meant) {
        int allowed = Math.min(3, meant.length() / 4);
        return allowed > 0 && Math.abs(typed.length() - meant.length()) <= allowed && edits(typed, meant) <= allowed;
    }

    /// The number of letters added, left out, changed or swapped with a neighbour (optimal string alignment).
    public static int edits(String from, String to) {
        int[] before = new int[to.length() + 1];
        int[] last = new int[to.length() + 1];
        Arrays.setAll(last, i -> i);
        for (int i = 1; i <= from.length(); i++) {
            int[] row = new int[to.length() + 1];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int changed = last[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, Math.min(last[j], row[j - 1]) + 1);
                if (swapped(from, to, i, j)) row[j] = Math.min(row[j], before[j - 2] + 1);
            }
            before = last;
            last = row;
        }
        return last[to.length()];
    }

    private static boolean swapped(String from, String to, int i, int j) {
        return i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
    }

    /// The words of a phrase that carry meaning, in order.
    static List<String> telling(String plain) {
        return Arrays.stream(plain.split(" "))
                .filter(word -> word.length() > 2 && !SMALL.contains(word))
                .toList();
    }

    private static final List<String> SMALL = List.of("and", "the", "for", "with", "people", "who", "etc", "including");
}
