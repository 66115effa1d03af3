package org.dueregard.teams;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/// The Connector's REST API, as far as it is used. Our token goes only to an address that is allowed.
///
/// Source: "Bot Connector REST API reference" (learn.microsoft.com/azure/bot-service/rest-api).
final class Connector {
    private static final Logger LOG = LoggerFactory.getLogger(Connector.class);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final HttpClient http;
    private final TeamsSettings settings;
    private final OurToken token;

    Connector(HttpClient http, TeamsSettings settings, OurToken token) {
        this.http = http;
        this.settings = settings;
        this.token = token;
    }

    /// A client for the Connector. It stays with HTTP/1.1: an offer to change to HTTP/2 over plain HTTP, as this client
    /// makes by default, is dropped by Microsoft's local test client.
    static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .connectTimeout(Duration.ofSeconds(5))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /// Sends a new activity.
    HttpResponse<String> post(Place place, ObjectNode activity) throws IOException, InterruptedException {
        return call("POST", place, activities(place), addressed(place, activity));
    }

    /// Puts an activity in place of one that was sent.
    HttpResponse<String> put(Place place, String id, ObjectNode activity) throws IOException, InterruptedException {
        return call(
                "PUT",
                place,
                activities(place) + "/" + encode(id),
                addressed(place, activity).put("id", id));
    }

    /// Makes the private conversation with a user, or finds it.
    HttpResponse<String> create(Place place) throws IOException, InterruptedException {
        ObjectNode body = Json.object().put("isGroup", false).put("tenantId", place.tenant());
        body.set("bot", Json.object().put("id", place.bot()));
        body.set("members", Json.array(List.of(Json.object().put("id", place.user()))));
        body.putObject("channelData").set("tenant", Json.object().put("id", place.tenant()));
        return call("POST", place, "/v3/conversations", body);
    }

    /// Shows that we are writing; whether that works is of no matter.
    void showTyping(Place place) {
        try {
            post(place, Json.object().put("type", "typing"));
        } catch (IOException | IllegalArgumentException unseen) {
            LOG.debug("Typing could not be shown: {}", unseen.toString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static String activities(Place place) {
        return "/v3/conversations/" + encode(place.conversation()) + "/activities";
    }

    /// Ids of the conversation and times are the Connector's to set (protocol-activity.md, A2031, A2041 and A2083).
    private static ObjectNode addressed(Place place, ObjectNode activity) {
        ObjectNode whole = activity.deepCopy();
        whole.set("from", Json.object().put("id", place.bot()));
        whole.set("recipient", Json.object().put("id", place.user()));
        whole.set("conversation", Json.object().put("id", place.conversation()));
        return whole;
    }

    private HttpResponse<String> call(String method, Place place, String path, ObjectNode body)
            throws IOException, InterruptedException {
        URI service = URI.create(place.service().replaceFirst("/+$", "") + path);
        if (!settings.cloud().allows(service)) throw new IOException("This service address is not allowed");
        String shown = settings.withoutTokens() ? "" : token.get();
        HttpRequest.Builder request = HttpRequest.newBuilder(service)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofByteArray(Json.bytes(body)));
        if (!shown.isEmpty()) request.header("Authorization", "Bearer " + shown);
        HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() == 401) token.forget(shown);
        return response;
    }

    private static String encode(String id) {
        return URLEncoder.encode(id, UTF_8).replace("+", "%20");
    }
}
