package org.dueregard.teams;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/// The published keys that the Connector signs with. They are kept for a day, asked for again when a key is not among
/// them (at most once an hour), and used on when they cannot be asked for.
///
/// Source: "Authentication with the Bot Connector API", step 3 (learn.microsoft.com/azure/bot-service/rest-api).
final class SigningKeys {
    private static final Logger LOG = LoggerFactory.getLogger(SigningKeys.class);
    private static final Duration FRESH = Duration.ofHours(24);
    private static final Duration BETWEEN = Duration.ofHours(1);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int LEAST_BITS = 2048;

    private final HttpClient http;
    private final URI metadata;
    private final Clock clock;
    private Map<String, SigningKey> keys = Map.of();
    private @Nullable Instant fetched;
    private @Nullable Instant tried;

    /// @param endorsements the channels that the key may sign for
    record SigningKey(RSAPublicKey key, Set<String> endorsements) {
        SigningKey {
            endorsements = Set.copyOf(endorsements);
        }
    }

    SigningKeys(HttpClient http, URI metadata, Clock clock) {
        this.http = http;
        this.metadata = metadata;
        this.clock = clock;
    }

    /// Finds a key by its id.
    ///
    /// @throws RefusedException with 503 if no keys could ever be had
    synchronized Optional<SigningKey> find(String id) {
        if (isDue(keys.containsKey(id))) refresh();
        if (fetched == null) throw new RefusedException(RefusedException.NO_KEYS, "The signing keys cannot be had.");
        return Optional.ofNullable(keys.get(id));
    }

    private boolean isDue(boolean known) {
        Instant now = clock.instant();
        if (fetched == null) return tried == null || tried.plus(AFTER_FAILURE).isBefore(now);
        boolean stale = fetched.plus(FRESH).isBefore(now);
        return (stale || !known) && (tried == null || tried.plus(BETWEEN).isBefore(now));
    }

    private void refresh() {
        tried = clock.instant();
        try {
            JsonNode document = get(metadata);
            keys = read(get(URI.create(Json.text(document, "jwks_uri"))));
            fetched = clock.instant();
        } catch (IOException | IllegalArgumentException failed) {
            LOG.warn("The signing keys of Teams could not be had from {}: {}", metadata, failed.toString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private JsonNode get(URI address) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
        var response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) throw new IOException(address + " answered " + response.statusCode());
        return Json.readLeniently(response.body());
    }

    private static Map<String, SigningKey> read(JsonNode document) throws IOException {
        var keys = new HashMap<String, SigningKey>();
        for (JsonNode each : document.path("keys")) {
            String id = Json.text(each, "kid");
            key(each).ifPresent(key -> keys.put(id, new SigningKey(key, endorsements(each))));
        }
        if (keys.isEmpty()) throw new IOException("There is no key in the answer");
        return keys;
    }

    private static Optional<RSAPublicKey> key(JsonNode each) {
        try {
            RSAPublicKey key = RSAKey.parse(each.toString()).toRSAPublicKey();
            return Optional.of(key).filter(good -> good.getModulus().bitLength() >= LEAST_BITS);
        } catch (ParseException | JOSEException | IllegalArgumentException unusable) {
            return Optional.empty();
        }
    }

    private static Set<String> endorsements(JsonNode each) {
        var endorsements = new HashSet<String>();
        each.path("endorsements").forEach(one -> endorsements.add(one.stringValue("")));
        return endorsements;
    }
}
