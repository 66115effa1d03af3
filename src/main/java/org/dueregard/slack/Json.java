package org.dueregard.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Reads and builds JSON.
final class Json {
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    /// Reads one JSON object; empty if it is none.
    static Optional<ObjectNode> find(String text) {
        try {
            return STRICT.readTree(text) instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    /// Goes by way of bytes: of the library's two writers the one for bytes costs less.
    static String write(JsonNode json) {
        return new String(bytes(json), UTF_8);
    }

    static byte[] bytes(JsonNode json) {
        return STRICT.writeValueAsBytes(json);
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode array(Collection<? extends JsonNode> all) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode(all.size());
        all.forEach(array::add);
        return array;
    }

    /// The text under a name; empty if there is none or it is something else.
    static String text(@Nullable JsonNode json, String name) {
        JsonNode value = json == null ? null : json.get(name);
        return value != null && value.isString() ? value.stringValue() : "";
    }

    /// The object or list under a name; a missing node if there is none.
    static JsonNode at(JsonNode json, String name) {
        return json.path(name);
    }
}
