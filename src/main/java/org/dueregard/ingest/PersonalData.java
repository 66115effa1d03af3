package org.dueregard.ingest;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dueregard.guide.TextAnalyser;
import org.dueregard.toolkit.AnswerKind;

/// Spots what may identify somebody: names, addresses, numbers of persons, and counts so small that they point to one.
/// It cannot spot everything: a person still has to look.
public final class PersonalData {
    private final Names names;

    public PersonalData(TextAnalyser text) {
        this.names = new Names(text);
    }

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

    private static final String PEOPLE =
            "people|persons?|child|children|pupils?|students?|staff|employees?|workers?|users?|members?"
                    + "|famil(?:y|ies)|residents?|tenants?|patients?|respondents?|applicants?|wom[ae]n|m[ae]n|girls?|boys?|carers?|parents?"
                    + "|mothers?|fathers?|individuals?|households?|learners?|victims?|adults?|customers?|clients?|officers?";

    private static final List<Rule> RULES = List.of(
            Rule.of(Kind.EMAIL, "[\\w.%+'-]+@[\\w-]+(?:\\.[\\w-]+)+"),
            // Letters that HM Revenue and Customs uses:
            // https://www.gov.uk/hmrc-internal-manuals/national-insurance-manual/nim39110
            Rule.of(
                    Kind.NATIONAL_INSURANCE,
                    "(?i)\\b[a-ceghj-prstw-z][a-ceghj-nprstw-z][ -]?\\d{2}[ -]?\\d{2}[ -]?\\d{2}[ -]?[a-d]\\b"),
            Rule.of(Kind.NHS, "(?<![\\d.,])\\d{3}[ -]?\\d{3}[ -]?\\d{4}(?![\\d,])"),
            Rule.of(Kind.PHONE, "(?<![\\d.,/])(?:\\+44[ -]?(?:\\(0\\)[ -]?)?|\\(?0)\\d(?:\\)?[ -]?\\d){8,9}(?!\\d)"),
            Rule.of(
                    Kind.SMALL_COUNT,
                    "(?i)(?<![\\d.,/\u00a3-])\\b(?:[1-4]|one|two|three|four) (?:(?:of (?:the|our|these|them|those)(?: \\d+)?|of \\d+|(?!(?:and|or|for|to|in|by|at|with|from|hundred|thousand|million|more|fewer|day|week|month|year)\\b)[\\p{L}-]+) ){0,3}(?:"
                            + PEOPLE + ")\\b"));

    /// Everything spotted in a document, each once: the people it names in answers that ask for them, then the rest.
    public List<Spotted> spot(Recognised read) {
        Stream<Spotted> people = read.cells().stream()
                .filter(cell -> read.form()
                        .toolkit()
                        .findQuestion(cell.slot().question())
                        .filter(question -> question.kind() instanceof AnswerKind.Names)
                        .isPresent())
                .map(cell ->
                        new Spotted(Kind.NAME, cell.text().split("[,\\n]")[0].strip()));
        return Stream.concat(people, spot(read.source()).stream()).distinct().toList();
    }

    /// Everything spotted in a document of an unknown form.
    public List<Spotted> spot(Source source) {
        return source.texts()
                .filter(text -> !text.isEmpty())
                .flatMap(text -> spot(text).stream())
                .distinct()
                .toList();
    }

    public List<Spotted> spot(String text) {
        var found = new LinkedHashSet<Spotted>();
        names.in(text).forEach(name -> found.add(new Spotted(Kind.NAME, name)));
        for (Rule rule : RULES) {
            Matcher matcher = rule.pattern().matcher(text);
            while (matcher.find())
                if (holds(rule.kind(), matcher.group())) found.add(new Spotted(rule.kind(), matcher.group()));
        }
        return List.copyOf(found);
    }

    private static boolean holds(Kind kind, String words) {
        return kind != Kind.NHS || isNhsNumber(words.replaceAll("\\D", ""));
    }

    /// An NHS number's last digit is worked out from the nine before it, modulus 11:
    /// https://www.datadictionary.nhs.uk/attributes/nhs_number.html
    private static boolean isNhsNumber(String digits) {
        int sum = 0;
        for (int i = 0; i < 9; i++) sum += (digits.charAt(i) - '0') * (10 - i);
        int check = 11 - sum % 11;
        return (check == 11 ? 0 : check) == digits.charAt(9) - '0';
    }
}
