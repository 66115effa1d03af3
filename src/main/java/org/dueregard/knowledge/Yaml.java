package org.dueregard.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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

    /// How a message names a place.
    private static final Pattern MARK = Pattern.compile("in reader, line (\\d+)");

    private Yaml() {}

    /// Reads the text; empty if it cannot be read, with the reason among the problems.
    static Optional<JsonNode> read(String text, Problems problems) {
        try {
            return Optional.of(MAPPER.readTree(text.replace("\r\n", "\n").replace("\uFEFF", "")));
        } catch (JacksonException e) {
            problems.mistake(
                    place(e),
                    "This is not YAML that can be read: " + reason(e.getOriginalMessage()) + ".",
                    "Look at this line and the one before it: the spaces at its start, quotation marks, colons and names given twice.");
            return Optional.empty();
        }
    }

    /// Where the message says that the trouble is; it names the place last, and more exactly than the location does.
    private static String place(JacksonException e) {
        TokenStreamLocation location = e.getLocation();
        String line = location == null ? "" : Integer.toString(location.getLineNr());
        Matcher named = MARK.matcher(e.getOriginalMessage());
        while (named.find()) line = named.group(1);
        return line.isEmpty() || line.startsWith("-") ? "the file" : "line " + line;
    }

    /// What the message says just before the last place that it names.
    private static String reason(String message) {
        List<String> lines = message.lines().map(String::strip).toList();
        return IntStream.iterate(lines.size() - 1, i -> i > 0, i -> i - 1)
                .filter(i -> MARK.matcher(lines.get(i)).find())
                .mapToObj(i -> lines.get(i - 1))
                .findFirst()
                .orElse(lines.getFirst())
                .replaceFirst("\\.$", "");
    }
}
