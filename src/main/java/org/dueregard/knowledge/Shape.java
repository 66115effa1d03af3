package org.dueregard.knowledge;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/// What a text in a file must look like.
enum Shape {
    LINE(400, "[\\s\\S]*\\S[\\s\\S]*", "Write a few words."),
    PROSE(1500, "[\\s\\S]*\\S[\\s\\S]*", "Write a sentence or two."),
    NOTE(3000, "[\\s\\S]*\\S[\\s\\S]*", "Write a sentence or more."),
    ID(60, Shape.NAME, "Use small letters, digits and hyphens, starting with a letter: religion-or-belief."),
    QUESTION_ID(
            100, Shape.NAME + "\\." + Shape.NAME, "Write the section's id, a full stop and a name: impact.negative."),
    NUMBER(10, "[A-Za-z0-9][A-Za-z0-9.]*", "Use letters, digits and full stops only, in quotation marks: \"13a\"."),
    VERSION(
            20,
            "[A-Za-z0-9][A-Za-z0-9.-]*",
            "Use letters, digits, full stops and hyphens, in quotation marks: \"2025\"."),
    DAY(10, "\\d{4}-\\d{2}-\\d{2}", "Write year, month and day with hyphens: 2025-04-01."),
    DATE(10, "\\d{4}(-\\d{2}(-\\d{2})?)?", "Write a year, a month or a day: \"2025\", \"2025-04\" or \"2025-04-01\"."),
    URL(400, "https?://\\S+", "Write the whole address, starting with https://.");

    private static final String NAME = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

    private final int most;
    private final Pattern pattern;
    private final String remedy;

    Shape(int most, String pattern, String remedy) {
        this.most = most;
        this.pattern = Pattern.compile(pattern);
        this.remedy = remedy;
    }

    /// The most characters.
    int most() {
        return most;
    }

    boolean fits(String text) {
        return pattern.matcher(text).matches() && ((this != DAY && this != DATE) || isInCalendar(text));
    }

    private static boolean isInCalendar(String date) {
        try {
            LocalDate.parse(date + "-01-01".substring(date.length() == 4 ? 0 : date.length() == 7 ? 3 : 6));
            return true;
        } catch (DateTimeException _) {
            return false;
        }
    }

    String remedy() {
        return remedy;
    }
}
