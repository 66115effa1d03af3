package org.dueregard;

import java.util.concurrent.Callable;
import org.dueregard.slack.Manifest;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Prints the app manifest with which Due Regard is registered at Slack.
@Command(
        name = "slack-manifest",
        mixinStandardHelpOptions = true,
        description = "Prints the app manifest to paste into Slack when you register Due Regard there.")
final class SlackManifestCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ArgGroup(multiplicity = "1")
    private Way way = new Way();

    /// How Slack reaches the service.
    static final class Way {
        @Option(names = "--address", description = "Slack calls this https address of the service.")
        private String address = "";

        @Option(names = "--socket", description = "The service opens a socket to Slack (Socket Mode).")
        private boolean socket;
    }

    @Override
    public Integer call() {
        if (!way.socket && !way.address.matches("https://[^/\\s]+/?")) {
            spec.commandLine().getErr().println("The address must be like https://eia.example.gov.uk, without a path.");
            return Main.MISUSED;
        }
        String manifest = way.socket ? Manifest.forSocket() : Manifest.forAddress(way.address);
        spec.commandLine().getOut().println(manifest.stripTrailing());
        return 0;
    }
}
