package org.dueregard.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Sends requests from several clients at once, each waiting for its answer before it sends the next.
public final class Load {

    /// Makes the next request of one client on its connection.
    @FunctionalInterface
    interface Requests {
        void next(Wire wire) throws IOException;
    }

    private Load() {}

    /// Runs clients for a time and gives what it came to.
    ///
    /// @param port     of the service on this computer
    /// @param requests makes each client's own requests
    static Latencies run(int port, int clients, Duration length, Callable<Requests> requests)
            throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var running = new ArrayList<Future<List<Long>>>();
            long start = System.nanoTime();
            long end = start + length.toNanos();
            for (int i = 0; i < clients; i++) running.add(threads.submit(() -> client(port, end, requests.call())));
            var nanos = new ArrayList<Long>();
            for (Future<List<Long>> client : running) nanos.addAll(client.get());
            double seconds = (System.nanoTime() - start) / 1e9;
            return Latencies.of(nanos.stream().mapToLong(Long::longValue).toArray(), seconds);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A client failed: " + failed.getCause(), failed);
        }
    }

    private static List<Long> client(int port, long end, Requests requests) throws IOException {
        var nanos = new ArrayList<Long>();
        try (var wire = new Wire(port)) {
            for (long before = System.nanoTime(); before < end; before = System.nanoTime()) {
                requests.next(wire);
                nanos.add(System.nanoTime() - before);
            }
        }
        return nanos;
    }
}
