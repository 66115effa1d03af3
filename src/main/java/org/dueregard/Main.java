package org.dueregard;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import org.dueregard.Settings.WrongSettingException;
import org.dueregard.guide.Journal.JournalException;
import org.dueregard.guide.Passages.PassagesException;
import org.dueregard.knowledge.Library.MistakesException;
import org.dueregard.replay.Player.ReplayException;
import org.dueregard.store.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/// Where the program starts: one program with sub-commands. Without one it serves.
@Command(
        name = "due-regard",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "Takes an officer through an equality assessment, one question at a time.",
        footer = {
            "",
            "Settings come from the environment; the README lists them.",
            "Exit codes: 0 done, 1 it found something wrong, 2 wrong use or settings."
        },
        subcommands = {
            ServeCommand.class,
            CheckCommand.class,
            ReplayCommand.class,
            SearchCommand.class,
            ExportCommand.class,
            ImportCommand.class,
            ReindexCommand.class,
            BenchCommand.class,
            HealthCommand.class,
            SlackManifestCommand.class,
            TeamsAppCommand.class
        })
public final class Main implements Runnable {
    static final int WRONG = 1;
    static final int MISUSED = 2;

    private final Map<String, String> environment;

    Main(Map<String, String> environment) {
        this.environment = environment;
    }

    public static void main(String[] args) {
        int code = run(
                System.getenv(),
                new PrintWriter(System.out, true, UTF_8),
                new PrintWriter(System.err, true, UTF_8),
                args);
        boolean serves = args.length == 0 || args[0].equals("serve");
        if (code != 0 || !serves) System.exit(code);
    }

    /// Runs one command and gives its exit code.
    static int run(Map<String, String> environment, PrintWriter out, PrintWriter err, String... args) {
        return new CommandLine(new Main(environment))
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler(Main::say)
                .execute(args);
    }

    /// Says what went wrong in a sentence; a bug shows its trace, for whoever mends it.
    private static int say(Exception failure, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        return switch (failure) {
            case WrongSettingException wrong -> said(command, wrong, MISUSED);
            case StoreException closed -> said(command, closed, WRONG);
            case JournalException unreachable -> said(command, unreachable, WRONG);
            case PassagesException unreachable -> said(command, unreachable, WRONG);
            case ReplayException astray -> said(command, astray, WRONG);
            case MistakesException mistakes -> said(command, mistakes, WRONG);
            case Product.NotReadyException notReady -> said(command, notReady, WRONG);
            default -> throw failure;
        };
    }

    private static int said(CommandLine command, Exception failure, int code) {
        command.getErr().println(failure.getMessage());
        return code;
    }

    Settings settings() {
        return Settings.read(environment);
    }

    @Override
    public void run() {
        ServeCommand.serve(settings());
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"Due Regard " + version()};
        }
    }

    /// The version in the jar's manifest, or "(not packaged)" when the classes do not come from a jar.
    static String version() {
        return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                .orElse("(not packaged)");
    }
}
