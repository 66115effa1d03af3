package org.dueregard.web;

import io.javalin.http.ContentType;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Builds JSON.
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    /// Answers with JSON, written straight to the connection's own buffer.
    static void send(Context context, JsonNode json) {
        context.contentType(ContentType.APPLICATION_JSON);
        try {
            context.outputStream().write(MAPPER.writeValueAsBytes(json));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static <T> ArrayNode array(Collection<T> all, Function<? super T, ? extends JsonNode> write) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode(all.size());
        all.forEach(each -> array.add(write.apply(each)));
        return array;
    }

    static ArrayNode texts(Collection<String> all) {
        return array(all, JsonNodeFactory.instance::stringNode);
    }

    /// Puts a text, or leaves it out if it is empty.
    static void putIfAny(ObjectNode object, String name, String text) {
        if (!text.isEmpty()) object.put(name, text);
    }
}
