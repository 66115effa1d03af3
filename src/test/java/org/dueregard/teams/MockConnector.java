package org.dueregard.teams;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Date;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Microsoft's side, as far as the bot talks to it: the Connector, the tokens, and the published keys. It answers as
/// the
/// real ones are documented to, and otherwise on order.
final class MockConnector implements AutoCloseable {
    static final String APP = "11111111-2222-3333-4444-555555555555";
    static final String TENANT = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";
    static final String ISSUER = "https://api.botframework.com";
    private static final Set<String> TYPES = Set.of("message", "typing", "event");
    private static final int MOST_BYTES = 100 * 1024;

    private final Javalin javalin;
    private final Deque<Ordered> ordered = new ArrayDeque<>();
    private final Map<String, JsonNode> activities = new ConcurrentHashMap<>();
    final List<Call> calls = new CopyOnWriteArrayList<>();
    final AtomicInteger tokens = new AtomicInteger();
    final AtomicInteger tokensRefused = new AtomicInteger();
    volatile boolean loginIsDown;
    final AtomicInteger keyRequests = new AtomicInteger();
    final List<String> endorsements = new CopyOnWriteArrayList<>(List.of("msteams"));
    volatile boolean keysAreDown;
    volatile int slowMillis;
    volatile RSAKey key = newKey("first");
    volatile List<RSAKey> published = List.of(key);

    /// One call of the bot's.
    record Call(String method, String path, String authorization, JsonNode body) {
        String type() {
            return Json.text(body, "type");
        }

        JsonNode card() {
            return body.path("attachments").path(0).path("content");
        }
    }

    private record Ordered(int status, String body, Map<String, String> headers) {}

    MockConnector() {
        javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.http.maxRequestSize = 1_000_000;
            config.routes.get("/v1/.well-known/openidconfiguration", this::metadata);
            config.routes.get("/v1/.well-known/keys", this::keys);
            config.routes.post("/{tenant}/oauth2/v2.0/token", this::token);
            config.routes.post("/smba/v3/conversations", context -> take(context, this::created));
            config.routes.post("/smba/v3/conversations/{id}/activities", context -> take(context, this::sent));
            config.routes.put("/smba/v3/conversations/{id}/activities/{activity}", context -> take(context, this::put));
        });
        javalin.start("127.0.0.1", 0);
    }

    static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String address() {
        return "http://127.0.0.1:" + javalin.port();
    }

    /// What the bot is told to call back.
    String service() {
        return address() + "/smba/";
    }

    TeamsSettings settings() {
        var cloud = new Cloud(
                URI.create(address()),
                "https://api.botframework.com/.default",
                URI.create(address() + "/v1/.well-known/openidconfiguration"),
                ISSUER,
                Set.of("127.0.0.1"));
        return new TeamsSettings(APP, "the secret", TENANT, Set.of(TENANT), cloud, false);
    }

    /// The answer to the next call of the Connector, instead of the usual one.
    synchronized void order(int status, String body, Map<String, String> headers) {
        ordered.add(new Ordered(status, body, headers));
    }

    /// A token as the Connector signs it, with changes.
    String sign(RSAKey with, Instant now, Consumer<JWTClaimsSet.Builder> changes) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(APP)
                .notBeforeTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(3600)))
                .claim("serviceurl", service());
        changes.accept(claims);
        return sign(
                with,
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(with.getKeyID()).build(),
                claims.build());
    }

    static String sign(RSAKey with, JWSHeader header, JWTClaimsSet claims) {
        try {
            var token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(with));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// What was posted or put, without typing.
    List<Call> said() {
        return calls.stream().filter(call -> call.type().equals("message")).toList();
    }

    /// What a conversation shows now under an activity's id.
    @Nullable
    JsonNode shown(String id) {
        return activities.get(id);
    }

    private void metadata(Context context) {
        json(context, Json.object().put("issuer", ISSUER).put("jwks_uri", address() + "/v1/.well-known/keys"));
    }

    private void keys(Context context) {
        keyRequests.incrementAndGet();
        if (keysAreDown) {
            context.status(503);
            return;
        }
        var keys = new ArrayList<ObjectNode>();
        for (RSAKey each : published) {
            ObjectNode key = Json.readLeniently(each.toPublicJWK().toJSONString());
            endorsements.forEach(key.putArray("endorsements")::add);
            keys.add(key);
        }
        ObjectNode document = Json.object();
        document.set("keys", Json.array(keys));
        json(context, document);
    }

    private void token(Context context) {
        if (loginIsDown) {
            tokensRefused.incrementAndGet();
            json(context.status(503), Json.object().put("error", "temporarily_unavailable"));
            return;
        }
        boolean right = context.pathParam("tenant").equals(TENANT)
                && "client_credentials".equals(context.formParam("grant_type"))
                && APP.equals(context.formParam("client_id"))
                && "the secret".equals(context.formParam("client_secret"))
                && "https://api.botframework.com/.default".equals(context.formParam("scope"));
        if (!right) {
            json(context.status(401), Json.object().put("error", "invalid_client"));
            return;
        }
        int number = tokens.incrementAndGet();
        json(
                context,
                Json.object()
                        .put("token_type", "Bearer")
                        .put("expires_in", 3600)
                        .put("access_token", "t" + number));
    }

    private void take(Context context, Consumer<Context> usual) {
        String authorization = String.valueOf(context.header("Authorization"));
        calls.add(new Call(context.method().name(), path(context), authorization, Json.readLeniently(context.body())));
        pause();
        Ordered next;
        synchronized (this) {
            next = ordered.poll();
        }
        if (next != null) {
            next.headers().forEach(context::header);
            context.status(next.status()).result(next.body());
        } else if (!authorization.startsWith("Bearer t")) {
            error(context, 401, "Unauthorized");
        } else if (context.bodyAsBytes().length > MOST_BYTES) {
            error(context, 413, "MessageSizeTooBig");
        } else {
            usual.accept(context);
        }
    }

    private static String path(Context context) {
        return context.req().getRequestURI();
    }

    private void pause() {
        try {
            Thread.sleep(slowMillis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void created(Context context) {
        json(
                context.status(201),
                Json.object()
                        .put(
                                "id",
                                "made for "
                                        + calls.getLast()
                                                .body()
                                                .path("members")
                                                .path(0)
                                                .path("id")
                                                .stringValue("")));
    }

    private void sent(Context context) {
        JsonNode activity = calls.getLast().body();
        String type = Json.text(activity, "type");
        if (!TYPES.contains(type)) {
            error(context, 400, "BadArgument");
        } else if (type.equals("typing")) {
            context.status(202);
        } else {
            String id = "a" + calls.size();
            activities.put(id, activity);
            json(context.status(201), Json.object().put("id", id));
        }
    }

    private void put(Context context) {
        String id = context.pathParam("activity");
        if (!activities.containsKey(id)) {
            error(context, 404, "ActivityNotFoundInConversation");
            return;
        }
        activities.put(id, calls.getLast().body());
        json(context, Json.object().put("id", id));
    }

    private static void error(Context context, int status, String code) {
        ObjectNode body = Json.object();
        body.putObject("error").put("code", code).put("message", "On order.");
        json(context.status(status), body);
    }

    private static void json(Context context, JsonNode body) {
        context.contentType("application/json").result(Json.bytes(body));
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
