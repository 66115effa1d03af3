package org.dueregard.teams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.dueregard.house.Plenty;
import org.dueregard.toolkit.Sample;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Five thousand requests, well signed or not, with whatever in them: each is answered, and none breaks anything.
class FuzzTest {
    private static final int REQUESTS = 5_000;
    private static final long SEED = 20_260_310;
    private static final List<String> TYPES = List.of(
            "message",
            "invoke",
            "messageUpdate",
            "messageDelete",
            "installationUpdate",
            "conversationUpdate",
            "typing");
    private static final List<String> TEXTS = List.of(
            "",
            "hello",
            "\u0000",
            "\ud83d\ude00",
            "<at>x</at>",
            "x".repeat(3_000),
            "../..",
            "%00",
            "{subject}",
            "null",
            "add",
            "remove",
            "adaptiveCard/action",
            "personal",
            "confirm:yes",
            "use:x",
            "goto:",
            "1e999",
            "-0");

    @Test
    void everyRequestIsAnsweredWithoutBreakingAnything() {
        var random = new Random(SEED);
        Map<Integer, Integer> statuses = new TreeMap<>();
        try (var bot = new Bot(new Lobby(Sample.toolkit(), new Plenty(50)))) {
            bot.send(bot.message("hello"));
            JsonNode card = bot.card();
            String token = bot.token();
            for (int i = 0; i < REQUESTS; i++) {
                byte[] body = body(random, bot, card);
                String header = random.nextInt(20) == 0 ? text(random).replaceAll("[^ -~]", "?") : "Bearer " + token;
                int status = bot.send(body, header).statusCode();
                statuses.merge(status, 1, Integer::sum);
                assertTrue(
                        status < 500 || status == 501,
                        "Seed " + SEED + ", request " + i + ": " + status + " to " + new String(body, UTF_8));
            }
            assertTrue(bot.send(bot.message("where am I")).statusCode() == 200, "still there");
        }
        assertTrue(statuses.keySet().containsAll(List.of(200, 400, 403, 501)), statuses::toString);
    }

    private static byte[] body(Random random, Bot bot, JsonNode card) {
        ObjectNode activity = bot.activity(TYPES.get(random.nextInt(TYPES.size())));
        if (random.nextBoolean()) activity.put("text", text(random)).put("name", "adaptiveCard/action");
        if (random.nextBoolean()) activity.put("action", text(random));
        if (random.nextInt(3) > 0) addClick(activity, card, random);
        for (int changes = random.nextInt(4); changes > 0; changes--) change(activity, random);
        byte[] bytes = Json.bytes(activity);
        if (random.nextInt(15) == 0) bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        return bytes;
    }

    private static void addClick(ObjectNode activity, JsonNode card, Random random) {
        List<JsonNode> buttons = CardRules.all(card)
                .filter(node -> Json.text(node, "type").equals("Action.Execute"))
                .toList();
        JsonNode data = buttons.get(random.nextInt(buttons.size())).path("data").deepCopy();
        if (activity.path("type").stringValue("").equals("message")) {
            activity.set("value", data);
            activity.put("text", "");
        } else {
            activity.putObject("value").putObject("action").set("data", data);
        }
    }

    /// Changes one thing somewhere in it.
    private static void change(ObjectNode activity, Random random) {
        List<ObjectNode> objects = CardRules.all(activity)
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .toList();
        ObjectNode object = objects.get(random.nextInt(objects.size()));
        var names = new ArrayList<>(object.propertyNames());
        if (names.isEmpty()) names.add("x");
        String name = names.get(random.nextInt(names.size()));
        if (random.nextInt(4) == 0) object.remove(name);
        else object.set(name, anything(random));
    }

    private static JsonNode anything(Random random) {
        var make = JsonNodeFactory.instance;
        return switch (random.nextInt(7)) {
            case 0 -> make.nullNode();
            case 1 -> make.numberNode(random.nextLong());
            case 2 -> make.booleanNode(true);
            case 3 -> array(random);
            case 4 -> make.objectNode().set(text(random), make.stringNode(text(random)));
            default -> make.stringNode(text(random));
        };
    }

    private static ArrayNode array(Random random) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        return array.add(text(random)).addNull().add(random.nextInt());
    }

    private static String text(Random random) {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }
}
