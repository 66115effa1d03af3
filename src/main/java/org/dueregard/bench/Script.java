package org.dueregard.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What an officer says, and by what each reply is known to have taken it: a short form with one question of each
/// common kind, from the first words to the last answer. The other programs measured ask the same.
///
/// @param lines in their order
record Script(List<Line> lines) {
    private static final String FORM = "five-questions";
    private static final List<Line> ANSWERS = List.of(
            new Line("Close Elm Road library", "New, change or close?"),
            new Line("close", "Does it affect staff?"),
            new Line("yes", "About how many people?"),
            new Line("1200", "Why is it needed?"));
    private static final String FIRST = "What is the proposal called?";
    private static final String LAST = "To save money";

    Script {
        lines = List.copyOf(lines);
    }

    /// @param words what the officer says
    /// @param sign  what the reply holds if it takes them
    record Line(String words, String sign) {}

    /// Puts the form where the product finds a council's own.
    static void addForm(Path data) {
        Path file = data.resolve("toolkits").resolve(FORM).resolve("1.yaml");
        try (InputStream form = Script.class.getResourceAsStream(FORM + ".yaml")) {
            if (form == null) throw new IllegalStateException("The program was packed without its bench.");
            Files.createDirectories(file.getParent());
            Files.copy(form, file);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /// How it goes with the product: the form is begun by its number in the list, and the review follows it.
    ///
    /// @throws IOException if the service refuses
    static Script of(int port) throws IOException {
        try (var wire = new Wire(port)) {
            JsonNode forms =
                    JsonMapper.shared().readTree(wire.get("/api/v1/toolkits")).path("toolkits");
            for (int i = 0; i < forms.size(); i++)
                if (forms.get(i).path("id").asString("").equals(FORM))
                    return of("new assessment " + (i + 1), "Every question has an answer");
        }
        throw new IllegalStateException("The service does not have the form " + FORM);
    }

    /// How it goes with another program: any word begins it, and a summary follows it.
    static Script ofAnother() {
        return of("start", "SUMMARY");
    }

    private static Script of(String begin, String end) {
        var first = new Line(begin, FIRST);
        var last = new Line(LAST, end);
        return new Script(Stream.of(Stream.of(first), ANSWERS.stream(), Stream.of(last))
                .flatMap(each -> each)
                .toList());
    }
}
