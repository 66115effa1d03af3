package org.dueregard.ingest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dueregard.ingest.Source.Block;
import org.dueregard.ingest.Source.Style;
import org.jsoup.Jsoup;

/// Reads text and Markdown: a line is a paragraph, a line with tabs or bars is a row of a table, and a cell may hold
/// HTML.
final class PlainText {
    private static final Pattern HEADING = Pattern.compile("^#{1,6}\\s+");
    private static final Pattern ALL_BOLD = Pattern.compile("(?:\\*\\*|__)[^*]+(?:\\*\\*|__):?");
    private static final Pattern STARS = Pattern.compile("\\*{2,3}|(?<![\\w*])\\*(?=\\S)|(?<=\\S)\\*(?![\\w*])|__");
    private static final Pattern LINK = Pattern.compile("!?\\[([^\\]]*)]\\(([^)\\s]*)\\)");
    private static final Pattern ADDRESS = Pattern.compile("<((?:https?://|mailto:)[^>\\s]+)>");
    private static final Pattern TAG = Pattern.compile(
            "</?(?:p|ul|ol|li|table|thead|tbody|tr|td|th|b|i|u|strong|em|br|span|div|a|sup|sub)(?:\\s[^<>]*)?/?>",
            Pattern.CASE_INSENSITIVE);
    private static final int WRAPPED = 60;

    private final Building building = new Building();
    private final String[] lines;
    private int at;

    private PlainText(String text) {
        lines = text.replace("\uFEFF", "").split("\\R", -1);
    }

    static List<Block> read(String text) {
        return new PlainText(text).blocks();
    }

    private List<Block> blocks() {
        for (at = 0; at < lines.length; at++) {
            building.line(at + 1);
            take(lines[at]);
        }
        return building.blocks();
    }

    private void take(String line) {
        if (line.isBlank()) {
            building.endTable();
        } else if (line.indexOf('\t') >= 0) {
            building.row(
                    Arrays.stream(line.split("\t", -1)).map(PlainText::clean).toList());
        } else if (line.strip().startsWith("|") && line.strip().length() > 2) {
            String inner = line.strip().replaceAll("^\\||\\|$", "");
            building.row(Arrays.stream(inner.split("(?<!\\\\)\\|", -1))
                    .map(PlainText::clean)
                    .toList());
        } else if (line.strip().toLowerCase(Locale.ROOT).startsWith("<table")) {
            Html.into(building, Jsoup.parseBodyFragment(upToTableEnd()).body());
        } else {
            paragraph(line);
        }
    }

    private String upToTableEnd() {
        var html = new StringBuilder(lines[at]);
        while (!lines[at].toLowerCase(Locale.ROOT).contains("</table>") && at + 1 < lines.length) {
            html.append('\n').append(lines[++at]);
        }
        return html.toString();
    }

    private void paragraph(String line) {
        Matcher heading = HEADING.matcher(line.strip());
        boolean bold = ALL_BOLD.matcher(line.strip()).matches();
        var words = new StringBuilder(heading.replaceFirst(""));
        while (isWrapped(lines[at], at + 1 < lines.length ? lines[at + 1] : "")) {
            words.append(' ').append(lines[++at].strip());
        }
        Style style = heading.reset().find() ? Style.HEADING : bold ? Style.BOLD : Style.PLAIN;
        building.text(style, clean(words.toString()));
    }

    /// Whether a sentence runs on from a full line into the next.
    private static boolean isWrapped(String line, String next) {
        return line.length() >= WRAPPED
                && !next.isEmpty()
                && next.indexOf('\t') < 0
                && Character.isLowerCase(next.charAt(0));
    }

    private static String clean(String words) {
        String linked = LINK.matcher(ADDRESS.matcher(words).replaceAll("$1")).replaceAll(PlainText::link);
        String plain = TAG.matcher(linked).find() ? Html.lines(linked) : linked;
        return STARS.matcher(plain).replaceAll("").replace("\\|", "|");
    }

    /// A link's words, with its address where that says more.
    private static String link(java.util.regex.MatchResult link) {
        String words = link.group(1);
        String address = link.group(2).replaceFirst("^mailto:", "");
        boolean more = address.length() > 1 && !words.contains(address) && !address.startsWith("#");
        return Matcher.quoteReplacement(more ? words + " (" + address + ")" : words);
    }
}
