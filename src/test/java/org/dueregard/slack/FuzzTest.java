package org.dueregard.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Requests as Slack sends them with something changed at random: none brings the service to fail.
class FuzzTest {
    private static final int REQUESTS = 5_000;
    private static final List<String> ODD = List.of(
            "",
            " ",
            "\u0000",
            "\uD83D\uDE00",
            "\uD83D",
            "<@UBOT>",
            "<!channel>",
            "&amp;&lt;",
            "1|ASK|1|a|b",
            "||||",
            "9999999999999999999999",
            "-1",
            "1.1",
            "T1",
            "command:why",
            "my:form:sample",
            "confirm:yes",
            "%",
            "null",
            "x".repeat(5_000));

    @TempDir
    private Path folder;

    @Test
    void noRequestBringsTheServiceToFail() {
        try (Workspace workspace = new Workspace(folder)) {
            int heard = 0;
            for (int seed = 0; seed < REQUESTS; seed++) {
                var random = new Random(seed);
                int status = workspace.send(request(workspace, random)).statusCode();
                assertTrue(status < 500, "seed " + seed + ": " + status);
                if (status == 200) heard++;
            }
            assertTrue(heard > REQUESTS / 10 && heard < REQUESTS * 9 / 10, "heard " + heard);
        }
    }

    private static HttpRequest.Builder request(Workspace workspace, Random random) {
        ObjectNode base = base(random);
        for (int i = random.nextInt(4); i > 0; i--) spoil(base, random);
        String path = List.of("/slack/events", "/slack/interactive", "/slack/commands")
                .get(random.nextInt(3));
        byte[] body = bytes(path, base, random);
        if (random.nextInt(5) == 0) body = torn(body, random);
        HttpRequest.Builder request = workspace.signed(path, body);
        return random.nextInt(20) == 0 ? request.setHeader("X-Slack-Signature", ODD.get(16)) : request;
    }

    private static byte[] bytes(String path, ObjectNode base, Random random) {
        if (path.endsWith("events")) return Json.write(base).getBytes(UTF_8);
        if (path.endsWith("interactive"))
            return ("payload=" + URLEncoder.encode(Json.write(base), UTF_8)).getBytes(UTF_8);
        String text = URLEncoder.encode(ODD.get(random.nextInt(ODD.size())), UTF_8);
        return ("command=%2Fdueregard&team_id=T1&user_id=U1&trigger_id=" + random.nextInt() + "&text=" + text)
                .getBytes(UTF_8);
    }

    private static ObjectNode base(Random random) {
        return switch (random.nextInt(5)) {
            case 0 ->
                Ann.event(Json.object()
                        .put("type", "message")
                        .put("channel_type", "im")
                        .put("channel", "D1")
                        .put("user", "U1")
                        .put("text", ODD.get(random.nextInt(ODD.size())))
                        .put("ts", random.nextInt(999) + ".1"));
            case 1 ->
                Ann.event(Json.object()
                        .put("type", "app_mention")
                        .put("user", "U1")
                        .put("channel", "C1")
                        .put("ts", "1.1"));
            case 2 -> pressed(random);
            case 3 ->
                Ann.submission(view(), element -> Json.object().put("value", ODD.get(random.nextInt(ODD.size()))));
            default ->
                Ann.event(Json.object()
                        .put("type", "app_home_opened")
                        .put("user", "U1")
                        .put("tab", "home"));
        };
    }

    private static ObjectNode pressed(Random random) {
        ObjectNode action = Json.object()
                .put("type", "button")
                .put(
                        "action_id",
                        List.of("option.0", "choice.1", "answer.0", "save.0", "form.0", "tick.0")
                                .get(random.nextInt(6)))
                .put(
                        "block_id",
                        "1|" + List.of("ASK", "CONFIRM", "SAY", "SUGGEST").get(random.nextInt(4)) + "|1|a|b")
                .put("value", ODD.get(random.nextInt(ODD.size())))
                .put("action_ts", random.nextInt(99_999) + ".1");
        ObjectNode payload = Ann.person("block_actions").put("trigger_id", "t");
        payload.set("container", Json.object().put("message_ts", "1.1"));
        payload.set("channel", Json.object().put("id", "D1"));
        payload.set("actions", Json.array(List.of(action)));
        return payload;
    }

    private static ObjectNode view() {
        ObjectNode view = Json.object().put("callback_id", Modals.CALLBACK).put("private_metadata", "0|ASK|1||b");
        ObjectNode input = Json.object().put("type", "plain_text_input").put("action_id", "answer");
        view.set("blocks", Json.array(List.of(Blocks.input("0.1", "Answer", input))));
        return view;
    }

    /// Takes a field away, or puts something else in its place, anywhere.
    private static void spoil(ObjectNode object, Random random) {
        List<String> names = List.copyOf(object.propertyNames());
        if (names.isEmpty()) return;
        String name = names.get(random.nextInt(names.size()));
        JsonNode value = object.get(name);
        if (value instanceof ObjectNode inner && random.nextInt(4) > 0) {
            spoil(inner, random);
        } else if (value instanceof ArrayNode list && !list.isEmpty() && list.get(0) instanceof ObjectNode first) {
            spoil(first, random);
        } else {
            switch (random.nextInt(5)) {
                case 0 -> object.remove(name);
                case 1 -> object.put(name, random.nextInt());
                case 2 -> object.set(name, Json.object());
                case 3 -> object.putNull(name);
                default -> object.put(name, ODD.get(random.nextInt(ODD.size())));
            }
        }
    }

    private static byte[] torn(byte[] body, Random random) {
        if (body.length == 0) return body;
        byte[] torn = java.util.Arrays.copyOf(body, 1 + random.nextInt(body.length));
        torn[random.nextInt(torn.length)] = (byte) random.nextInt(256);
        return torn;
    }
}
