package org.dueregard.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/// Slack's side: signed events to the service (docs.slack.dev/authentication/verifying-requests-from-slack), and a Web
/// API for its replies.
final class SlackPlatform implements Platform {
    private static final String OK = "{\"ok\":true,";
    private static final String WHO =
            OK + "\"team\":\"Bench\",\"team_id\":\"T1\",\"user\":\"bot\",\"user_id\":\"UBOT\",\"bot_id\":\"BBOT\"}";
    private static final String USER = OK + "\"user\":{\"name\":\"officer\",\"real_name\":\"Bench officer\"}}";

    private final String path;
    private final String secret;
    private final Replies replies = new Replies();
    private final AtomicLong stamps = new AtomicLong();
    private final StandIn api;

    /// @param path   where the service takes events
    /// @param secret that it signs with
    /// @param port   of the Web API; 0 takes any free one
    SlackPlatform(String path, String secret, int port) throws IOException {
        this.path = path;
        this.secret = secret;
        this.api = new StandIn(port, this::answer);
    }

    @Override
    public String name() {
        return "Slack";
    }

    @Override
    public Map<String, String> settings() {
        return Map.of(
                "DUEREGARD_SLACK_SIGNING_SECRET",
                secret,
                "DUEREGARD_SLACK_BOT_TOKEN",
                "xoxb-bench",
                "DUEREGARD_SLACK_API",
                api.address() + "/api/");
    }

    private String answer(String method, String called, String body) {
        String name = called.substring(called.lastIndexOf('/') + 1);
        return switch (name) {
            case "auth.test" -> WHO;
            case "users.info" -> USER;
            case "chat.postMessage" -> posted(body);
            default -> OK + "\"channel\":\"\",\"ts\":\"\"}";
        };
    }

    /// Takes JSON and forms alike.
    private String posted(String body) {
        boolean json = body.startsWith("{");
        String channel = json ? between(body, "\"channel\":\"", "\"") : field(body, "channel");
        replies.said(channel, json ? body : field(body, "text"));
        return OK + "\"channel\":\"" + channel + "\",\"ts\":\"1." + stamps.incrementAndGet() + "\"}";
    }

    private static String field(String form, String name) {
        return URLDecoder.decode(between("&" + form + "&", "&" + name + "=", "&"), UTF_8);
    }

    /// The last of the kind: what a person wrote comes before it, if at all.
    private static String between(String text, String start, String end) {
        int from = text.lastIndexOf(start) + start.length();
        return from < start.length() ? "" : text.substring(from, text.indexOf(end, from));
    }

    @Override
    public Request says(String person, long message, String words) {
        return signed(secret, event(person, message, words));
    }

    @Override
    public Request forged(String person, long message, String words) {
        return signed(secret + "0", event(person, message, words));
    }

    private static String event(String person, long message, String words) {
        return """
                {"token":"bench","team_id":"T1","api_app_id":"A1","type":"event_callback","event_id":"Ev%d","event_time":1,\
                "authorizations":[{"team_id":"T1","user_id":"UBOT","is_bot":true,"is_enterprise_install":false}],\
                "event":{"type":"message","channel":"%s","channel_type":"im","user":"U%s","text":%s,\
                "ts":"%d.%06d","event_ts":"1.0"}}""".formatted(
                        message,
                        person,
                        person,
                        JsonMapper.shared().writeValueAsString(words),
                        System.currentTimeMillis() / 1000,
                        message);
    }

    private Request signed(String key, String body) {
        String stamp = Long.toString(System.currentTimeMillis() / 1000);
        return new Request(
                path,
                "X-Slack-Request-Timestamp: " + stamp + "\r\nX-Slack-Signature: v0="
                        + digest(key, "v0:" + stamp + ":" + body) + "\r\n",
                body);
    }

    private static String digest(String key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java has no HmacSHA256", missing);
        }
    }

    @Override
    public Replies replies() {
        return replies;
    }

    @Override
    public void close() {
        try {
            api.close();
        } catch (IOException open) {
            throw new UncheckedIOException(open);
        }
    }
}
