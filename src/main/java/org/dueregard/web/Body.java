package org.dueregard.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Reads the JSON object that a request carries.
final class Body {
    static final int MOST_BYTES = 64 * 1024;

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Body() {}

    /// @throws RefusedException if it is too large, is not called JSON, or is not one JSON object
    static Fields read(Context context) {
        String type = context.contentType();
        if (type == null || !isJson(type))
            throw RefusedException.wrongType("Send JSON, with the header Content-Type: application/json.");
        return new Fields(object(bytes(context)), "");
    }

    private static boolean isJson(String type) {
        return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals("application/json");
    }

    private static byte[] bytes(Context context) {
        try {
            long said = context.req().getContentLengthLong();
            int most = said < 0 || said > MOST_BYTES ? MOST_BYTES + 1 : (int) said;
            byte[] bytes = new byte[most];
            int read = context.bodyInputStream().readNBytes(bytes, 0, most);
            if (read > MOST_BYTES)
                throw RefusedException.tooLarge(
                        "The message is too large. Send at most " + MOST_BYTES / 1024 + " KiB, or send it in parts.");
            return read == most ? bytes : Arrays.copyOf(bytes, read);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static ObjectNode object(byte[] bytes) {
        JsonNode node = parse(bytes);
        if (node instanceof ObjectNode object) return object;
        throw RefusedException.badRequest("Send one JSON object, which starts with { and ends with }.");
    }

    private static JsonNode parse(byte[] bytes) {
        try {
            return STRICT.readTree(bytes);
        } catch (JacksonException unreadable) {
            var at = unreadable.getLocation();
            String where = at == null ? "" : " Look at line " + at.getLineNr() + ", column " + at.getColumnNr() + ".";
            throw RefusedException.badRequest("This is not JSON that can be read." + where);
        }
    }
}
