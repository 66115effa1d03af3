package org.dueregard.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Forged, replayed, stale, wrongly addressed and malformed requests: the right status, and nothing stored.
class RefusalsTest {
    private static final String GOOD = "{\"type\":\"event_callback\",\"team_id\":\"T1\",\"api_app_id\":\"A1\","
            + "\"event_id\":\"Ev1\",\"event\":{\"type\":\"message\",\"channel_type\":\"im\",\"channel\":\"D1\","
            + "\"user\":\"U1\",\"text\":\"hello\",\"ts\":\"1.1\"}}";

    @TempDir
    private static Path folder;

    private static Workspace workspace;

    @BeforeAll
    static void open() {
        workspace = new Workspace(folder);
    }

    @AfterAll
    static void close() {
        workspace.close();
    }

    @AfterEach
    void nothingIsStored() {
        assertEquals(0, workspace.stored());
    }

    private static HttpResponse<String> sent(String stamp, String signature, String body) {
        HttpRequest.Builder request = workspace.request("/slack/events").POST(BodyPublishers.ofString(body));
        if (!stamp.isEmpty()) request.header("X-Slack-Request-Timestamp", stamp);
        if (!signature.isEmpty()) request.header("X-Slack-Signature", signature);
        return workspace.send(request);
    }

    private static String now(long seconds) {
        return "" + (Workspace.NOW.getEpochSecond() + seconds);
    }

    private static String sign(String stamp, String body) {
        return new Signature(Workspace.SECRET).sign(stamp, body.getBytes(UTF_8));
    }

