package org.dueregard.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The complete example of docs/toolkits.md, as a file that a council would keep.
final class Forms {
    private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(id: .*?)```", Pattern.DOTALL);

    private Forms() {}

    static String example() throws IOException {
        Matcher example = EXAMPLE.matcher(Files.readString(Path.of("docs/toolkits.md")));
        if (!example.find()) throw new IllegalStateException("docs/toolkits.md has no complete example");
        return example.group(1);
    }

    /// Keeps the text as a form of a council's own.
    static Path keep(Path data, String text) throws IOException {
        Path file = data.resolve("toolkits/anytown-equality/2025.yaml");
        Files.createDirectories(data.resolve("toolkits/anytown-equality"));
        return Files.writeString(file, text);
    }
}
