package org.dueregard.teams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dueregard.house.Plenty;
import org.dueregard.toolkit.Sample;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.node.ObjectNode;

/// What is forged, stale, for somebody else or malformed is refused with the right status, and nothing of it is kept.
class SignedRequestsTest {
    private final Bot bot = new Bot(new Lobby(Sample.toolkit(), new Plenty(0)));

    @AfterEach
    void close() {
        bot.close();
    }

    private record Refused(int status, Function<Bot, HttpResponse<String>> request) {}

    @TestFactory
    Stream<DynamicTest> isRefusedAndNothingIsKept() {
        return kinds().entrySet().stream()
                .map(kind -> DynamicTest.dynamicTest(kind.getKey(), () -> {
                    HttpResponse<String> response = kind.getValue().request().apply(bot);

                    assertEquals(kind.getValue().status(), response.statusCode(), response::body);
                    assertEquals(0, bot.lobby.turns());
                    assertEquals(List.of(), bot.lobby.outbox);
                    assertEquals(List.of(), bot.microsoft.calls);
                }));
    }

    @Test
    void atLeastThirtyKindsAreTried() {
        assertTrue(kinds().size() >= 30, () -> "only " + kinds().size());
    }

    private static Map<String, Refused> kinds() {
        var kinds = new LinkedHashMap<String, Refused>();
        addTokens(kinds);
        addClaims(kinds);
        addActivities(kinds);
        addBodies(kinds);
        return kinds;
    }

    private static void addTokens(Map<String, Refused> kinds) {
        kinds.put("no token", header(401, null));
        kinds.put("an empty header", header(401, " "));
        kinds.put("another scheme", header(403, "Basic dXNlcjpwYXNz"));
        kinds.put("no token after the scheme", header(403, "Bearer"));
        kinds.put("a token that is none", header(403, "Bearer x.y.z"));
        kinds.put("a token of two parts", header(403, "Bearer " + "e30.e30"));
        kinds.put("algorithm none", with(403, bot -> new PlainJWT(good(bot).build()).serialize()));
        kinds.put("algorithm none, with a signature's dot", with(403, bot -> none(bot)));
        kinds.put("HS256 with the public key as its secret", with(403, SignedRequestsTest::confused));
        kinds.put("RS384", with(403, bot -> signed(bot, bot.microsoft.key, JWSAlgorithm.RS384)));
        kinds.put("RS512", with(403, bot -> signed(bot, bot.microsoft.key, JWSAlgorithm.RS512)));
        kinds.put("PS256", with(403, bot -> signed(bot, bot.microsoft.key, JWSAlgorithm.PS256)));
        RSAKey stranger = MockConnector.newKey("first");
        RSAKey unknown = MockConnector.newKey("unknown");
        kinds.put(
                "another key of the same name", with(403, bot -> bot.microsoft.sign(stranger, bot.time.now, _ -> {})));
        kinds.put("an unknown key", with(403, bot -> bot.microsoft.sign(unknown, bot.time.now, _ -> {})));
        kinds.put("no key named", with(403, SignedRequestsTest::withoutKey));
        kinds.put("the key in its own header", with(403, bot -> ownKey(bot, unknown)));
        kinds.put("a changed payload", with(403, bot -> changed(bot.token(), 1)));
        kinds.put("a changed signature", with(403, bot -> changed(bot.token(), 2)));
        kinds.put("a header that must be understood and is not", with(403, SignedRequestsTest::critical));
    }

    private static void addClaims(Map<String, Refused> kinds) {
        kinds.put("another issuer", claims(c -> c.issuer("https://sts.windows.net/x/")));
        kinds.put("no issuer", claims(c -> c.issuer(null)));
        kinds.put("another bot", claims(c -> c.audience("99999999-2222-3333-4444-555555555555")));
        kinds.put("no audience", claims(c -> c.audience((String) null)));
        kinds.put("a name that only starts like ours", claims(c -> c.audience(MockConnector.APP + "0")));
        kinds.put(
                "six minutes too old",
                with(403, bot -> bot.token(c -> c.expirationTime(Date.from(bot.time.now.minusSeconds(360))))));
        kinds.put("no end", claims(c -> c.expirationTime(null)));
        kinds.put(
                "six minutes too early",
                with(403, bot -> bot.token(c -> c.notBeforeTime(Date.from(bot.time.now.plusSeconds(360))))));
        kinds.put("another service address", claims(c -> c.claim("serviceurl", "https://smba.trafficmanager.net/uk/")));
        kinds.put("no service address", claims(c -> c.claim("serviceurl", null)));
        kinds.put("a service address that is a number", claims(c -> c.claim("serviceurl", 7)));
    }

