package org.dueregard.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.json.JsonMapper;

/// Microsoft's side: activities with signed tokens to the service, the keys they are signed with, and a Connector for
/// its replies (learn.microsoft.com/azure/bot-service/rest-api).
final class TeamsPlatform implements Platform {
    private static final String APP = "00000000-0000-0000-0000-0000000000b0";
    private static final String TENANT = "00000000-0000-0000-0000-0000000000a0";
    private static final String ISSUER = "https://api.botframework.com";
    private static final String KEY = "bench";
    private static final int BITS = 2048;
    private static final int HOUR_SECONDS = 3600;

    private final String path;
    private final Replies replies = new Replies();
    private final AtomicLong activities = new AtomicLong();
    private final StandIn service;
    private final String keys;
    private final String token;
    private final String forgedToken;
    private final boolean signs;

    /// @param path  where the service takes activities
    /// @param signs whether a token comes with each, or none is sent and none is asked for
    /// @param port  of the Connector; 0 takes any free one
    TeamsPlatform(String path, boolean signs, int port) throws IOException {
        this.path = path;
        this.signs = signs;
        this.service = new StandIn(port, this::answer);
        RSAKey key = key();
        this.keys = "{\"keys\":["
                + key.toPublicJWK().toJSONString().replaceFirst("\\{", "{\"endorsements\":[\"msteams\"],") + "]}";
        this.token = "Authorization: Bearer " + token(key) + "\r\n";
        this.forgedToken = "Authorization: Bearer " + token(key()) + "\r\n";
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(BITS).keyID(KEY).generate();
        } catch (JOSEException missing) {
            throw new IllegalStateException("This Java has no RSA", missing);
        }
    }

    private String token(RSAKey key) {
        Instant now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(APP)
                .notBeforeTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(HOUR_SECONDS)))
                .claim("serviceurl", service.address())
                .build();
        var signed = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(KEY).build(), claims);
        try {
            signed.sign(new RSASSASigner(key));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return signed.serialize();
    }

    @Override
    public String name() {
        return "Teams";
    }

    @Override
    public Map<String, String> settings() {
        if (!signs) return Map.of("DUEREGARD_TEAMS_WITHOUT_TOKENS", "on");
        return Map.of(
                "DUEREGARD_TEAMS_APP_ID",
                APP,
                "DUEREGARD_TEAMS_APP_SECRET",
                "bench",
                "DUEREGARD_TEAMS_TENANT",
                TENANT,
                "DUEREGARD_TEAMS_LOGIN_URL",
                service.address(),
                "DUEREGARD_TEAMS_METADATA_URL",
                service.address() + "/openid",
                "DUEREGARD_TEAMS_ISSUER",
                ISSUER,
                "DUEREGARD_TEAMS_SERVICE_HOSTS",
                "127.0.0.1");
    }

    private String answer(String method, String called, String body) {
        if (called.startsWith("/v3/conversations/")) return sent(method, called, body);
        if (called.endsWith("/token")) return "{\"access_token\":\"bench\",\"expires_in\":" + HOUR_SECONDS + "}";
        return called.equals("/keys") ? keys : "{\"jwks_uri\":\"" + service.address() + "/keys\"}";
    }

    /// An activity that is put in place of another is no reply.
    private String sent(String method, String called, String body) {
        String conversation = called.split("/", 5)[3];
        if (method.equals("POST")) replies.said(URLDecoder.decode(conversation, UTF_8), body);
        return "{\"id\":\"a" + activities.incrementAndGet() + "\"}";
    }

    @Override
    public Request says(String person, long message, String words) {
        return new Request(path, signs ? token : "", activity(person, message, words));
    }

    @Override
    public Request forged(String person, long message, String words) {
        return new Request(path, forgedToken, activity(person, message, words));
    }

    private String activity(String person, long message, String words) {
        return """
                {"type":"message","id":"m%d","timestamp":"%s","channelId":"msteams","serviceUrl":"%s",\
                "from":{"id":"29:%s","name":"Bench officer"},\
                "conversation":{"id":"%s","conversationType":"personal","tenantId":"%s"},\
                "recipient":{"id":"28:%s","name":"Due Regard"},"text":%s,"textFormat":"plain","locale":"en-GB",\
                "channelData":{"tenant":{"id":"%s"}}}""".formatted(
                        message,
                        Instant.now(),
                        service.address(),
                        person,
                        person,
                        TENANT,
                        APP,
                        JsonMapper.shared().writeValueAsString(words),
                        TENANT);
    }

    @Override
    public Replies replies() {
        return replies;
    }

    @Override
    public void close() {
        try {
            service.close();
        } catch (IOException open) {
            throw new UncheckedIOException(open);
        }
    }
}
