package org.dueregard.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A small service on this computer that stands in for somebody else's, and answers each request with JSON.
final class StandIn implements AutoCloseable {
    private static final int MOST_WAITING = 256;

    private final ServerSocket socket;
    private final Answers answers;
    private final Set<Side> open = ConcurrentHashMap.newKeySet();

    /// Answers one request; called by many threads.
    @FunctionalInterface
    interface Answers {
        String to(String method, String path, String body);
    }

    /// @param port to listen at; 0 takes any free one
    StandIn(int port, Answers answers) throws IOException {
        this.socket = new ServerSocket(port, MOST_WAITING, InetAddress.getLoopbackAddress());
        this.answers = answers;
        Thread.ofVirtual().name("stand-in").start(this::listen);
    }

    /// Its address, without a slash at the end.
    String address() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    private void listen() {
        try {
            while (true) {
                Socket caller = socket.accept();
                Thread.ofVirtual().name("stand-in-call").start(() -> serve(caller));
            }
        } catch (IOException closed) {
            open.forEach(StandIn::close);
        }
    }

    private void serve(Socket caller) {
        try (Side side = new Side(caller)) {
            open.add(side);
            for (Side.Message request = side.read(); request != null; request = side.read()) {
                String[] first = request.first().split(" ", 3);
                side.write(
                        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n",
                        answers.to(first[0], first[1], request.body()));
                open.add(side);
            }
        } catch (IOException hungUp) {
            // Whoever calls may hang up at any time.
        }
    }

    private static void close(Side side) {
        try {
            side.close();
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
