package org.dueregard.knowledge;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Reads the text of a YAML file; a name that is given twice is a mistake.
final class Yaml {
    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Yaml() {}

    /// Reads the text; empty if it cannot be read, with the reason among the problems.
    static Optional<JsonNode> read(String text, Problems problems) {
        try {
            return Optional.of(MAPPER.readTree(text.replace("\r\n", "\n").replace("\uFEFF", "")));
        } catch (JacksonException e) {
            problems.mistake(
                    place(e.getLocation()),
                    "This is not YAML that can be read: " + reason(e.getOriginalMessage()),
                    "Look at this line and the one before it: the spaces at its start, quotation marks, colons and names given twice.");
            return Optional.empty();
        }
    }

    private static String place(TokenStreamLocation location) {
        return location == null || location.getLineNr() < 1 ? "the file" : "line " + location.getLineNr();
    }

    private static String reason(String message) {
        String first = message.lines().findFirst().orElse("").strip();
        return first.endsWith(".") ? first : first + ".";
    }
}
