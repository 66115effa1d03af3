package org.dueregard.teams;

import java.util.regex.Pattern;

/// Makes plain text of what people type: any line end is a new line, and what cannot be printed is a space.
final class Plain {
    private static final Pattern LINE_END = Pattern.compile("\r\n?|[\u000b\f\u0085\u2028\u2029]");
    private static final Pattern SPACE = Pattern.compile("&nbsp;|\u00a0");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\n\t]]");

    private Plain() {}

    static String words(String text) {
        String lines = LINE_END.matcher(text).replaceAll("\n");
        return UNPRINTABLE
                .matcher(SPACE.matcher(lines).replaceAll(" "))
                .replaceAll(" ")
                .strip();
    }

    /// A text on one line, shortened.
    static String line(String text, int most) {
        String line = words(text).replaceAll("\\s+", " ");
        return shorten(line, most);
    }

    /// The start of a text, at most so many characters with the dots that say there was more; whole characters only.
    static String shorten(String text, int most) {
        if (text.length() <= most) return text;
        int end = most - 1;
        int space = text.lastIndexOf(' ', end);
        int at = space > most / 2 ? space : end;
        if (Character.isHighSurrogate(text.charAt(at - 1))) at--;
        return text.substring(0, at).stripTrailing() + "\u2026";
    }
}