    private static void addActivities(Map<String, Refused> kinds) {
        kinds.put("a service address elsewhere, in token and activity", elsewhere("https://evil.example.org/"));
        kinds.put("one that only ends like a good one", elsewhere("https://evil127.0.0.1.example.org/"));
        kinds.put("one with a user in front", elsewhere("http://127.0.0.1@evil.example.org/"));
        kinds.put("one that is no address", elsewhere("http:// nowhere"));
        kinds.put("one on a file", elsewhere("file:///etc/passwd"));
        kinds.put("another tenant", activity(403, a -> tenant(a, "ffffffff-bbbb-cccc-dddd-eeeeeeeeeeee")));
        kinds.put("no tenant", activity(403, a -> {
            a.remove("channelData");
            ((ObjectNode) a.path("conversation")).remove("tenantId");
        }));
        kinds.put(
                "two tenants, one of them ours",
                activity(
                        403,
                        a -> ((ObjectNode) a.path("conversation"))
                                .put("tenantId", "ffffffff-bbbb-cccc-dddd-eeeeeeeeeeee")));
        kinds.put("a channel its key is not for", activity(403, a -> a.put("channelId", "webchat")));
        kinds.put("no kind", activity(400, a -> a.remove("type")));
        kinds.put("no channel", activity(400, a -> a.remove("channelId")));
        kinds.put("no conversation", activity(400, a -> a.remove("conversation")));
        kinds.put("nobody", activity(400, a -> a.remove("from")));
        kinds.put("no id", activity(400, a -> a.remove("id")));
        kinds.put("an id of 2,000 characters", activity(400, a -> a.put("id", "x".repeat(2_000))));
        kinds.put(
                "a conversation that is a list",
                activity(400, a -> a.putArray("conversation").add("x")));
        kinds.put("a kind that is a number", activity(400, a -> a.put("type", 7)));
        kinds.put(
                "an invoke we do not do",
                activity(501, a -> a.put("type", "invoke").put("name", "task/fetch")));
        kinds.put("an invoke without a name", activity(501, a -> a.put("type", "invoke")));
        kinds.put(
                "a card that says nothing",
                activity(400, a -> a.put("type", "invoke").put("name", "adaptiveCard/action")));
        kinds.put(
                "another bot's card",
                activity(
                        400,
                        a -> a.put("type", "invoke")
                                .put("name", "adaptiveCard/action")
                                .putObject("value")
                                .putObject("action")
                                .putObject("data")
                                .put("choice", "yes")));
    }

