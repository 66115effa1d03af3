package org.dueregard;

import java.net.URI;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/// Says by its exit code whether the service on this computer is alive; the container's health check.
@Command(
        name = "health",
        mixinStandardHelpOptions = true,
        description = "Says by its exit code whether the service on this computer is alive.")
final class HealthCommand implements Callable<Integer> {
    @ParentCommand
    private Main main = new Main(System.getenv());

    @Override
    public Integer call() {
        return ServiceAddress.answers(
                        URI.create("http://127.0.0.1:" + main.settings().port()))
                ? 0
                : Main.WRONG;
    }
}
