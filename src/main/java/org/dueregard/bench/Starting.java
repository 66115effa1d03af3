package org.dueregard.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Measures the packaged program as `./run` starts it: in a process of its own.
public final class Starting {
    private static final List<String> OPTIONS = List.of(
            "-XX:+UseSerialGC",
            "-Xms24m",
            "-Xmx256m",
            "-XX:MinHeapFreeRatio=10",
            "-XX:MaxHeapFreeRatio=30",
            "-XX:TrimNativeHeapInterval=5000");
    private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(10);

    private Starting() {}

    /// Starts the jar again and again on a data folder; the first start, which makes the index, is not counted.
    ///
    /// @return the median seconds to the first answer, and the median resident memory in MB after ten idle seconds
    public static Map<String, Double> measure(Path data, int times) throws IOException, InterruptedException {
        var seconds = new ArrayList<Double>();
        var megabytes = new ArrayList<Double>();
        for (int i = 0; i <= times; i++) {
            start(data, freePort(), i == 0 ? new ArrayList<>() : seconds, i == 0 ? new ArrayList<>() : megabytes);
        }
        var figures = new LinkedHashMap<String, Double>();
        figures.put("start to first answer, seconds (median)", median(seconds));
        figures.put("idle memory, MB resident (median)", median(megabytes));
        return figures;
    }

    private static void start(Path data, int port, List<Double> seconds, List<Double> megabytes)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        Path cache = Path.of("target/due-regard.aot");
        if (Files.exists(cache)) command.add("-XX:AOTCache=" + cache);
        command.addAll(List.of("-jar", "target/due-regard.jar"));
        var builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("DUEREGARD_PORT", Integer.toString(port));
        builder.environment().put("DUEREGARD_DATA", data.toString());
        long before = System.nanoTime();
        Process process = builder.start();
        try {
            while (!answers(port)) {
                if (!process.isAlive()) throw new IOException("The program did not start. Build it with ./run first.");
                LockSupport.parkNanos(5_000_000);
            }
            seconds.add((System.nanoTime() - before) / 1e9);
            LockSupport.parkNanos(IDLE_NANOS);
            megabytes.add(resident(process.pid()));
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private static boolean answers(int port) {
        try (var wire = new Wire(port)) {
            return wire.get("/api/v1/toolkits").startsWith("{");
        } catch (IOException notYet) {
            return false;
        }
    }

    private static double resident(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D+", "")) / 1024)
                .findFirst()
                .orElse(Double.NaN);
    }

    private static double median(List<Double> figures) {
        return Math.rint(figures.stream()
                                .sorted()
                                .skip(figures.size() / 2)
                                .findFirst()
                                .orElse(Double.NaN)
                        * 100)
                / 100;
    }
}
