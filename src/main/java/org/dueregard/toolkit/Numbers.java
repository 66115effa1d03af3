package org.dueregard.toolkit;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads one number; a number among words is a guess.
final class Numbers {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d{1,15}(?:\\.\\d{1,9})?");

    private Numbers() {}

    static Reading read(String text) {
        Matcher matcher = NUMBER.matcher(text);
        if (!matcher.find()) return new Reading.Unclear(Reading.Problem.NOT_A_NUMBER, "");
        var value = new Value.Number(new BigDecimal(matcher.group().replace(",", "")));
        boolean whole = matcher.group().length() == text.length();
        return whole ? new Reading.Understood(value) : new Reading.Guess(value);
    }
}
