package org.dueregard.web;

import java.util.regex.Pattern;

/// Checks texts that come from outside.
final class Texts {
    private static final Pattern LINE_END = Pattern.compile("\r\n?|[\u000b\f\u0085\u2028\u2029]");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\n\t]]");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\u2028\u2029]");

    private Texts() {}

    /// A short text of printable characters on one line.
    ///
    /// @param most the most characters (UTF-16 units)
    static String line(String field, String text, int most) {
        if (text.isBlank() || text.length() > most)
            throw RefusedException.badField(field, "must have 1 to " + most + " characters.");
        if (!isPlainLine(text) && UNPRINTABLE.matcher(text).find())
            throw RefusedException.badField(field, "must be printable characters on one line.");
        return text;
    }

    /// Words as typed or pasted: HTML is made plain, any line end is a new line, and other control characters are
    /// spaces.
    static String words(String field, String text, int most) {
        if (text.length() > most)
            throw RefusedException.badField(
                    field, "has " + text.length() + " characters. Send at most " + most + ", or send it in parts.");
        if (isPlain(text)) return text;
        if (hasHalfACharacter(text))
            throw RefusedException.badField(
                    field, "holds half of a character (a lone surrogate). Send whole characters.");
        return PastedHtml.plain(
                CONTROL.matcher(LINE_END.matcher(text).replaceAll("\n")).replaceAll(" "));
    }

    private static boolean isPlainLine(String text) {
        return text.chars().allMatch(letter -> letter >= ' ' && letter <= '~');
    }

    /// Whether there is nothing in it to look at more closely.
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '<' || (letter < ' ' && letter != '\n' && letter != '\t') || letter > '~') return false;
        }
        return true;
    }

    private static boolean hasHalfACharacter(String text) {
        return text.codePoints()
                .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
