package org.dueregard.toolkit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/// What an officer's words came to, once the question's kind has read them. No answer at all is not a value.
public sealed interface Value {

    record Text(String text) implements Value {}

    /// A list, one entry a line.
    record Lines(List<String> lines) implements Value {
        public Lines {
            lines = List.copyOf(lines);
        }
    }

    record Choice(String option) implements Value {}

    /// Several options, in the order the question lists them; empty is "none of these".
    record Choices(List<String> options) implements Value {
        public Choices {
            options = List.copyOf(options);
        }
    }

    record Number(BigDecimal number) implements Value {}

    /// A date, as exact as the officer was: a month is kept as its first day, a year likewise.
    record On(LocalDate date, Precision precision) implements Value {}

    /// Again and again, for example every year.
    record Every(Period period) implements Value {}

    record People(List<Person> people) implements Value {
        public People {
            people = List.copyOf(people);
        }
    }

    /// What data shows, with its source and its date or period; both may be empty.
    record Figure(String data, String source, String date) implements Value {}

    /// The officer looked and does not know. Never the same as no answer.
    record NotKnown(String reason) implements Value {}

    record NotApplicable(String reason) implements Value {}

    /// The table is complete; `none` says that it has no rows because there is nothing to list.
    record NoMore(boolean none) implements Value {}

    /// @param role the person's post; empty if not given
    record Person(String name, String role) {
        /// For example `Ann Lee, Head of Libraries`, or the name alone.
        public String words() {
            return role.isEmpty() ? name : name + ", " + role;
        }
    }

    enum Precision {
        DAY,
        MONTH,
        YEAR
    }

    /// Whether this is a choice of the option, alone or among others.
    default boolean includes(String option) {
        return switch (this) {
            case Choice(var chosen) -> chosen.equals(option);
            case Choices(var chosen) -> chosen.contains(option);
            case Text _, Lines _, Number _, On _, Every _, People _, Figure _, NotKnown _, NotApplicable _, NoMore _ ->
                false;
        };
    }
}
