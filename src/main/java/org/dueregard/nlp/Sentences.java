package org.dueregard.nlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Mends the places where the sentence model breaks English wrongly, and breaks lists into their lines.
final class Sentences {

    /// Never the end of a sentence.
    private static final Set<String> LEADS_ON = Set.of(
            "e.g.", "eg.", "i.e.", "ie.", "cf.", "viz.", "dr.", "mr.", "mrs.", "ms.", "prof.", "rev.", "cllr.", "st.",
            "no.", "nos.", "s.", "ss.", "para.", "paras.", "p.", "pp.", "fig.", "vs.", "v.", "approx.", "c.", "tel.",
            "ext.");

    /// The end of a sentence only when a capital follows.
    private static final Set<String> MAY_END = Set.of(
            "a.m.", "p.m.", "am.", "pm.", "etc.", "jan.", "feb.", "mar.", "apr.", "jun.", "jul.", "aug.", "sep.",
            "sept.", "oct.", "nov.", "dec.", "mon.", "tue.", "tues.", "wed.", "thu.", "thur.", "thurs.", "fri.", "sat.",
            "sun.", "ltd.", "co.", "inc.", "al.", "min.", "max.", "hrs.", "mins.", "u.k.", "dept.", "ave.", "rd.");

    /// A blank line; or the end of a line that closes a sentence or comes before a point of a list.
    private static final Pattern BREAK =
            Pattern.compile("\\R\\s*\\R|(?<=[.!?:;])[ \\t]*\\R|\\R(?=\\s*(?:[-*•–]|\\d{1,2}[.)])\\s)");

    private static final Pattern POINT = Pattern.compile("^(?:[-*•–]|\\d{1,2}[.)])\\s+");

    private Sentences() {}

    /// The parts of a text that no sentence reaches across.
    static Stream<String> blocks(String text) {
        return BREAK.splitAsStream(text)
                .map(block -> POINT.matcher(block.strip()).replaceFirst(""))
                .map(block -> block.replaceAll("\\s+", " ").strip())
                .filter(block -> !block.isEmpty());
    }

    /// Joins what was broken after an abbreviation.
    static List<String> mended(String[] broken) {
        List<String> whole = new ArrayList<>();
        for (String next : broken) {
            if (!whole.isEmpty() && goesOn(whole.getLast(), next)) whole.add(whole.removeLast() + " " + next.strip());
            else whole.add(next.strip());
        }
        return whole.stream().filter(sentence -> !sentence.isEmpty()).toList();
    }

    private static boolean goesOn(String before, String after) {
        String last = before.substring(before.lastIndexOf(' ') + 1)
                .toLowerCase(Locale.ROOT)
                .replaceAll("^[(\\[\"']+|^\\d+", "");
        if (LEADS_ON.contains(last)) return true;
        return MAY_END.contains(last)
                && !after.isBlank()
                && !Character.isUpperCase(after.strip().charAt(0));
    }
}
