package org.dueregard;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/// Starts the service and keeps it until the process is told to stop.
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Starts the service (what happens without a command).")
final class ServeCommand implements Runnable {
    @ParentCommand
    private Main main = new Main(System.getenv());

    @Override
    public void run() {
        serve(main.settings());
    }

    @SuppressWarnings("SystemOut") // what this command prints is its answer
    static void serve(Settings settings) {
        Product product = Product.open(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(product::close, "stop"));
        int port = product.serve();
        System.out.println("Due Regard is ready: http://" + shown(settings.host()) + ":" + port + "/");
        System.out.println(
                "Everything is kept in " + settings.data().toAbsolutePath().normalize() + ". Stop with Ctrl+C.");
        if (!settings.isLoopback()) {
            System.out.println("It listens at " + settings.host()
                    + ", and there is no sign-in: let only a network you trust reach it.");
        }
    }

    private static String shown(String host) {
        return host.equals("0.0.0.0") ? "localhost" : host.contains(":") ? "[" + host + "]" : host;
    }
}
