package org.dueregard.teams;

import java.util.Collection;
import java.util.function.Function;
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
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static <T> ArrayNode array(Collection<T> all, Function<? super T, ? extends JsonNode> write) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode(all.size());
        all.forEach(each -> array.add(write.apply(each)));
        return array;
    }

    static ArrayNode array(Collection<? extends JsonNode> all) {
        return array(all, each -> each);
    }

    static byte[] bytes(JsonNode json) {
        return MAPPER.writeValueAsBytes(json);
    }

    /// @throws JacksonException if it is not one JSON object, or a name stands in it twice
    static ObjectNode read(byte[] bytes) {
        return MAPPER.readerFor(ObjectNode.class).readValue(bytes);
    }

    /// A text at a path of names; empty if it is not there or is no text.
    static String text(JsonNode node, String... names) {
        JsonNode at = node;
        for (String name : names) at = at.path(name);
        return at.stringValue("");
    }

    /// What came back from a service, as far as it is an object; otherwise an empty one.
    static ObjectNode readLeniently(String text) {
        try {
            return MAPPER.readTree(text) instanceof ObjectNode object ? object : object();
        } catch (JacksonException unreadable) {
            return object();
        }
    }
}
