package org.dueregard.assessment;

/// Someone who answers. Until there is sign-in the id and name are what the channel says they are.
public record Officer(String id, String name) {
    /// Anybody who gives no id: all of them share this one, and so it is never linked with a person.
    public static final Officer UNNAMED = new Officer("officer", "");
}