    static Stream<String[]> forged() {
        String right = sign(now(0), GOOD);
        return Stream.of(
                new String[] {"no headers", "", "", GOOD},
                new String[] {"no signature", now(0), "", GOOD},
                new String[] {"no time stamp", "", right, GOOD},
                new String[] {"an empty signature", now(0), " ", GOOD},
                new String[] {"no version", now(0), right.substring(3), GOOD},
                new String[] {"another version", now(0), "v1=" + right.substring(3), GOOD},
                new String[] {"upper case", now(0), right.toUpperCase(java.util.Locale.ROOT), GOOD},
                new String[] {"half a signature", now(0), right.substring(0, 40), GOOD},
                new String[] {"one digit more", now(0), right + "0", GOOD},
                new String[] {
                    "another's secret",
                    now(0),
                    new Signature("another0secret0here").sign(now(0), GOOD.getBytes(UTF_8)),
                    GOOD
                },
                new String[] {"a changed body", now(0), right, GOOD.replace("hello", "hullo")},
                new String[] {"a body with a space more", now(0), right, GOOD + " "},
                new String[] {"another's time stamp", now(1), right, GOOD},
                new String[] {"a replay after six minutes", now(-360), sign(now(-360), GOOD), GOOD},
                new String[] {"a replay after a year", now(-31_536_000), sign(now(-31_536_000), GOOD), GOOD},
                new String[] {"six minutes ahead", now(360), sign(now(360), GOOD), GOOD},
                new String[] {"an hour ahead", now(3600), sign(now(3600), GOOD), GOOD},
                new String[] {"a time that is no number", "yesterday", sign("yesterday", GOOD), GOOD},
                new String[] {"a time before all times", "-5", sign("-5", GOOD), GOOD},
                new String[] {"a time beyond all times", "9".repeat(30), sign("9".repeat(30), GOOD), GOOD},
                new String[] {"a time in milliseconds", now(0) + "000", sign(now(0) + "000", GOOD), GOOD});
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forged")
    void whatSlackDidNotSignJustNowIsRefused(String what, String stamp, String signature, String body) {
        assertEquals(401, sent(stamp, signature, body).statusCode(), what);
    }

    @ParameterizedTest
    @CsvSource({"-299,200", "299,200", "-301,401", "301,401"})
    void theTimeStampMayBeFiveMinutesOffOnEitherSide(long seconds, int status) {
        String body = "{\"type\":\"url_verification\",\"challenge\":\"c\"}";

        assertEquals(status, sent(now(seconds), sign(now(seconds), body), body).statusCode());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /slack/events      | ``
            /slack/events      | not json
            /slack/events      | []
            /slack/events      | "text"
            /slack/events      | {"type":"event_callback"
            /slack/events      | {"type":"event_callback"} {}
            /slack/events      | {"type":"event_callback","type":"event_callback"}
            /slack/events      | {}
            /slack/events      | {"type":7}
            /slack/events      | {"type":"url_verification"}
            /slack/events      | {"type":"url_verification","challenge":["c"]}
            /slack/events      | {"type":"event_callback","event_id":"E","team_id":"T1"}
            /slack/events      | {"type":"event_callback","event_id":"E","team_id":"T1","event":[]}
            /slack/events      | {"type":"event_callback","event_id":"E","team_id":"T1","event":{}}
            /slack/events      | {"type":"event_callback","team_id":"T1","event":{"type":"message"}}
            /slack/events      | {"type":"event_callback","event_id":"E","event":{"type":"message","channel_type":"im","channel":"D1","user":"U1","ts":"1.1"}}
            /slack/events      | {"type":"event_callback","event_id":"E","team_id":"T1","event":{"type":"message","channel_type":"im","user":"U1","ts":"1.1"}}
            /slack/events      | {"type":"event_callback","event_id":"E","team_id":"T1","event":{"type":"message","channel_type":"im","channel":"D1","ts":"1.1"}}
            /slack/events      | {"type":"event_callback","event_id":"E","team_id":"T1","event":{"type":"message","channel_type":"im","channel":"D1","user":"U1"}}
            /slack/events      | {"type":"event_callback","event_id":"E","team_id":"T1","event":{"type":"message","channel_type":"im","channel":"D1","user":"U1","ts":"soon"}}
            /slack/events      | {"type":"event_callback","event_id":"E","team_id":"T1","event":{"type":"message","channel_type":"im","channel":"D1","user":"../U1","ts":"1.1"}}
            /slack/events      | {"type":"event_callback","event_id":"E","team_id":"T1","event":{"type":"app_home_opened"}}
            /slack/events      | {"type":"event_callback","event_id":"E","team_id":"T1","event":{"type":"app_mention","user":"U1"}}
            /slack/interactive | ``
            /slack/interactive | payload
            /slack/interactive | payload=
            /slack/interactive | payload=%ZZ
            /slack/interactive | payload={}&payload={}
            /slack/interactive | other={}
            /slack/interactive | payload={}
            /slack/interactive | payload={"type":"block_actions"}
            /slack/interactive | payload={"type":"block_actions","actions":[]}
            /slack/interactive | payload={"type":"block_actions","actions":[{"action_id":"option.0"}]}
            /slack/interactive | payload={"type":"view_submission"}
            /slack/interactive | payload={"type":"view_submission","user":{"id":"U1"},"view":{}}
            /slack/commands    | ``
            /slack/commands    | command
            /slack/commands    | text=help
            /slack/commands    | command=/dueregard
            /slack/commands    | command=/dueregard&team_id=T1
            /slack/commands    | command=/dueregard&team_id=T1&user_id=U1&text=help
            """)
    void whatIsMalformedIsRefused(String path, String body) {
        String sent = body.startsWith("payload={") || body.startsWith("other={") ? encoded(body) : body;

        assertEquals(
                400,
                workspace.send(workspace.signed(path, sent.getBytes(UTF_8))).statusCode(),
                body);
    }

    private static String encoded(String form) {
        return Stream.of(form.split("&"))
                .map(field -> field.substring(0, field.indexOf('=') + 1)
                        + java.net.URLEncoder.encode(field.substring(field.indexOf('=') + 1), UTF_8))
                .collect(java.util.stream.Collectors.joining("&"));
    }

    @ParameterizedTest
    @CsvSource({"/slack/events", "/slack/interactive", "/slack/commands"})
    void whatIsTooLargeIsRefused(String path) {
        byte[] large = "x".repeat(SlackRoutes.MOST_BYTES + 1).getBytes(UTF_8);

        assertEquals(413, workspace.send(workspace.signed(path, large)).statusCode());
    }

    @ParameterizedTest
    @CsvSource({"A1,A2", "T1,T2"})
    void whatIsMeantForAnotherAppOrComesFromElsewhereIsRefused(String ours, String theirs) {
        String body = GOOD.replace(ours, theirs);

        assertEquals(
                403,
                workspace
                        .send(workspace.signed("/slack/events", body.getBytes(UTF_8)))
                        .statusCode());
    }

    @ParameterizedTest
    @CsvSource({"command", "block_actions", "view_submission"})
    void aPressAFormAndACommandFromElsewhereAreRefusedToo(String kind) {
        var payload = Ann.person(kind);
        payload.set("team", Json.object().put("id", "T2"));
        var action = Json.object().put("action_id", "option.0").put("block_id", "1|ASK|1|a|s");
        payload.set(
                "actions",
                Json.array(java.util.List.of(action.put("action_ts", "1.1").put("value", "yes"))));
        var view = Ann.submission(
                Json.object().put("callback_id", Modals.CALLBACK).put("private_metadata", "1|ASK|1|a|s"),
                _ -> Json.object());
        payload.set("view", view.path("view"));
        String form = kind.equals("command")
                ? "command=/dueregard&team_id=T2&user_id=U1&trigger_id=1&text=hi"
                : encoded("payload=" + Json.write(payload));
        String path = kind.equals("command") ? "/slack/commands" : "/slack/interactive";

        assertEquals(
                403,
                workspace.send(workspace.signed(path, form.getBytes(UTF_8))).statusCode());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"type":"app_rate_limited","team_id":"T1"}
            {"type":"event_callback","event_id":"E","team_id":"T1","event":{"type":"from_the_future"}}
            {"type":"event_callback","event_id":"E","team_id":"T1","event":{"type":"message","channel_type":"im","subtype":"from_the_future"}}
            {"type":"event_callback","event_id":"E","team_id":"T1","event":{"type":"message","channel_type":"group"}}
            """)
    void whatIsWellFormedAndUnknownIsAcceptedAndIgnored(String body) {
        assertEquals(
                200,
                workspace
                        .send(workspace.signed("/slack/events", body.getBytes(UTF_8)))
                        .statusCode());
    }

    @ParameterizedTest
    @CsvSource({"shortcut", "message_action", "view_closed", "block_suggestion"})
    void anInteractionThatIsNotOursIsAcceptedAndIgnored(String type) {
        assertEquals(200, workspace.interaction(Ann.person(type)).statusCode());
    }

    @Test
    void theAddressIsConfirmedWithTheChallenge() {
        String body = "{\"type\":\"url_verification\",\"challenge\":\"3eZbrw1a\",\"token\":\"x\"}";
        HttpResponse<String> response = workspace.send(workspace.signed("/slack/events", body.getBytes(UTF_8)));

        assertEquals("{\"challenge\":\"3eZbrw1a\"}", response.body());
        assertTrue(response.headers().firstValue("Content-Type").orElse("").startsWith("application/json"));
    }

    @Test
    void aTryOfTheCertificateIsAcceptedSignedOrNot() {
        byte[] body = "ssl_check=1&token=x".getBytes(UTF_8);

        assertEquals(
                200, workspace.send(workspace.signed("/slack/commands", body)).statusCode());
        assertEquals(
                200,
                workspace
                        .send(workspace.request("/slack/commands").POST(BodyPublishers.ofByteArray(body)))
                        .statusCode());
    }

    @Test
    void aRefusalSaysNothingOfWhatWasSent() {
        String body = "{\"type\":\"event_callback\",\"secret\":\"marmalade\"}";
        HttpResponse<String> response = workspace.send(workspace.signed("/slack/events", body.getBytes(UTF_8)));

        assertEquals("The event is missing.", response.body());
    }
}
