package org.dueregard.web;

import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The fields of a JSON object from outside, read one by one. What is missing, unknown or of the wrong type is refused
/// by name.
///
/// @param path what stands before the name of a field in a refusal, for example `officer.`
record Fields(ObjectNode object, String path) {

    /// @throws RefusedException if there is any other field
    Fields only(Set<String> names) {
        object.propertyNames().stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .ifPresent(unknown -> {
                    throw RefusedException.badField(
                            path + shown(unknown),
                            "is not known here. The fields are "
                                    + names.stream().sorted().toList() + ".");
                });
        return this;
    }

    /// The name without what could not be shown, cut to a length that can be read.
    private static String shown(String name) {
        String printable = name.replaceAll("[\\p{Cc}\\p{Cs}]", "?");
        return printable.length() <= 50 ? printable : printable.substring(0, 50).replaceAll("\\p{Cs}$", "") + "\u2026";
    }

    String line(String name, int most) {
        return findLine(name, most).orElseThrow(() -> missing(name));
    }

    Optional<String> findLine(String name, int most) {
        return find(name).map(node -> Texts.line(path + name, text(name, node), most));
    }

    Optional<String> findWords(String name, int most) {
        return find(name).map(node -> Texts.words(path + name, text(name, node), most));
    }

    Optional<Fields> findObject(String name) {
        return find(name).map(node -> {
            if (node instanceof ObjectNode inner) return new Fields(inner, path + name + ".");
            throw RefusedException.badField(path + name, "must be an object.");
        });
    }

    /// Whether a field is `true`; one that is left out is not.
    boolean isTrue(String name) {
        return find(name)
                .map(node -> {
                    if (node.isBoolean()) return node.booleanValue();
                    throw RefusedException.badField(path + name, "must be true or false.");
                })
                .orElse(false);
    }

    boolean has(String name) {
        return object.has(name);
    }

    private Optional<JsonNode> find(String name) {
        return Optional.ofNullable(object.get(name));
    }

    private String text(String name, JsonNode node) {
        if (node.isString()) return node.stringValue();
        throw RefusedException.badField(path + name, "must be a text in quotation marks.");
    }

    private RefusedException missing(String name) {
        return RefusedException.badField(path + name, "is missing.");
    }
}
