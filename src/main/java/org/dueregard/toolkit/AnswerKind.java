package org.dueregard.toolkit;

import java.time.LocalDate;
import java.util.List;

/// The shape of answer a question takes, and the reading of an officer's words into it.
public sealed interface AnswerKind {

    /// Free text of at most `maxChars` characters (UTF-16 units).
    record Prose(int maxChars) implements AnswerKind {
        public Prose {
            if (maxChars < 1) throw new IllegalArgumentException("maxChars must be at least 1: " + maxChars);
        }
    }

    /// A list, one entry a line or parted by semicolons.
    record Listing() implements AnswerKind {}

    record OneOf(List<Option> options) implements AnswerKind {
        public OneOf {
            options = List.copyOf(options);
        }
    }

    /// Any of the options.
    ///
    /// @param noneAllowed whether "none of these" is an answer
    record SomeOf(List<Option> options, boolean noneAllowed) implements AnswerKind {
        public SomeOf {
            options = List.copyOf(options);
        }
    }

    record Numeric() implements AnswerKind {}

    /// A date or an interval.
    record When() implements AnswerKind {}

    /// One or more people, each with a role.
    record Names() implements AnswerKind {}

    /// What data shows, with its source and date.
    record Data() implements AnswerKind {}

    /// Whether a table has another row.
    ///
    /// @param first       asks for the first row; empty where the form has rows of its own
    /// @param noneAllowed whether "none" may be the answer when there is no row
    record Another(String first, boolean noneAllowed) implements AnswerKind {}

    /// After "not known": an action to find out, or the reason why not.
    record Gap() implements AnswerKind {}

    /// The one option of [Gap]: add an action row.
    String ADD_ACTION = "add-action";

    /// The most characters any answer may have, whatever its kind.
    int MAX_CHARS = 20_000;

    /// Reads an officer's words as of `today`, which settles "next April" and "in two years".
    default Reading read(String words, LocalDate today) {
        String text = words.strip();
        if (text.isEmpty()) return new Reading.Unclear(Reading.Problem.EMPTY, "");
        if (text.length() > maxChars())
            return new Reading.Unclear(Reading.Problem.TOO_LONG, Integer.toString(maxChars()));
        return switch (this) {
            case Prose _ -> new Reading.Understood(new Value.Text(text));
            case Listing _ -> Lists.read(text);
            case OneOf(var options) -> Choosing.one(options, text);
            case SomeOf(var options, var noneAllowed) -> Choosing.some(options, noneAllowed, text);
            case Numeric _ -> Numbers.read(text);
            case When _ -> Dates.read(text, today);
            case Names _ -> Naming.read(text);
            case Data _ -> new Reading.Understood(Lists.figure(text));
            case Another(var _, var noneAllowed) -> Choosing.another(noneAllowed, text);
            case Gap _ -> Choosing.gap(text);
        };
    }

    /// The options of a choice; empty for any other kind.
    default List<Option> options() {
        return List.of();
    }

    /// The options that names meant for them may stand for, misspelt or not in full; empty unless every name has
    /// exactly
    /// one.
    static List<Option> near(List<Option> options, String names) {
        return Choosing.near(options, names);
    }

    private int maxChars() {
        return this instanceof Prose(var maxChars) ? maxChars : MAX_CHARS;
    }
}
