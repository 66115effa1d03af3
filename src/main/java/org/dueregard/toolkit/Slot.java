package org.dueregard.toolkit;

import org.jspecify.annotations.Nullable;

/// Where one answer goes: a question, asked about one item of its section or (with an empty item) once.
public record Slot(String question, String item) {

    /// No question: what is asked at the review.
    public static final Slot NONE = new Slot("", "");

    public static Slot of(String question) {
        return new Slot(question, "");
    }

    /// Written out, since slots are looked up some hundred times a turn, and what a record does by itself is slower.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Slot(var question, var item)
                && this.question.equals(question)
                && this.item.equals(item);
    }

    @Override
    public int hashCode() {
        return 31 * question.hashCode() + item.hashCode();
    }

    /// The slot as one word, for example `impact.negative/age`; [#read] is its inverse.
    public String key() {
        return item.isEmpty() ? question : question + "/" + item;
    }

    public static Slot read(String key) {
        int slash = key.indexOf('/');
        return slash < 0 ? of(key) : new Slot(key.substring(0, slash), key.substring(slash + 1));
    }
}
