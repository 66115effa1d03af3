package org.dueregard.house;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// The service as a program of its own, to be killed.
final class ServiceProcess implements AutoCloseable {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Process process;
    final int port;

    private ServiceProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /// Starts it with everything in one folder, and waits until it answers.
    ///
    /// @param main the class to run, which takes the settings from the environment
    static ServiceProcess start(String main, Path data, Map<String, String> environment)
            throws IOException, InterruptedException {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(QuickStart.options());
        command.add(main);
        var builder = new ProcessBuilder(command);
        builder.environment().put("DUEREGARD_PORT", Integer.toString(port));
        builder.environment()
                .putAll(Map.of("DUEREGARD_DATA", data.toString(), "DUEREGARD_HOME", ".", "DUEREGARD_VECTORS", "off"));
        builder.environment().putAll(environment);
        Path log = data.resolve("log.txt");
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        var service = new ServiceProcess(builder.start(), port);
        if (service.becomesReady()) return service;
        service.close();
        throw new IllegalStateException("The service did not start: " + Files.readString(log));
    }

    private boolean becomesReady() throws InterruptedException {
        for (int tries = 0; tries < 1_500 && process.isAlive(); tries++) {
            if (isReady()) return true;
            LockSupport.parkNanos(20_000_000);
        }
        return false;
    }

    private boolean isReady() throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address("/health/ready")).build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /// SIGKILL: nothing more is written after this returns.
    void kill() {
        process.destroyForcibly();
        awaitEnd();
        client.close();
    }

    @Override
    public void close() {
        process.destroy();
        awaitEnd();
        client.close();
    }

    private void awaitEnd() {
        try {
            if (process.waitFor(60, TimeUnit.SECONDS)) return;
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        throw new IllegalStateException("The service does not end");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
