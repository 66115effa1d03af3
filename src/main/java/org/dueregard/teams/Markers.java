package org.dueregard.teams;

import java.util.Optional;

/// The names of what our cards carry beside what is filled in, and how fields and choices are named in them.
final class Markers {
    static final String OURS = "dueRegard";
    static final String ASSESSMENT = "assessment";
    static final String SLOT = "slot";
    static final String TURN = "turn";
    static final String NONCE = "nonce";
    static final String CHOICE = "choice";
    static final String LABEL = "label";

    /// Names the input whose value is the choice.
    static final String PICK = "pick";

    /// Lists the inputs of a form that take several choices.
    static final String FORM = "form";

    private static final String FIELD = "field";

    private Markers() {}

    /// The id of an input.
    ///
    /// @param copy 0 for the first, which is the only one of most fields; at most 9
    static String input(String field, int copy) {
        return FIELD + copy + "_" + field;
    }

    /// The field of an input; empty if it is none of a form's.
    static Optional<String> field(String input) {
        return input.matches(FIELD + "[0-9]_.{1,200}")
                ? Optional.of(input.substring(FIELD.length() + 2))
                : Optional.empty();
    }

    /// A choice's id as a value: several values come back in one text, parted by commas.
    static String encode(String id) {
        return id.replace("%", "%25").replace(",", "%2C");
    }

    static String decode(String value) {
        return value.replace("%2C", ",").replace("%25", "%");
    }
}
