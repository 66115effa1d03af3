package org.dueregard;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dueregard.replay.Player;
import org.dueregard.replay.Printing;
import org.dueregard.replay.Script;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/// Plays an officer's side of a conversation and prints the assessment.
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = "Plays an officer's side of a conversation through the service, and prints the assessment.")
final class ReplayCommand implements Callable<Integer> {
    @ParentCommand
    private Main main = new Main(System.getenv());

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ServiceAddress address = new ServiceAddress();

    @Parameters(index = "0", paramLabel = "FILE", description = "The script: CONTRIBUTING.md says how one is written.")
    private Path file = Path.of("");

    @Option(names = "--json", description = "Prints the assessment as JSON.")
    private boolean json;

    @Option(names = "--transcript", description = "Prints the conversation as well.")
    private boolean transcript;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Script script = script();
        PrintWriter out = spec.commandLine().getOut();
        return address.use(main.settings(), service -> {
            var player = new Player(service, transcript ? out::println : _ -> {});
            JsonNode assessment = player.get("/api/v1/assessments/" + player.play(script));
            out.println(json ? assessment.toPrettyString() : Printing.text(assessment));
            out.flush();
            return 0;
        });
    }

    private Script script() throws IOException {
        try {
            return Script.read(file);
        } catch (java.nio.file.NoSuchFileException missing) {
            throw Product.notReady("There is no file " + file + ".", missing);
        } catch (IllegalArgumentException unreadable) {
            throw Product.notReady(String.valueOf(unreadable.getMessage()), unreadable);
        }
    }
}
