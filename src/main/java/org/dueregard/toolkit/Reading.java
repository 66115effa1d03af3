package org.dueregard.toolkit;

/// What reading an officer's words came to.
public sealed interface Reading {

    /// The words say this.
    record Understood(Value value) implements Reading {}

    /// The words may mean this; to be put to the officer as a question, never acted on.
    record Guess(Value value) implements Reading {}

    /// The words could not be read.
    ///
    /// @param detail what the problem is about, for example the limit passed; may be empty
    record Unclear(Problem problem, String detail) implements Reading {}

    /// Why words could not be read; the wording says it to the officer.
    enum Problem {
        EMPTY,
        TOO_LONG,
        NOT_AN_OPTION,
        NOT_THESE_OPTIONS,
        NOT_A_NUMBER,
        NOT_A_DATE,
        IMPOSSIBLE_DATE,
        NOT_A_NAME,
        NO_FIRST_ROW,
        NOT_A_FIELD
    }
}
