package org.dueregard.teams;

import com.nimbusds.jwt.JWTClaimsSet;
import io.javalin.Javalin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import org.dueregard.guide.Delivery;
import org.dueregard.guide.English;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The bot behind real HTTP, with Microsoft's side and the core beside it.
final class Bot implements AutoCloseable {
    static final String ANN = "00000000-0000-0000-0000-0000000000a1";

    final MockConnector microsoft = new MockConnector();
    final Lobby lobby;
    final Teams teams;
    final Time time = new Time();
    private final Javalin javalin;
    private final HttpClient client = Connector.client();
    private int ids;

    /// A clock that is moved by hand.
    static final class Time extends Clock {
        volatile Instant now = Instant.parse("2026-03-10T09:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        void pass(Duration duration) {
            now = now.plus(duration);
        }
    }

    Bot(Lobby lobby) {
        this.lobby = lobby;
        this.teams = new Teams(microsoft.settings(), lobby, lobby, English.WORDING, time);
        this.javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.http.maxRequestSize = 64 * 1024;
            config.http.prefer405over404 = true;
            config.concurrency.useVirtualThreads = true;
            teams.add(config.routes);
        });
        javalin.start("127.0.0.1", 0);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + javalin.port() + "/api/messages");
    }

    /// An activity of a kind, as Ann's client sends it in her private chat.
    ObjectNode activity(String type) {
        ids++;
        ObjectNode activity = Json.object()
                .put("type", type)
                .put("id", "activity" + ids)
                .put("channelId", "msteams")
                .put("serviceUrl", microsoft.service())
                .put("timestamp", "2026-03-10T09:00:00.000Z")
                .put("locale", "en-GB");
        activity.putObject("from").put("id", "29:ann").put("name", "Ann Lee").put("aadObjectId", ANN);
        activity.putObject("recipient").put("id", "28:" + MockConnector.APP).put("name", "Due Regard");
        activity.putObject("conversation")
                .put("conversationType", "personal")
                .put("tenantId", MockConnector.TENANT)
                .put("id", "a:conversation/of ann");
        activity.putObject("channelData").set("tenant", Json.object().put("id", MockConnector.TENANT));
        return activity;
    }

    ObjectNode message(String text) {
        return activity("message").put("text", text).put("textFormat", "plain");
    }

    ObjectNode invoke(JsonNode data) {
        ObjectNode activity =
                activity("invoke").put("name", "adaptiveCard/action").put("replyToId", "a1");
        ObjectNode action = activity.putObject("value").putObject("action");
        action.put("type", "Action.Execute").put("verb", "say").set("data", data);
        return activity;
    }

    String token() {
        return microsoft.sign(microsoft.key, time.now, _ -> {});
    }

    String token(Consumer<JWTClaimsSet.Builder> changes) {
        return microsoft.sign(microsoft.key, time.now, changes);
    }

    HttpResponse<String> send(JsonNode activity) {
        return send(Json.bytes(activity), "Bearer " + token());
    }

    HttpResponse<String> send(byte[] body, @Nullable String authorization) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body));
        if (authorization != null) request.header("Authorization", authorization);
        return send(request.build());
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /// The payload of what waits to be delivered, from the end: 0 is the last.
    JsonNode waiting(int fromLast) {
        return Json.readLeniently(
                lobby.outbox.get(lobby.outbox.size() - 1 - fromLast).payload());
    }

    /// The last new card that waits to be delivered.
    JsonNode card() {
        for (Delivery delivery : lobby.outbox.reversed()) {
            JsonNode card = cardOf(Json.readLeniently(delivery.payload()));
            if (!card.isMissingNode() && delivery.replaces().isEmpty()) return card;
        }
        throw new AssertionError("No card in " + lobby.outbox);
    }

    static JsonNode cardOf(JsonNode payload) {
        return payload.path("activity").path("attachments").path(0).path("content");
    }

    @Override
    public void close() {
        javalin.stop();
        microsoft.close();
    }
}
