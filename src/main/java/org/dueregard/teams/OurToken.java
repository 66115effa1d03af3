package org.dueregard.teams;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// The token that we show to the Connector: asked for once, by one at a time, and kept until shortly before its end.
///
/// Source: "Authentication with the Bot Connector API", bot to connector
/// (learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication).
final class OurToken {
    private static final Duration EARLY = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final HttpClient http;
    private final TeamsSettings settings;
    private final Clock clock;
    private String token = "";
    private Instant until = Instant.EPOCH;
    private Instant end = Instant.EPOCH;
    private Instant notBefore = Instant.EPOCH;
    private Duration pause = FIRST_PAUSE;
    private String failure = "";

    OurToken(HttpClient http, TeamsSettings settings, Clock clock) {
        this.http = http;
        this.settings = settings;
        this.clock = clock;
    }

    /// The token, asked for anew near its end. While the login service gives none it is asked again only after a pause,
    /// each twice the last, and the token there is serves until its very end.
    ///
    /// @throws IOException if none can be had now
    synchronized String get() throws IOException, InterruptedException {
        if (clock.instant().isBefore(until)) return token;
        if (!clock.instant().isBefore(notBefore)) tryToFetch();
        if (!clock.instant().isBefore(end)) throw new IOException(failure);
        return token;
    }

    /// Forgets a token that was not taken.
    synchronized void forget(String refused) {
        if (!token.equals(refused)) return;
        until = Instant.EPOCH;
        end = Instant.EPOCH;
    }

    private void tryToFetch() throws InterruptedException {
        try {
            fetch();
            notBefore = Instant.EPOCH;
            pause = FIRST_PAUSE;
        } catch (IOException down) {
            failure = down.getClass().getSimpleName() + ": " + down.getMessage();
            notBefore = clock.instant().plus(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    private void fetch() throws IOException, InterruptedException {
        URI address = URI.create(settings.cloud().login() + "/" + encode(settings.tenant()) + "/oauth2/v2.0/token");
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form()))
                .build();
        var response = http.send(request, BodyHandlers.ofString());
        JsonNode answer = Json.readLeniently(response.body());
        String given = Json.text(answer, "access_token");
        if (response.statusCode() != 200 || given.isEmpty())
            throw new IOException("No token was given: " + response.statusCode() + " " + Json.text(answer, "error"));
        long seconds = answer.path("expires_in").asLong(0);
        token = given;
        end = clock.instant().plusSeconds(seconds);
        until = clock.instant().plusSeconds(Math.max(seconds - EARLY.toSeconds(), seconds / 2));
    }

    private String form() {
        return Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        settings.appId(),
                        "client_secret",
                        settings.secret(),
                        "scope",
                        settings.cloud().scope())
                .entrySet()
                .stream()
                .map(each -> each.getKey() + "=" + encode(each.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
