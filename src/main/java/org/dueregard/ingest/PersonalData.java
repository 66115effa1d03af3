package org.dueregard.ingest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Spots what may identify somebody: names, addresses, numbers of persons, and counts so small that they point to one.
public final class PersonalData {
    private static final String NAME = "\\p{Lu}[\\p{L}'\u2019-]+(?: \\p{Lu}[\\p{L}'\u2019-]+){1,2}";

    private PersonalData() {}

    public enum Kind {
        NAME("a name"),
        EMAIL("an email address"),
        PHONE("a phone number"),
        NATIONAL_INSURANCE("a National Insurance number"),
        NHS("an NHS number"),
        SMALL_COUNT("a count under five");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public record Spotted(Kind kind, String words) {}

    private record Rule(Kind kind, Pattern pattern) {
        static Rule of(Kind kind, String pattern) {
            return new Rule(kind, Pattern.compile(pattern));
        }
    }

    private static final List<Rule> RULES = List.of(
            Rule.of(Kind.EMAIL, "()([\\w.%+-]+@[\\w-]+(?:\\.[\\w-]+)+)"),
            Rule.of(
                    Kind.NATIONAL_INSURANCE,
                    "(?i)()\\b([a-ceghj-prstw-z][a-ceghj-nprstw-z] ?\\d{2} ?\\d{2} ?\\d{2} ?[a-d])\\b"),
            Rule.of(Kind.NHS, "()(?<![\\d.,])(\\d{3}[ -]?\\d{3}[ -]?\\d{4})(?![\\d,])"),
            Rule.of(
                    Kind.PHONE,
                    "()(?<![\\d.,])((?:\\+44 ?\\(?0?\\)?|\\(?0)\\d{2,4}\\)?(?:[ -]?\\d{2,4}){2,3})(?![\\d,])"),
            Rule.of(
                    Kind.NAME,
                    "()\\b((?:Mr|Mrs|Ms|Miss|Dr|Rev|Cllr|Councillor)\\.? \\p{Lu}[\\p{L}'\u2019-]+(?: \\p{Lu}[\\p{L}'\u2019-]+)?)"),
            Rule.of(
                    Kind.NAME,
                    "(?i:\\b(name|officer|manager|signed by|contact|contacting|author|completed by)\\s*:?\\s+)(" + NAME
                            + ")"),
            Rule.of(
                    Kind.SMALL_COUNT,
                    "(?i)()(?<![\\d.,/-])\\b((?:[1-4]|one|two|three|four) (?:of (?:the|our|these|them)\\b|(?:[\\p{L}-]+ ){0,2}(?:people|persons?|child|children|pupils?|staff|employees?|users?|members?|families|family|residents?|men|women|girls?|boys?|carers?|parents?)\\b))"));

    /// Everything spotted in a document, each once, in the order it comes.
    public static List<Spotted> spot(Recognised read) {
        Stream<Spotted> people = read.cells().stream()
                .filter(cell -> read.form()
                        .toolkit()
                        .findQuestion(cell.slot().question())
                        .filter(question -> question.kind() instanceof org.dueregard.toolkit.AnswerKind.Names)
                        .isPresent())
                .map(cell ->
                        new Spotted(Kind.NAME, cell.text().split("[,\\n]")[0].strip()));
        return Stream.concat(people, spot(String.join("\n", read.texts().toList())).stream())
                .distinct()
                .toList();
    }

    public static List<Spotted> spot(String text) {
        var found = new LinkedHashSet<Spotted>();
        for (Rule rule : RULES) {
            Matcher matcher = rule.pattern().matcher(text);
            while (matcher.find())
                if (holds(rule.kind(), matcher.group(2))) found.add(new Spotted(rule.kind(), matcher.group(2)));
        }
        return new ArrayList<>(found);
    }

    private static boolean holds(Kind kind, String words) {
        return kind != Kind.NHS || isNhsNumber(words.replaceAll("\\D", ""));
    }

    /// An NHS number's last digit is worked out from the nine before it (modulus 11).
    private static boolean isNhsNumber(String digits) {
        int sum = 0;
        for (int i = 0; i < 9; i++) sum += (digits.charAt(i) - '0') * (10 - i);
        int check = 11 - sum % 11;
        return (check == 11 ? 0 : check) == digits.charAt(9) - '0';
    }
}
