package org.dueregard.knowledge;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Reads single values: text, numbers, true or false, and words out of a few. A value that does not fit becomes a
/// problem and a stand-in.
record Scalars(String place, Problems problems) {

    void mistake(String what, String remedy) {
        problems.mistake(place, what, remedy);
    }

    String text(String name, JsonNode value, Shape shape) {
        if (!value.isString()) {
            mistake(
                    "`" + name + "` must be text.",
                    "Put what it says in quotation marks: " + name + ": \""
                            + (value.isContainer() ? "..." : value.asString()) + "\".");
            return "";
        }
        String text = value.stringValue().strip();
        if (text.length() > shape.most()) {
            mistake(
                    "`" + name + "` is too long: " + text.length() + " characters.",
                    "Shorten it to at most " + shape.most() + ".");
        } else if (!shape.fits(text)) {
            mistake("`" + name + "` cannot be \"" + text + "\".", shape.remedy());
        }
        return text;
    }

    int number(String name, JsonNode value, int least, int most) {
        if (value.isInt() && value.intValue() >= least && value.intValue() <= most) return value.intValue();
        mistake(
                "`" + name + "` must be a whole number from " + least + " to " + most + ".",
                "Write the number without quotation marks.");
        return least;
    }

    boolean flag(String name, JsonNode value) {
        if (!value.isBoolean()) {
            mistake("`" + name + "` must be true or false.", "Write true or false, without quotation marks.");
        }
        return value.booleanValue(false);
    }

    <E extends Enum<E>> Optional<E> word(String name, JsonNode value, Class<E> type) {
        String word = text(name, value, Shape.LINE);
        Optional<E> found = Arrays.stream(type.getEnumConstants())
                .filter(each -> name(each).equals(word))
                .findFirst();
        if (found.isEmpty() && !word.isEmpty()) {
            mistake("`" + name + "` cannot be \"" + word + "\".", "Choose one of: " + names(type) + ".");
        }
        return found;
    }

    /// The word as files have it: in small letters, with hyphens.
    static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> String names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Scalars::name).collect(Collectors.joining(", "));
    }
}
