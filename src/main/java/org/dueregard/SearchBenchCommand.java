package org.dueregard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.dueregard.bench.Figures;
import org.dueregard.embedding.BgeSmall;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// Measures the search beside many made-up past answers.
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = "The time of searches and of turns that suggest, beside many made-up past answers.")
final class SearchBenchCommand implements Callable<Integer> {
    private static final int FEWEST_QUERIES = 10;

    @ParentCommand
    private BenchCommand bench = new BenchCommand();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--passages",
            split = ",",
            defaultValue = "10000",
            description = "How many, parted by commas for several runs (default: ${DEFAULT-VALUE}).")
    private List<Integer> sizes = new ArrayList<>();

    @Option(
            names = "--keep",
            paramLabel = "FOLDER",
            description = "Keeps what was made there, and takes what is kept instead of making it.")
    private @Nullable Path keep;

    @Option(
            names = "--queries",
            defaultValue = "500",
            description = "How many different queries of each kind (default: ${DEFAULT-VALUE}).")
    private int queries = 500;

    @Option(names = "--make-only", description = "Makes what is to be kept, and measures that alone.")
    private boolean makeOnly;

    @Option(
            names = "--words-only",
            description = "Makes no vectors, which takes a tenth of the time; what goes by meaning is not measured.")
    private boolean wordsOnly;

    @Override
    public Integer call() throws IOException, SQLException, InterruptedException {
        if (queries < FEWEST_QUERIES)
            throw new ParameterException(spec.commandLine(), "Ask at least " + FEWEST_QUERIES + " queries.");
        for (int size : sizes) {
            Figures figures = run(size);
            figures.put("passages", size);
            figures.print(spec.commandLine().getOut(), bench.isJson());
        }
        return 0;
    }

    private Figures run(int size) throws IOException, SQLException, InterruptedException {
        Settings settings = bench.settings();
        Path scratch = Files.createTempDirectory(Files.createDirectories(settings.data()), "bench");
        Path made = (keep == null ? scratch : keep).resolve((wordsOnly ? "words-" : "made-") + size);
        try (BgeSmall model = new BgeSmall(settings.data().resolve("vectors"), 1)) {
            if (!wordsOnly) model.load();
            var search = new SearchBench(Scratch.settings(settings, scratch), made, wordsOnly ? null : model, queries);
            return makeOnly ? search.make(size) : search.run(size, Duration.ofSeconds(bench.seconds()));
        } finally {
            Scratch.delete(scratch);
        }
    }
}
