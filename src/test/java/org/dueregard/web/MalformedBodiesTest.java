package org.dueregard.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Bodies broken at random, from seeds: each is refused or taken, and none breaks the service.
class MalformedBodiesTest {
    private static final int BODIES = 300;
    private static final List<String> VALUES = List.of(
            "null",
            "7",
            "-1e400",
            "true",
            "[]",
            "{}",
            "\"\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "[[[[]]]]",
            "\"command:finish\"",
            "\"goto:nowhere/none\"",
            "\"use:none\"",
            "{\"name\":[null]}",
            "{\"answer\":[\"none\",\"age\"]}",
            "\"impact/\"");
    private static final List<String> NAMES = List.of(
            "messageId", "text", "choice", "form", "question", "officer", "toolkit", "version", "\\u0000", "__proto__");

    @Test
    void noBodyBreaksTheService() {
        try (var service = new Service()) {
            String id = service.begin("broken");
            for (int seed = 0; seed < BODIES; seed++) {
                Random random = new Random(seed);
                byte[] body = body(random, seed);
                String path =
                        random.nextInt(4) == 0 ? "/api/v1/conversations" : "/api/v1/conversations/" + id + "/messages";

                HttpResponse<String> answer = service.send(service.request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(body)));

                String said = "seed " + seed + ": " + new String(body, StandardCharsets.UTF_8) + " -> " + answer.body();
                assertTrue(answer.statusCode() < 500, said);
                if (answer.statusCode() >= 400) RefusalsTest.isProblem(service, answer);
            }
            assertEquals(200, service.get("/api/v1/conversations/" + id).statusCode());
            assertEquals(200, service.get("/api/v1/assessments/" + id).statusCode());
        }
    }

    private static byte[] body(Random random, int seed) {
        String whole = switch (random.nextInt(3)) {
            case 0 -> Service.beginning("seed" + seed);
            case 1 -> "{\"messageId\":\"seed" + seed + "\"," + field(random) + "}";
            default -> "{\"messageId\":\"seed" + seed + "\",\"text\":" + value(random) + "," + field(random) + "}";
        };
        byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
        for (int breaks = random.nextInt(4); breaks > 0; breaks--) {
            int at = random.nextInt(bytes.length);
            bytes[at] = (byte) random.nextInt(256);
        }
        return random.nextInt(5) == 0 ? java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }

    private static String field(Random random) {
        return "\"" + NAMES.get(random.nextInt(NAMES.size())) + "\":" + value(random);
    }

    private static String value(Random random) {
        return VALUES.get(random.nextInt(VALUES.size()));
    }
}
