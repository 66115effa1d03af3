package org.dueregard.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.dueregard.slack.ConversationTest.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dueregard.Product;
import org.dueregard.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole product with Slack beside the web: its settings, its server and its courier.
class InTheProductTest {
    @TempDir
    private Path folder;

    private final SlackMock mock = new SlackMock();
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        client.close();
        mock.close();
    }

    private Product open(Map<String, String> more) {
        var environment = new HashMap<>(Map.of(
                "DUEREGARD_DATA",
                folder.toString(),
                "DUEREGARD_HOME",
                ".",
                "DUEREGARD_VECTORS",
                "off",
                "DUEREGARD_SLACK_BOT_TOKEN",
                SlackMock.BOT,
                "DUEREGARD_SLACK_API",
                mock.api().toString()));
        environment.putAll(more);
        return Product.open(Settings.read(environment));
    }

    private int event(int port, String secret, String body) throws IOException, InterruptedException {
        String stamp = "" + Instant.now().getEpochSecond();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/slack/events"))
                .header("X-Slack-Request-Timestamp", stamp)
                .header("X-Slack-Signature", new Signature(secret).sign(stamp, body.getBytes(UTF_8)))
                .POST(BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString()).statusCode();
    }

    private static String hello() {
        return Json.write(Ann.event(Json.object()
                .put("type", "message")
                .put("channel_type", "im")
                .put("channel", "DU1")
                .put("user", "U1")
                .put("text", "hello")
                .put("ts", "5.1")));
    }

    @Test
    void aHelloBySlackIsAnsweredByTheCourierAndAForgeryIsNot() throws IOException, InterruptedException {
        try (Product product = open(Map.of("DUEREGARD_SLACK_SIGNING_SECRET", Workspace.SECRET))) {
            int port = product.serveHere();

            assertEquals(401, event(port, "another0secret0here", hello()));
            assertEquals(200, event(port, Workspace.SECRET, hello()));

            await(() -> mock.channels.getOrDefault("DU1", List.of()).size() >= 2);
            assertEquals(200, event(port, Workspace.SECRET, hello()));
        }
        assertEquals(2, mock.channels.getOrDefault("DU1", List.of()).size());
    }

    @Test
    void aSocketIsOpenedOnceTheServiceIsThereForPeople() {
        try (Product product = open(Map.of("DUEREGARD_SLACK_APP_TOKEN", SlackMock.APP))) {
            assertEquals(List.of(), mock.calls("apps.connections.open"));

            product.serveHere();

            await(() -> !mock.sockets.isEmpty());
            new WholeAssessmentTest.Line(mock)
                    .brings("events_api", Json.find(hello()).orElseThrow());
            await(() -> !mock.channels.getOrDefault("DU1", List.of()).isEmpty());
        }
        await(mock.sockets::isEmpty);
        assertFalse(mock.calls("chat.postMessage").isEmpty());
    }
}
