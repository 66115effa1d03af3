package org.dueregard.knowledge;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.dueregard.guide.Wording;

/// Reads what the assistant says apart from the forms, and the words it takes for commands.
///
/// @param texts    texts by key
/// @param commands phrases by command
/// @param fillers  polite words
/// @param errands  phrases by errand
record WordingReader(
        Map<String, String> texts,
        Map<String, List<String>> commands,
        List<String> fillers,
        Map<String, List<String>> errands) {
    static final String FILE = "prompts/wording/en.yaml";

    static Optional<WordingReader> read(Home home, List<Problem> found) {
        var problems = new Problems(FILE);
        Path file = home.file(FILE);
        if (!Files.exists(file)) {
            problems.mistake("the file", "It is not there.", "Put back the file that came with the program.");
        }
        Optional<WordingReader> read = Optional.of(file)
                .filter(Files::exists)
                .flatMap(path -> ToolkitReader.text(path, problems))
                .flatMap(text -> Yaml.read(text, problems))
                .map(node -> read(new Fields(node, "the file", problems)));
        found.addAll(problems.all());
        return read.filter(_ -> !problems.hasMistake());
    }

    private static WordingReader read(Fields fields) {
        var read = new WordingReader(
                all(fields, "texts", (part) -> (name) -> part.text(name, Shape.NOTE)),
                all(fields, "commands", (part) -> (name) -> part.needTexts(name, Shape.LINE)),
                fields.needTexts("fillers", Shape.LINE),
                all(fields, "errands", (part) -> (name) -> part.needTexts(name, Shape.LINE)));
        fields.end();
        return read;
    }

    private static <T> Map<String, T> all(Fields fields, String name, Function<Fields, Function<String, T>> reading) {
        Map<String, T> all = new LinkedHashMap<>();
        fields.needPart(name)
                .ifPresent(part -> part.names()
                        .forEach(key -> all.put(key, reading.apply(part).apply(key))));
        return all;
    }

    /// The wording as the program uses it; empty, with the reason among what was found, if commands clash.
    Optional<Wording> wording(List<Problem> found) {
        try {
            return Optional.of(new Wording(texts, commands, fillers, errands));
        } catch (IllegalArgumentException e) {
            var problems = new Problems(FILE);
            problems.mistake(
                    "commands", e.getMessage() + ".", "Let each phrase stand for one command or errand that there is.");
            found.addAll(problems.all());
            return Optional.empty();
        }
    }
}
