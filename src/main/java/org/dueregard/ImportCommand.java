package org.dueregard;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.dueregard.ingest.FormReader;
import org.dueregard.ingest.Key;
import org.dueregard.ingest.Reading;
import org.dueregard.ingest.Recognised;
import org.dueregard.ingest.Recognising;
import org.dueregard.knowledge.Library;
import org.dueregard.nlp.EnglishText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// Reads past assessments in from files.
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Reads past assessments in from PDF, Word, OpenDocument, HTML, Markdown and text files.",
            "Without --save it only reports; with it, each known form is saved as a finished assessment. Stop the service first."
        })
final class ImportCommand implements Callable<Integer> {
    @ParentCommand
    private Main main = new Main(System.getenv());

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1..*", paramLabel = "FILE|FOLDER", description = "Files, or folders whose files are all read.")
    private List<Path> files = List.of();

    @Option(names = "--json", description = "Prints the report as JSON.")
    private boolean json;

    @Option(
            names = "--save",
            description = "Saves what is recognised, so that it is in the register and found by search.")
    private boolean save;

    @Option(
            names = "--personal-data-checked",
            description = "Says that you have looked at the personal data found, and that it may be saved.")
    private boolean checked;

    @Option(
            names = "--measure",
            paramLabel = "KEYS",
            description = "Compares with the keys in this folder, and prints a table.")
    private @Nullable Path keys;

    @Override
    public Integer call() {
        Settings settings = main.settings();
        Library library = Library.readWithoutPassages(settings.home(), settings.data());
        var recognising = new Recognising(
                FormReader.read(settings.home(), library.toolkits().all()));
        List<Path> all = files.stream().flatMap(ImportCommand::within).toList();
        if (keys != null) return measure(recognising, all, keys);
        var text = new EnglishText(words(library, "groups"), words(library, "changes"));
        try (var importing = save ? Importing.saving(settings, checked, text) : Importing.reporting(text)) {
            var reports = new ArrayList<ImportReport>();
            for (Path file : all) {
                err().println((reports.size() + 1) + " of " + all.size() + ": " + file);
                reports.add(importing.take(file, recognising));
            }
            print(reports);
            return reports.stream().allMatch(ImportReport::isWell) ? 0 : Main.WRONG;
        }
    }

    private static Map<String, List<String>> words(Library library, String list) {
        return library.words().getOrDefault(list, Map.of());
    }

    private void print(List<ImportReport> reports) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) out.println(JsonMapper.builder().build().writeValueAsString(reports));
        else reports.forEach(report -> report.lines().forEach(out::println));
        out.flush();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }

    private static Stream<Path> within(Path path) {
        if (!Files.isDirectory(path)) return Stream.of(path);
        try (Stream<Path> all = Files.walk(path)) {
            return all.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The folder " + path + " cannot be read", unreadable);
        }
    }

    private int measure(Recognising recognising, List<Path> all, Path folder) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("| document | form | cells | right | share | not right |");
        out.println("| --- | --- | ---: | ---: | ---: | --- |");
        List<Path> keyFiles = within(folder)
                .filter(file -> file.toString().endsWith(".key.tsv"))
                .toList();
        for (Path keyFile : keyFiles) {
            Key key = Key.read(keyFile);
            String stem = key.source().replaceFirst("\\.\\w+$", "");
            all.stream()
                    .filter(file -> file.getFileName().toString().startsWith(stem + "."))
                    .forEach(file -> out.println(row(file, key, recognising)));
        }
        out.flush();
        return 0;
    }

    private static String row(Path file, Key key, Recognising recognising) {
        Optional<Recognised> read = Reading.read(file) instanceof Reading.Read(var source)
                ? recognising.recognise(source)
                : Optional.empty();
        if (read.isEmpty())
            return "| " + file.getFileName() + " | not recognised | "
                    + key.lines().size() + " | 0 | 0 % | |";
        Key.Score score = key.score(read.get());
        var toolkit = read.get().form().toolkit();
        return "| %s | %s %s | %d | %d | %.1f %% | %s |"
                .formatted(
                        file.getFileName(),
                        toolkit.id(),
                        toolkit.version(),
                        score.cells(),
                        score.right(),
                        100 * score.share(),
                        String.join(", ", score.wrong()));
    }
}
