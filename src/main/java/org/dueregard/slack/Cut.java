package org.dueregard.slack;

import java.util.ArrayList;
import java.util.List;

/// Makes text fit. Lengths are in UTF-16 units, of which Slack's characters are never more.
final class Cut {
    private static final String MORE = "\u2026";

    private Cut() {}

    /// The text, or as much of it as fits with an ellipsis after it.
    static String to(int most, String text) {
        if (text.length() <= most) return text;
        int space = text.lastIndexOf(' ', most - 1);
        return text.substring(0, whole(text, space > most * 2 / 3 ? space : most - 1))
                        .stripTrailing()
                + MORE;
    }

    /// The text in parts of at most so many units once escaped; a part ends with a paragraph, a line or a word if it
    /// can.
    static List<String> parts(int most, String text) {
        var parts = new ArrayList<String>();
        String rest = text.strip();
        while (Mrkdwn.escape(rest).length() > most) {
            int end = end(rest, fitting(most, rest));
            parts.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).strip();
        }
        if (!rest.isEmpty()) parts.add(rest);
        return parts;
    }

    /// How much of a text that is too long fits once it is escaped.
    private static int fitting(int most, String text) {
        int escaped = 0;
        int end = 0;
        while (end < text.length()) {
            escaped += escaped(text.charAt(end));
            if (escaped > most) break;
            end++;
        }
        return end;
    }

    private static int escaped(char letter) {
        return switch (letter) {
            case '&' -> "&amp;".length();
            case '<', '>' -> "&lt;".length();
            default -> 1;
        };
    }

    private static int end(String text, int most) {
        for (String gap : List.of("\n\n", "\n", " ")) {
            int at = text.lastIndexOf(gap, most - 1);
            if (at > most / 2) return at;
        }
        return whole(text, most);
    }

    /// An end that does not part the two halves of one character.
    private static int whole(String text, int end) {
        return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }
}
