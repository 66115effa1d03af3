package org.dueregard.toolkit;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads people as name and role: "Ann Lee, Head of Service", "Ann Lee (Head of Service)", "Ann Lee - Head of Service".
final class Naming {
    private static final Pattern PARTS = Pattern.compile(
            "(?s)\\s*(?:name:\\s*)?([^,(;]+?)\\s*(?:(?:,|\\s[-\u2013\u2014]|:|\\()\\s*(?:role:\\s*)?(.+?)\\)?)?\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final int MAX_NAME = 120;

    private Naming() {}

    static Reading read(String text) {
        List<Value.Person> people = Arrays.stream(text.split("[;\\n]+"))
                .filter(part -> !part.isBlank())
                .map(Naming::person)
                .toList();
        boolean named = !people.isEmpty() && people.stream().allMatch(Naming::plausible);
        return named
                ? new Reading.Understood(new Value.People(people))
                : new Reading.Unclear(Reading.Problem.NOT_A_NAME, "");
    }

    private static Value.Person person(String text) {
        Matcher matcher = PARTS.matcher(text);
        if (!matcher.matches()) return new Value.Person(text.strip(), "");
        String role = matcher.group(2);
        return new Value.Person(matcher.group(1), role == null ? "" : role);
    }

    private static boolean plausible(Value.Person person) {
        return person.name().length() <= MAX_NAME && person.name().codePoints().anyMatch(Character::isLetter);
    }
}
