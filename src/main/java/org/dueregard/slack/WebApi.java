package org.dueregard.slack;

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
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/// Calls Slack's Web API: https://docs.slack.dev/apis/web-api. Tokens go into one header and nowhere else.
final class WebApi implements AutoCloseable {
    private static final Duration NOT_SAID = Duration.ofSeconds(30);
    private static final Duration MOST_WAIT = Duration.ofHours(1);

    private final URI base;
    private final Duration patience;
    private final HttpClient client;

    /// What a call came to.
    sealed interface Reply {
        record Ok(ObjectNode json) implements Reply {}

        /// Slack answered `ok: false`, with the name of the error.
        record Refused(String error) implements Reply {}

        /// Too many calls (status 429).
        record Limited(Duration after) implements Reply {}

        /// No answer, or none that Slack gives.
        record Unreachable(String why) implements Reply {}
    }

    /// @param base     address of the methods, with a slash at the end
    /// @param patience how long to wait for an answer
    WebApi(URI base, Duration patience) {
        this.base = base;
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience)
                .build();
    }

    HttpClient client() {
        return client;
    }

    /// Calls a method that takes JSON.
    Reply call(String method, String token, ObjectNode body) {
        return send(request(method, "application/json; charset=utf-8")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofByteArray(Json.bytes(body)))
                .build());
    }

    /// Calls a method that takes a form.
    ///
    /// @param authorization the whole header
    Reply call(String method, String authorization, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(method, "application/x-www-form-urlencoded")
                .header("Authorization", authorization)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private HttpRequest.Builder request(String method, String type) {
        return HttpRequest.newBuilder(base.resolve(method)).timeout(patience).header("Content-Type", type);
    }

    private Reply send(HttpRequest request) {
        try {
            return read(client.send(request, BodyHandlers.ofString()));
        } catch (IOException broken) {
            return new Reply.Unreachable(broken.getClass().getSimpleName());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Reply.Unreachable("interrupted");
        }
    }

    private static Reply read(HttpResponse<String> response) {
        int status = response.statusCode();
        if (status == 429) return new Reply.Limited(after(response));
        Optional<ObjectNode> json = Json.find(response.body());
        if (status != 200 || json.isEmpty()) return new Reply.Unreachable("status " + status);
        if (json.get().path("ok").asBoolean(false)) return new Reply.Ok(json.get());
        return new Reply.Refused(Json.text(json.get(), "error"));
    }

    private static Duration after(HttpResponse<String> response) {
        Duration said = response.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("[0-9]{1,6}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                .orElse(NOT_SAID);
        return said.compareTo(MOST_WAIT) > 0 ? MOST_WAIT : said;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
