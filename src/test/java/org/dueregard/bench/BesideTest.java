package org.dueregard.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The program beside another, which is made here: it asks the five questions and keeps nothing.
class BesideTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> SAYS = List.of(
            "What is the proposal called?",
            "New, change or close?",
            "Does it affect staff?",
            "About how many people?",
            "Why is it needed?",
            "SUMMARY");

    @TempDir
    Path data;

    private final Map<String, Integer> asked = new ConcurrentHashMap<>();
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void bothAreMeasuredInTurnAndTheShareIsTold() throws IOException, InterruptedException {
        int answered = freePort();
        HttpServer another = another(answered);
        var figures = new Figures();
        try {
            var at = URI.create("http://127.0.0.1:" + another.getAddress().getPort() + "/slack/events");
            new ChannelRuns(figures, Duration.ofMillis(50), 1)
                    .beside(
                            new ChannelRuns.Other(true, at, answered, 1),
                            1,
                            "org.dueregard.Main",
                            data,
                            Map.of("DUEREGARD_VECTORS", "off", "DUEREGARD_HOME", "."));
        } finally {
            another.stop(0);
            client.close();
        }

        JsonNode told = told(figures);
        for (String name : List.of("Slack, conversations: 1", "Slack, conversations: 16")) {
            double theirs = told.path("other program, " + name + ", a second").asDouble();
            double ours = told.path(name + ", a second").asDouble();
            double ratio = told.path(name + ", ratio to it").asDouble();
            assertTrue(theirs > 0 && ours > 0 && ratio > 0, told::toString);
            assertEquals(ours / theirs, ratio, .01, told::toString);
        }
        assertEquals(14, told.size(), told::toString);
    }

    private static JsonNode told(Figures figures) {
        var out = new StringWriter();
        figures.print(new PrintWriter(out), true);
        return JSON.readTree(out.toString());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private HttpServer another(int answered) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/slack/events", exchange -> hear(exchange, answered));
        server.start();
        return server;
    }

    private void hear(HttpExchange exchange, int answered) throws IOException {
        String channel = JSON.readTree(exchange.getRequestBody().readAllBytes())
                .path("event")
                .path("channel")
                .asString();
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
        int number = asked.merge(channel, 1, Integer::sum);
        say(answered, channel, SAYS.get((number - 1) % SAYS.size()));
    }

    private void say(int answered, String channel, String words) throws IOException {
        String body = JSON.createObjectNode()
                .put("channel", channel)
                .put("text", words)
                .toString();
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + answered + "/api/chat.postMessage"))
                .POST(HttpRequest.BodyPublishers.ofString(body, UTF_8))
                .build();
        try {
            client.send(request, BodyHandlers.discarding());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
