package org.dueregard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.dueregard.bench.Figures;
import org.dueregard.bench.Floor;
import org.dueregard.bench.Found;
import org.dueregard.bench.Growth;
import org.dueregard.bench.NothingFound;
import org.dueregard.bench.Rounds;
import org.dueregard.bench.Starting;
import org.dueregard.bench.TurnBench;
import org.dueregard.store.CommitFloor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// Measures the product on this computer, beside the floors of the same run.
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures the product on this computer, beside the floors of the same run.",
        subcommands = {ChannelsCommand.class, RetrievalCommand.class, SearchBenchCommand.class, SuggestionsCommand.class
        })
final class BenchCommand implements Callable<Integer> {
    private static final List<String> FORMS = List.of(
            "lancashire-partnership", "gloucestershire-due-regard", "cheshire-west-equality-analysis", "due-regard");

    /// Goes before what is measured, until the compiler and the heap have settled.
    private static final int FINISHED = 200;
    private static final Duration WARM_UP = Duration.ofSeconds(90);

    /// So many times turns and their floor are measured one after the other; the middle ratio counts.
    private static final int ROUNDS = 7;

    @ParentCommand
    private Main main = new Main(System.getenv());

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--seconds",
            scope = ScopeType.INHERIT,
            description = "Length of each measured run (default: ${DEFAULT-VALUE}).")
    private int seconds = 10;

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "Prints the figures as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        throw new picocli.CommandLine.ParameterException(
                spec.commandLine(),
                "Say what to measure: bench turns, bench channels, bench growth, bench search, bench start, bench retrieval or bench suggestions.");
    }

    @Command(
            name = "turns",
            mixinStandardHelpOptions = true,
            description =
                    "Turns a second over HTTP with durable commits: 1 and 32 officers, without the search and with it.")
    int turns() throws IOException, InterruptedException {
        Duration length = Duration.ofSeconds(seconds);
        Path folder = Files.createTempDirectory(
                Files.createDirectories(main.settings().data()), "bench");
        var figures = new Figures();
        try (Product product = Product.open(scratch(folder), _ -> new NothingFound())) {
            var bench = new TurnBench(product.serveHere(), FORMS);
            bench.run(8, WARM_UP);
            figures.put("floor: bare service, 1 client", Floor.bare(1, length));
            figures.put("floor: bare service, 32 clients", Floor.bare(32, length));
            figures.put("floor: group commits of 32, rows/s", CommitFloor.group(folder, 32, length));
            for (int officers : List.of(1, 32)) {
                Rounds.of(ROUNDS, () -> CommitFloor.singleRow(folder, length), () -> bench.run(officers, length))
                        .into(
                                figures,
                                "turns, officers: " + officers,
                                "floor: single-row commits/s, beside " + officers);
            }
        }
        try (Product product = Product.open(scratch(folder))) {
            var bench = new TurnBench(product.serveHere(), FORMS);
            bench.run(8, WARM_UP);
            figures.put("turns, a third with suggestions, 1 officer", bench.run(1, length));
            figures.put("turns, a third with suggestions, 32 officers", bench.run(32, length));
        } finally {
            Scratch.delete(folder);
        }
        return print(figures);
    }

    @Command(
            name = "growth",
            mixinStandardHelpOptions = true,
            description =
                    "The median turn beside saved assessments, how soon a finished one is found, and the CPU of a turn at 1,000 answers.")
    int growth(
            @Option(
                            names = "--saved",
                            defaultValue = "100000",
                            description = "Saved assessments (default: ${DEFAULT-VALUE}).")
                    int saved)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(
                Files.createDirectories(main.settings().data()), "bench");
        var figures = new Figures();
        try {
            Duration length = Duration.ofSeconds(seconds);
            try (Product product = Product.open(scratch(folder))) {
                var bench = new TurnBench(product.serveHere(), FORMS);
                bench.run(1, length);
                figures.put("turns with none saved", bench.run(1, length));
            }
            Filling.fill(folder, saved);
            try (Product product = Product.open(scratch(folder))) {
                int port = product.serveHere();
                var bench = new TurnBench(port, FORMS);
                bench.run(1, length);
                figures.put("turns with " + saved + " saved", bench.run(1, length));
                figures.put("finished, and found by the search", Found.afterFinishing(port, FINISHED));
                figures.put("CPU millis a turn at 1,000 answers, client included", Growth.cpuAtThousandAnswers(port));
            }
        } finally {
            Scratch.delete(folder);
        }
        return print(figures);
    }

    @Command(
            name = "start",
            mixinStandardHelpOptions = true,
            description = "Start to first answer, and memory when idle, of the packaged program.")
    int start(
            @Option(
                            names = "--times",
                            defaultValue = "5",
                            description = "Starts to measure (default: ${DEFAULT-VALUE}).")
                    int times)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(
                Files.createDirectories(main.settings().data()), "bench");
        try {
            var figures = new Figures();
            figures.putAll(Starting.measure(folder, times));
            return print(figures);
        } finally {
            Scratch.delete(folder);
        }
    }

    boolean isJson() {
        return json;
    }

    int seconds() {
        return seconds;
    }

    Settings settings() {
        return main.settings();
    }

    private Settings scratch(Path folder) {
        return Scratch.settings(main.settings(), folder);
    }

    private int print(Figures figures) {
        figures.print(spec.commandLine().getOut(), json);
        return 0;
    }
}
