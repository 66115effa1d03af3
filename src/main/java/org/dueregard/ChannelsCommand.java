package org.dueregard;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dueregard.bench.ChannelRuns;
import org.dueregard.bench.Figures;
import org.dueregard.bench.Floor;
import org.dueregard.store.CommitFloor;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// Measures turns in Teams and Slack, beside the floors of the same run; or those of one beside another program's, in
/// turn and with the same load.
@Command(
        name = "channels",
        mixinStandardHelpOptions = true,
        description = "Turns in Teams and Slack, signed and saved: 1 and 16 conversations at once.")
final class ChannelsCommand implements Callable<Integer> {
    private static final int MANY = 16;

    /// An odd number, so that one is in the middle.
    private static final int ROUNDS = 7;

    @ParentCommand
    private BenchCommand bench = new BenchCommand();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ArgGroup(exclusive = true)
    private Other other = new Other();

    @Option(
            names = "--replies",
            defaultValue = "4900",
            description = "With another program: the port it sends its replies to (default: ${DEFAULT-VALUE}).")
    private int replies = 4900;

    @Option(
            names = "--warm-up",
            defaultValue = "30000",
            description = "Turns of each channel before it is measured (default: ${DEFAULT-VALUE}).")
    private int warmUp = 30_000;

    @Option(
            names = "--other-warm-up",
            defaultValue = "30000",
            description = "The same of the other program (default: ${DEFAULT-VALUE}).")
    private int otherWarmUp = 30_000;

    /// Another program, if one is to be measured.
    private static final class Other {
        @Option(
                names = "--slack-at",
                paramLabel = "URL",
                description = "Measures Slack in turn with another program, which takes its events here.")
        private @Nullable URI slack;

        @Option(
                names = "--teams-at",
                paramLabel = "URL",
                description = "Measures Teams in turn with another program, which takes its activities here, unsigned.")
        private @Nullable URI teams;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var figures = new Figures();
        var runs = new ChannelRuns(figures, length(), warmUp);
        URI at = other.slack == null ? other.teams : other.slack;
        Path folder = Files.createTempDirectory(
                Files.createDirectories(bench.settings().data()), "bench");
        try {
            if (at == null) product(figures, runs, folder);
            else runs.beside(another(at), ROUNDS, Main.class.getName(), folder, settings());
        } finally {
            Scratch.delete(folder);
        }
        figures.print(spec.commandLine().getOut(), bench.isJson());
        return 0;
    }

    private Duration length() {
        return Duration.ofSeconds(bench.seconds());
    }

    private ChannelRuns.Other another(URI at) {
        return new ChannelRuns.Other(other.slack != null, at, replies, otherWarmUp);
    }

    private void product(Figures figures, ChannelRuns runs, Path folder) throws IOException, InterruptedException {
        floors(figures, folder);
        runs.product(Main.class.getName(), Files.createDirectory(folder.resolve("signed")), settings());
        runs.withoutTokens(Main.class.getName(), Files.createDirectory(folder.resolve("plain")), settings());
    }

    private void floors(Figures figures, Path folder) throws InterruptedException {
        figures.put("floor: bare service, 1 client", Floor.bare(1, length()));
        figures.put("floor: bare service, " + MANY + " clients", Floor.bare(MANY, length()));
        figures.put("floor: single-row FULL commits/s", CommitFloor.singleRow(folder, length()));
        figures.put("floor: group commits of " + MANY + ", rows/s", CommitFloor.group(folder, MANY, length()));
    }

    /// The language model has no part in it.
    private Map<String, String> settings() {
        var settings = new HashMap<>(Map.of("DUEREGARD_VECTORS", "off"));
        Path home = bench.settings().home();
        if (home != null) settings.put("DUEREGARD_HOME", home.toString());
        return settings;
    }
}
