package org.dueregard.toolkit;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads lists and labelled parts.
final class Lists {
    private static final Pattern BULLET = Pattern.compile("^\\s*(?:[-*\u2022\u2013]|\\d{1,2}[.)])\\s+");
    private static final Pattern DATA = Pattern.compile("(?i)^\\s*data\\s*:\\s*");
    private static final Pattern SOURCE = labelled("source");
    private static final Pattern DATE = labelled("date|period");

    private Lists() {}

    static Reading read(String text) {
        List<String> parts = parts(text);
        return parts.isEmpty()
                ? new Reading.Unclear(Reading.Problem.EMPTY, "")
                : new Reading.Understood(new Value.Lines(parts));
    }

    /// One entry a line, or where there is one line, one between semicolons. Bullets and numbers are left off.
    static List<String> parts(String text) {
        String[] parts = text.contains("\n") ? text.split("\\n+") : text.split(";");
        return Arrays.stream(parts)
                .map(part -> BULLET.matcher(part).replaceFirst("").strip())
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /// "2 % of users are disabled; source: user survey; date: 2024" gives the three parts; a part not named is empty.
    static Value.Figure figure(String text) {
        if (text.indexOf(':') < 0) return new Value.Figure(text, "", "");
        Matcher source = SOURCE.matcher(text);
        Matcher date = DATE.matcher(text);
        String rest = DATE.matcher(source.replaceAll("")).replaceAll("");
        String data = DATA.matcher(rest).replaceFirst("").strip();
        return new Value.Figure(data.isEmpty() ? text : data, found(source.reset()), found(date));
    }

    /// A part with its label, up to a semicolon, the line's end, a closing bracket or the next label.
    private static Pattern labelled(String label) {
        return Pattern.compile(
                "(?i)(?<![;,(\\s])[;,(\\s]*\\b(?:" + label
                        + ")\\s*:\\s*((?:(?![.,]?\\s+\\b(?:source|date|period)\\s*:)[^;\\n)])+)\\)?(?:(?<=\\))\\.|[.,](?=\\s+\\b(?:source|date|period)\\s*:))?");
    }

    private static String found(Matcher matcher) {
        return matcher.find() ? matcher.group(1).strip().replaceAll("[.,]$", "") : "";
    }
}
