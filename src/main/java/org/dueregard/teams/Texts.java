package org.dueregard.teams;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dueregard.guide.Message;

/// Messages as plain text.
final class Texts {
    /// The most characters of one text message: well under 80 KB in UTF-16.
    static final int MOST = 8_000;

    private static final int MOST_IN_A_SUMMARY = 200;

    private Texts() {}

    /// What a notification shows, and what a client shows that cannot show the card: the question if there is one.
    static String summary(List<Message> messages) {
        String asked = messages.stream()
                .filter(message -> !message.question().isEmpty())
                .map(Message::text)
                .reduce("", (_, last) -> last);
        String text = asked.isEmpty() ? messages.getLast().text() : asked;
        return summary(text);
    }

    static String summary(String text) {
        return Plain.line(first(text), MOST_IN_A_SUMMARY);
    }

    /// The first paragraph.
    static String first(String text) {
        return text.strip().split("\n\\s*\n", 2)[0];
    }

    static String joined(List<Message> messages) {
        return messages.stream().map(Message::text).collect(Collectors.joining("\n\n"));
    }

    /// Cuts a long text where a paragraph, a line or a word ends, so that each part can be sent.
    static List<String> parts(String text) {
        var parts = new ArrayList<String>();
        String left = text.strip();
        while (left.length() > MOST) {
            int at = cut(left);
            parts.add(left.substring(0, at).stripTrailing());
            left = left.substring(at).stripLeading();
        }
        if (!left.isEmpty()) parts.add(left);
        return parts;
    }

    private static int cut(String text) {
        for (String end : List.of("\n\n", "\n", " ")) {
            int at = text.lastIndexOf(end, MOST);
            if (at > MOST / 2) return at;
        }
        return Character.isHighSurrogate(text.charAt(MOST - 1)) ? MOST - 1 : MOST;
    }
}
