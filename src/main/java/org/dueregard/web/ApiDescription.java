package org.dueregard.web;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The description of this interface in OpenAPI 3.1 (https://spec.openapis.org/oas/v3.1.0), put together from parts.
final class ApiDescription {
    private static final List<String> PARTS = List.of(
            "pages.json",
            "search.json",
            "conversation.json",
            "assessments.json",
            "toolkits.json",
            "imports.json",
            "channels.json");

    private final ObjectNode whole;

    ApiDescription() {
        JsonMapper mapper = JsonMapper.builder().build();
        this.whole = read(mapper, "openapi.json");
        PARTS.forEach(part -> add(read(mapper, part), whole));
    }

    void add(RoutesConfig routes) {
        routes.get("/api/v1/openapi.json", context -> context.json(whole));
    }

    private static ObjectNode read(JsonMapper mapper, String name) {
        try (InputStream stream = ApiDescription.class.getResourceAsStream("/api/" + name)) {
            if (stream != null && mapper.readTree(stream) instanceof ObjectNode part) return part;
            throw new IllegalStateException("The program is not complete: /api/" + name + " is not packed with it");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void add(ObjectNode part, ObjectNode whole) {
        part.properties().forEach(each -> {
            JsonNode there = whole.get(each.getKey());
            if (there instanceof ObjectNode inner && each.getValue() instanceof ObjectNode more) add(more, inner);
            else whole.set(each.getKey(), each.getValue());
        });
    }
}
