package org.dueregard.guide;

/// What a person wants that is about no single assessment.
sealed interface Wish {
    /// What the ids of its choices start with.
    String PREFIX = "my:";

    String OPEN = PREFIX + "in:";
    String BEGIN = PREFIX + "form:";

    /// @param number which of the list, counted from 1; 0 is the list itself
    record Assessments(int number) implements Wish {}

    /// @param number which form of the list, counted from 1; 0 is the list itself
    record New(int number) implements Wish {}

    record Open(String assessment) implements Wish {}

    record Begin(String toolkit) implements Wish {}

    record GiveCode() implements Wish {}

    record TakeCode(String code) implements Wish {}

    record Unlink() implements Wish {}

    record Search(String query) implements Wish {}

    record Help() implements Wish {}

    /// Nothing that is understood outside of an assessment.
    record Unclear() implements Wish {}
}
