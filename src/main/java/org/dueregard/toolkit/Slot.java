package org.dueregard.toolkit;

/// Where one answer goes: a question, asked about one item of its section or (with an empty item) once.
public record Slot(String question, String item) {

    /// No question: what is asked at the review.
    public static final Slot NONE = new Slot("", "");

    public static Slot of(String question) {
        return new Slot(question, "");
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
