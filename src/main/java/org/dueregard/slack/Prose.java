package org.dueregard.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Plain text as blocks: lines that start with a dash become points of a list.
final class Prose {
    /// Less than a section takes, so that a message can hold several and the quotation marks of JSON.
    private static final int MOST = 2_700;

    private static final Pattern HEAD = Pattern.compile("(?m)^([^*\\n\u2022]+:)(\\n+\u2022 )");

    private Prose() {}

    static List<Piece> pieces(String text) {
        return Cut.parts(MOST, text).stream().map(Prose::piece).toList();
    }

    /// The same with its first paragraph in bold: the question.
    static List<Piece> question(String text) {
        int end = text.indexOf("\n\n");
        String first = end < 0 ? text : text.substring(0, end);
        if (first.length() > MOST / 3 || first.contains("*") || first.contains("\n")) return pieces(text);
        var pieces = new ArrayList<Piece>();
        pieces.add(new Piece(Blocks.section("*" + Mrkdwn.escape(first) + "*"), first));
        if (end >= 0) pieces.addAll(pieces(text.substring(end)));
        return pieces;
    }

    /// The same with each line in bold that a list follows at once or after a gap: what sums up has several lists.
    static List<Piece> summary(String text) {
        return Cut.parts(MOST, text).stream()
                .map(part -> new Piece(
                        Blocks.section(
                                HEAD.matcher(Mrkdwn.escape(pointed(part))).replaceAll("*$1*$2")),
                        part))
                .toList();
    }

    private static Piece piece(String part) {
        return new Piece(Blocks.section(Mrkdwn.escape(pointed(part))), part);
    }

    /// Plain text with a sign for each point of a list.
    static String pointed(String text) {
        return text.lines()
                .map(line -> line.startsWith("- ") ? "\u2022 " + line.substring(2) : line)
                .collect(Collectors.joining("\n"));
    }
}