    private static void addBodies(Map<String, Refused> kinds) {
        kinds.put("no body", body(400, ""));
        kinds.put("no JSON", body(400, "{\"type\":"));
        kinds.put("a list", body(400, "[]"));
        kinds.put("a text", body(400, "\"message\""));
        kinds.put("two objects", body(400, "{}{}"));
        kinds.put("an empty object", body(400, "{}"));
        kinds.put("a name twice", body(400, "{\"type\":\"message\",\"type\":\"invoke\"}"));
        kinds.put("too deep", body(400, "{\"a\":" + "[".repeat(3_000) + "]".repeat(3_000) + "}"));
        kinds.put("no UTF-8", bytes(400, new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'}));
        kinds.put("too large", body(413, "{\"a\":\"" + "x".repeat(300_000) + "\"}"));
        kinds.put(
                "too large, without a token",
                new Refused(401, bot -> bot.send(("{\"a\":\"" + "x".repeat(300_000) + "\"}").getBytes(UTF_8), null)));
        kinds.put(
                "GET",
                new Refused(
                        405,
                        bot -> bot.send(HttpRequest.newBuilder(bot.address()).build())));
        kinds.put(
                "HEAD",
                new Refused(
                        405,
                        bot -> bot.send(
                                HttpRequest.newBuilder(bot.address()).HEAD().build())));
        kinds.put(
                "PUT",
                new Refused(
                        405,
                        bot -> bot.send(HttpRequest.newBuilder(bot.address())
                                .PUT(BodyPublishers.ofString("{}"))
                                .build())));
    }

    private static Refused header(int status, @Nullable String header) {
        return new Refused(status, bot -> bot.send(Json.bytes(bot.message("hello")), header));
    }

    private static Refused with(int status, Function<Bot, String> token) {
        return new Refused(status, bot -> bot.send(Json.bytes(bot.message("hello")), "Bearer " + token.apply(bot)));
    }

    private static Refused claims(Consumer<JWTClaimsSet.Builder> change) {
        return with(403, bot -> bot.token(change));
    }

    private static Refused activity(int status, Consumer<ObjectNode> change) {
        return new Refused(status, bot -> {
            ObjectNode activity = bot.message("hello");
            change.accept(activity);
            return bot.send(activity);
        });
    }

    private static void tenant(ObjectNode activity, String tenant) {
        ((ObjectNode) activity.path("channelData").path("tenant")).put("id", tenant);
        ((ObjectNode) activity.path("conversation")).put("tenantId", tenant);
    }

    private static Refused elsewhere(String service) {
        return new Refused(
                403,
                bot -> bot.send(
                        Json.bytes(bot.message("hello").put("serviceUrl", service)),
                        "Bearer " + bot.token(claims -> claims.claim("serviceurl", service))));
    }

    private static Refused body(int status, String body) {
        return bytes(status, body.getBytes(UTF_8));
    }

    private static Refused bytes(int status, byte[] body) {
        return new Refused(status, bot -> bot.send(body, "Bearer " + bot.token()));
    }

    private static JWTClaimsSet.Builder good(Bot bot) {
        return new JWTClaimsSet.Builder()
                .issuer(MockConnector.ISSUER)
                .audience(MockConnector.APP)
                .expirationTime(Date.from(bot.time.now.plusSeconds(60)))
                .claim("serviceurl", bot.microsoft.service());
    }

    private static String none(Bot bot) {
        String header = Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"none\"}".getBytes(UTF_8));
        return header + "." + bot.token().split("\\.")[1] + ".AAAA";
    }

    private static String confused(Bot bot) {
        try {
            byte[] secret = bot.microsoft.key.toRSAPublicKey().getEncoded();
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("first").build(),
                    good(bot).build());
            token.sign(new MACSigner(secret));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String signed(Bot bot, RSAKey key, JWSAlgorithm algorithm) {
        var header = new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build();
        return MockConnector.sign(key, header, good(bot).build());
    }

    private static String withoutKey(Bot bot) {
        return MockConnector.sign(
                bot.microsoft.key, new JWSHeader(JWSAlgorithm.RS256), good(bot).build());
    }

    private static String ownKey(Bot bot, RSAKey key) {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID("first")
                .jwk(key.toPublicJWK())
                .build();
        return MockConnector.sign(key, header, good(bot).build());
    }

    private static String critical(Bot bot) {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID("first")
                .type(JOSEObjectType.JWT)
                .criticalParams(java.util.Set.of("exp"))
                .customParam("exp", 1)
                .build();
        return MockConnector.sign(bot.microsoft.key, header, good(bot).build());
    }

    private static String changed(String token, int part) {
        String[] parts = token.split("\\.");
        char[] letters = parts[part].toCharArray();
        letters[10] = letters[10] == 'A' ? 'B' : 'A';
        parts[part] = new String(letters);
        return String.join(".", parts);
    }

    @Test
    void aGoodMessageIsTaken() {
        HttpResponse<String> response = bot.send(bot.message("hello"));

        assertEquals(200, response.statusCode(), response::body);
        assertEquals(1, bot.lobby.turns());
        assertFalse(bot.lobby.outbox.isEmpty());
    }

    @Test
    void theOtherNamesOfTheBotAreItsOwnToo() {
        for (String name : List.of("api://" + MockConnector.APP, "api://botid-" + MockConnector.APP)) {
            String token = bot.token(claims -> claims.audience(name));

            assertEquals(
                    200,
                    bot.send(Json.bytes(bot.message("hello")), "Bearer " + token)
                            .statusCode(),
                    name);
        }
    }

    @Test
    void aClockMayBeFourMinutesWrong() {
        String late = bot.token(claims -> claims.expirationTime(Date.from(bot.time.now.minusSeconds(240))));
        String early = bot.token(claims -> claims.notBeforeTime(Date.from(bot.time.now.plusSeconds(240))));

        assertEquals(
                200,
                bot.send(Json.bytes(bot.message("hello")), "Bearer " + late).statusCode());
        assertEquals(
                200,
                bot.send(Json.bytes(bot.message("hello")), "Bearer " + early).statusCode());
    }

    @Test
    void aSlashAndTheCaseOfTheServiceAddressAreOfNoMatter() {
        String other = bot.microsoft.service().replaceFirst("/$", "").replace("smba", "SMBA");
        String token = bot.token(claims -> claims.claim("serviceurl", other));

        assertEquals(
                200,
                bot.send(Json.bytes(bot.message("hello")), "Bearer " + token).statusCode());
    }

    @Test
    void keysAreAskedForOnceADay() {
        for (int i = 0; i < 3; i++) bot.send(bot.message("hello"));
        assertEquals(1, bot.microsoft.keyRequests.get());

        bot.time.pass(Duration.ofHours(25));
        bot.send(bot.message("hello"));
        assertEquals(2, bot.microsoft.keyRequests.get());
    }

    @Test
    void aNewKeyIsFoundButAskedForAtMostOnceAnHour() {
        bot.send(bot.message("hello"));
        bot.time.pass(Duration.ofMinutes(61));
        RSAKey next = MockConnector.newKey("next");
        bot.microsoft.published = List.of(bot.microsoft.key, next);

        String token = bot.microsoft.sign(next, bot.time.now, _ -> {});
        assertEquals(
                200,
                bot.send(Json.bytes(bot.message("hello")), "Bearer " + token).statusCode());
        assertEquals(2, bot.microsoft.keyRequests.get());

        String forged = bot.microsoft.sign(MockConnector.newKey("none"), bot.time.now, _ -> {});
        for (int i = 0; i < 5; i++)
            assertEquals(
                    403,
                    bot.send(Json.bytes(bot.message("hello")), "Bearer " + forged)
                            .statusCode());
        assertEquals(2, bot.microsoft.keyRequests.get());
    }

    @Test
    void aKeyThatWasTakenBackIsGoodNoLonger() {
        bot.send(bot.message("hello"));
        String old = bot.token();
        bot.microsoft.published = List.of(MockConnector.newKey("next"));
        bot.time.pass(Duration.ofHours(25));

        String token = bot.microsoft.sign(bot.microsoft.key, bot.time.now, _ -> {});
        assertEquals(
                403,
                bot.send(Json.bytes(bot.message("hello")), "Bearer " + token).statusCode());
        assertEquals(
                403, bot.send(Json.bytes(bot.message("hello")), "Bearer " + old).statusCode());
    }

    @Test
    void whenTheKeysCannotBeHadTheOldOnesAreUsed() {
        bot.send(bot.message("hello"));
        bot.microsoft.keysAreDown = true;
        bot.time.pass(Duration.ofHours(30));

        assertEquals(200, bot.send(bot.message("hello")).statusCode());
    }

    @Test
    void whenTheKeysCouldNeverBeHadThatIsSaid() {
        bot.microsoft.keysAreDown = true;
        assertEquals(503, bot.send(bot.message("hello")).statusCode());

        bot.microsoft.keysAreDown = false;
        bot.time.pass(Duration.ofSeconds(11));
        assertEquals(200, bot.send(bot.message("hello")).statusCode());
    }

    @Test
    void theSameMessageAgainIsTakenOnce() {
        ObjectNode message = bot.message("hello");
        bot.send(message);
        int waiting = bot.lobby.outbox.size();

        assertEquals(200, bot.send(message).statusCode());
        assertEquals(1, bot.lobby.turns());
        assertEquals(waiting, bot.lobby.outbox.size());
    }
}
