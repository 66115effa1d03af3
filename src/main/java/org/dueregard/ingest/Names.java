package org.dueregard.ingest;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dueregard.guide.TextAnalyser;

/// Finds the names of people in a text: by the title before them, or by what the reader takes for a name when a role, a
/// verb of people or a common first name says that it is a person's.
final class Names {
    private static final String WORD = "\\p{Lu}[\\p{L}'\u2019-]+";
    private static final String INITIALS = "(?:\\p{Lu}\\.? ){0,2}";
    private static final Pattern TITLED = Pattern.compile(
            "\\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Rev|Reverend|Cllr|Councillor|Sir|Dame|Lady|Lord|Imam|Rabbi)\\.? "
                    + INITIALS + WORD + "(?: " + WORD + "){0,2}");
    private static final Pattern INITIALLED = Pattern.compile(
            "\\b\\p{Lu}\\.? ?(?:\\p{Lu}\\. ?)?" + WORD + "\\b(?=,? (?:said|told|asked|wrote|" + "from|of|the))");
    private static final Pattern CAPITALS = Pattern.compile("\\b" + WORD + "(?: " + WORD + "){1,2}");
    private static final Set<String> ROLES = Set.of(
            "officer",
            "manager",
            "director",
            "lead",
            "head",
            "chair",
            "chairman",
            "secretary",
            "author",
            "contact",
            "headteacher",
            "teacher",
            "nurse",
            "worker",
            "coordinator",
            "co-ordinator",
            "adviser",
            "advisor",
            "councillor",
            "name",
            "signed",
            "completed",
            "approved",
            "tenant",
            "resident",
            "carer",
            "mother",
            "father",
            "parent",
            "son",
            "daughter",
            "brother",
            "sister",
            "husband",
            "wife",
            "pupil",
            "clerk",
            "member",
            "executive",
            "colleague",
            "interviewee",
            "applicant",
            "patient",
            "called",
            "named",
            "aged",
            "analyst",
            "consultant",
            "commissioner");
    private static final Set<String> VERBS = Set.of(
            "said",
            "told",
            "asked",
            "wrote",
            "explained",
            "felt",
            "lives",
            "attends",
            "attended",
            "works",
            "rang",
            "emailed",
            "complained",
            "met",
            "spoke",
            "thanked",
            "interviewed",
            "raised",
            "added",
            "replied",
            "uses",
            "feels",
            "wants",
            "moved",
            "visited",
            "agreed",
            "chaired",
            "prepared",
            "reported",
            "suggested",
            "phoned",
            "thinks");
    private static final Pattern LEADS_IN =
            Pattern.compile("(?i)\\b(?:by|with|met|thanks(?: also)? to|copied to|present:|owners?:|\\band) $");
    private static final int NEAR = 40;

    private final TextAnalyser text;

    Names(TextAnalyser text) {
        this.text = text;
    }

    /// The names in a text, each once.
    List<String> in(String words) {
        var names = new LinkedHashSet<String>();
        for (Pattern pattern : List.of(TITLED, INITIALLED)) {
            Matcher matcher = pattern.matcher(words);
            while (matcher.find()) if (!isOther(matcher.group())) names.add(matcher.group());
        }
        Stream<String> capitals = CAPITALS.matcher(words).results().map(MatchResult::group);
        Stream.concat(text.properNames(words).stream(), capitals)
                .filter(name -> isPerson(name, words) && names.stream().noneMatch(known -> known.contains(name)))
                .toList()
                .forEach(names::add);
        return List.copyOf(names);
    }

    private static boolean isPerson(String name, String words) {
        String[] parts = name.split(" ");
        if (parts.length < 2 || parts.length > 3 || isOther(name)) return false;
        return WordList.FIRST_NAMES.has(parts[0]) || hasSign(name, words);
    }

    private static boolean isOther(String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[ .]+"))
                .anyMatch(word -> WordList.NOT_NAMES.has(word) || ROLES.contains(word) || word.contains("/"));
    }

    /// Whether a role stands near, or what people do comes next.
    private static boolean hasSign(String name, String words) {
        int at = words.indexOf(name);
        if (at < 0) return false;
        int end = at + name.length();
        String before = words.substring(Math.max(0, at - NEAR), at);
        String after = words.substring(end, Math.min(words.length(), end + NEAR));
        return LEADS_IN.matcher(before).find()
                || any(sentencePart(before, true), ROLES)
                || any(sentencePart(after, false), ROLES)
                || any(sentencePart(after, false).split(" and ", 2)[0], VERBS);
    }

    private static String sentencePart(String words, boolean last) {
        String[] parts = words.split("[.;\\n]", -1);
        return last ? parts[parts.length - 1] : parts[0];
    }

    private static boolean any(String words, Set<String> signs) {
        return Arrays.stream(words.toLowerCase(Locale.ROOT).split("[^\\p{L}-]+"))
                .anyMatch(signs::contains);
    }
}
