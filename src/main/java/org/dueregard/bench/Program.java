package org.dueregard.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The service as a program of its own, as `./run` starts it, on any free port of this computer.
final class Program implements AutoCloseable {
    private static final List<String> OPTIONS = List.of("-XX:+UseSerialGC", "-Xms24m", "-Xmx256m");
    private static final Pattern READY = Pattern.compile(".* http://\\S+:(\\d+)/.*");
    private static final int ENDS_WITHIN_SECONDS = 30;

    private final Process process;
    private final int port;

    private Program(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    int port() {
        return port;
    }

    /// Starts it, and waits until it is ready.
    ///
    /// @param main     the class to run
    /// @param data     its data folder; what it logs is put there too
    /// @param settings its other settings; it has none but these
    /// @throws IllegalStateException if it does not start; the message is what it said
    static Program start(String main, Path data, Map<String, String> settings) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main, "serve"));
        Path log = data.resolve("log.txt");
        var builder = new ProcessBuilder(command).redirectError(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("DUEREGARD_"));
        builder.environment().putAll(settings);
        builder.environment().putAll(Map.of("DUEREGARD_PORT", "0", "DUEREGARD_DATA", data.toString()));
        Process process = builder.start();
        int port = port(process.inputReader());
        if (port > 0) return new Program(process, port);
        process.destroy();
        throw new IllegalStateException("The program did not start: " + Files.readString(log));
    }

    /// It says its address when it is ready; 0 if it ends before.
    private static int port(BufferedReader said) throws IOException {
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            Matcher ready = READY.matcher(line);
            if (ready.matches()) return Integer.parseInt(ready.group(1));
        }
        return 0;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (process.waitFor(ENDS_WITHIN_SECONDS, TimeUnit.SECONDS)) return;
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }
}
