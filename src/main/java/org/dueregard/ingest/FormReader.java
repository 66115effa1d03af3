package org.dueregard.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dueregard.ingest.Form.Named;
import org.dueregard.ingest.Form.Part;
import org.dueregard.toolkit.Toolkit;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Reads `prompts/recognition/<toolkit>-<version>.yaml`; a form without one is not recognised.
public final class FormReader {
    private static final String FOLDER = "prompts/recognition/";
    private static final YAMLMapper YAML = YAMLMapper.builder().build();

    private FormReader() {}

    /// @param home the folder that holds `prompts`, or `null` for what is packed with the program
    public static List<Form> read(@Nullable Path home, List<Toolkit> toolkits) {
        var forms = new ArrayList<Form>();
        for (Toolkit toolkit : toolkits) {
            find(home, name(toolkit)).ifPresent(data -> forms.add(form(toolkit, data)));
        }
        return forms;
    }

    /// A file that cannot be used.
    ///
    /// @param file its name below the folder that holds `prompts`
    /// @param why  in a sentence
    public record Unusable(String file, String why) {}

    /// Reads each file for its own sake and gives those that cannot be used; empty if all is well.
    public static List<Unusable> check(@Nullable Path home, List<Toolkit> toolkits) {
        var unusable = new ArrayList<Unusable>();
        for (Toolkit toolkit : toolkits) {
            try {
                read(home, List.of(toolkit));
            } catch (IllegalArgumentException | JacksonException wrong) {
                unusable.add(new Unusable(name(toolkit), firstLine(wrong)));
            }
        }
        return unusable;
    }

    private static String firstLine(RuntimeException wrong) {
        String message = wrong instanceof JacksonException unread ? unread.getOriginalMessage() : wrong.getMessage();
        return message == null
                ? "It cannot be read"
                : message.lines().findFirst().orElse("");
    }

    private static String name(Toolkit toolkit) {
        return FOLDER + toolkit.id() + "-" + toolkit.version() + ".yaml";
    }

    private static Optional<JsonNode> find(@Nullable Path home, String name) {
        try {
            if (home != null) {
                Path file = home.resolve(name);
                return Files.exists(file) ? Optional.of(YAML.readTree(Files.readString(file))) : Optional.empty();
            }
            try (InputStream packed = FormReader.class.getResourceAsStream("/" + name)) {
                return packed == null ? Optional.empty() : Optional.of(YAML.readTree(packed.readAllBytes()));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + name, unreadable);
        }
    }

    /// @throws IllegalArgumentException if it names a question or an item that the toolkit does not have
    private static Form form(Toolkit toolkit, JsonNode data) {
        var parts = new ArrayList<Part>();
        for (JsonNode part : data.path("parts")) parts.add(part(part, items(part.path("items"), parts)));
        var form = new Form(
                toolkit,
                labels(data.path("signs")),
                parts,
                texts(data.path("printed")).stream().map(Printed::read).toList());
        parts.forEach(part -> FormRules.check(toolkit, part));
        return form;
    }

    private static Part part(JsonNode part, List<Named> items) {
        return new Part(
                part.path("part").asString(""),
                labels(part.path("opens")),
                part.path("answer").asString(""),
                part.path("each").asString(""),
                part.path("section").asString(""),
                part.path("rows").asBoolean(false),
                part.path("heading").asString(""),
                part.path("before").asBoolean(false),
                part.path("ends").asBoolean(false),
                named(part.path("fields"), "question"),
                items,
                named(part.path("columns"), "question"));
    }

    /// The part's items, or by its name those of a part before it.
    private static List<Named> items(JsonNode items, List<Part> before) {
        if (!items.isString()) return named(items, "item");
        return before.stream()
                .filter(part -> part.id().equals(items.asString("")))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No part before has the items of " + items))
                .items();
    }

    private static List<Named> named(JsonNode list, String id) {
        var all = new ArrayList<Named>();
        for (JsonNode each : list) {
            all.add(new Named(
                    each.path(id).asString(""),
                    labels(each.path("labels")),
                    each.path("join").asString("")));
        }
        return all;
    }

    private static List<Label> labels(JsonNode list) {
        return texts(list).stream().map(Label::read).toList();
    }

    private static List<String> texts(JsonNode list) {
        return list.values().stream().map(text -> text.asString("")).toList();
    }
}
