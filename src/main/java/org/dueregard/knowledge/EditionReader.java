package org.dueregard.knowledge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Reads every version of every toolkit: those that come with the program, and a council's own.
final class EditionReader {
    private final List<Edition> editions = new ArrayList<>();
    private final List<Problem> found;

    private record Read(String name, String fingerprint, ToolkitReader.Outcome outcome) {
        static Read of(Path file, String name) {
            return new Read(name, ToolkitReader.fingerprint(file), ToolkitReader.read(file, name));
        }
    }

    private EditionReader(List<Problem> found) {
        this.found = found;
    }

    /// @param data  the data folder, which may hold `toolkits/<id>/<version>.yaml` of a council's own
    /// @param found takes what is wrong
    static List<Edition> read(Home home, Path data, List<Problem> found) {
        var reader = new EditionReader(found);
        reader.readAll(home.files("prompts/toolkits", ".yaml"), home::name);
        reader.readAll(Home.files(data.resolve("toolkits"), ".yaml"), Path::toString);
        Home.files(data.resolve("toolkits"), ".yml").forEach(reader::renamed);
        reader.checkTwice();
        return List.copyOf(reader.editions);
    }

    /// The files are read side by side, because whoever starts the program waits for them.
    private void readAll(List<Path> files, Function<Path, String> name) {
        files.parallelStream()
                .map(file -> Read.of(file, name.apply(file)))
                .toList()
                .forEach(this::take);
    }

    private void take(Read read) {
        switch (read.outcome()) {
            case ToolkitReader.Outcome.Good(var toolkit) ->
                editions.add(new Edition(toolkit, read.name(), read.fingerprint()));
            case ToolkitReader.Outcome.Bad(var problems) -> found.addAll(problems);
        }
    }

    private void renamed(Path file) {
        var problems = new Problems(file.toString());
        problems.mistake("the file's name", "It ends in .yml, so it is not read.", "Let it end in .yaml.");
        found.addAll(problems.all());
    }

    private void checkTwice() {
        Map<String, Edition> seen = new HashMap<>();
        for (Edition edition : editions) {
            Edition first = seen.putIfAbsent(edition.key(), edition);
            if (first == null) continue;
            var problems = new Problems(edition.file());
            problems.mistake(
                    "the top of the file",
                    "This form and version are already in " + first.file() + ".",
                    "Give this one another `id` or `version`, and rename its folder or file to match.");
            found.addAll(problems.all());
        }
    }
}
