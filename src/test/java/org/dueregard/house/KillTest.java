package org.dueregard.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The service is killed without warning while officers answer; what it acknowledged must be there afterwards.
class KillTest {
    private static final int ROUNDS = Boolean.getBoolean("long") ? 100 : 20;
    private static final int OFFICERS = 8;
    private static final int TURNS_A_ROUND = 240;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, List<String>> acknowledged = new ConcurrentHashMap<>();

    @TempDir
    Path data;

    @Test
    void everyAcknowledgedAnswerIsThereAfterAKillAndNoneTwice() throws Exception {
        var random = new Random(20_261_122);
        start().close();
        for (int round = 0; round < ROUNDS; round++) {
            ServiceProcess service = start();
            try {
                answerUntilKilled(service, round, 60 + random.nextInt(TURNS_A_ROUND));
            } finally {
                service.kill();
            }
        }

        try (ServiceProcess service = start()) {
            assertEverythingIsThere(service.port);
            assertFinishedAreFound(service.port);
        }
    }

    private ServiceProcess start() throws IOException, InterruptedException {
        return ServiceProcess.start("org.dueregard.Main", data, Map.of());
    }

    private void answerUntilKilled(ServiceProcess service, int round, int killAfter) throws Exception {
        var turns = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var officers = new ArrayList<Future<?>>();
            for (int officer = 0; officer < OFFICERS; officer++) {
                String name = "r" + round + "-o" + officer;
                officers.add(threads.submit(() -> answer(service.port, name, turns)));
            }
            while (turns.get() < killAfter && service.isAlive()) LockSupport.parkNanos(200_000);
            service.kill();
            for (Future<?> officer : officers) officer.get();
        }
    }

    /// Answers in one assessment after the other until the service is gone; remembers what was acknowledged.
    private Void answer(int port, String officer, AtomicInteger turns) throws InterruptedException {
        try {
            for (int form = 0; ; form++) {
                String id = begin(port, officer + "-f" + form);
                var mine = acknowledged.computeIfAbsent(
                        id, _ -> java.util.Collections.synchronizedList(new ArrayList<>()));
                mine.add("begin");
                for (int turn = 0; turn < 12; turn++) {
                    String said = turn < 10
                            ? "zebra" + officer.replace("-", "") + " says " + turn
                            : turn == 10 ? "review" : "finish";
                    post(
                            port,
                            "/api/v1/conversations/" + id + "/messages",
                            message(officer + form + "-" + turn).put("text", said));
                    mine.add(said);
                    turns.incrementAndGet();
                }
            }
        } catch (IOException gone) {
            return null;
        }
    }

    private String begin(int port, String messageId) throws IOException, InterruptedException {
        return post(port, "/api/v1/conversations", message(messageId).put("toolkit", "lancashire-partnership"))
                .path("conversation")
                .asString();
    }

    private static ObjectNode message(String messageId) {
        ObjectNode message = JSON.createObjectNode().put("messageId", messageId);
        message.putObject("officer").put("id", "officer").put("name", "Officer");
        return message;
    }

    private JsonNode post(int port, String path, ObjectNode body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 300)
            throw new IllegalStateException(response.statusCode() + " " + response.body());
        return JSON.readTree(response.body());
    }

    private JsonNode get(int port, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return JSON.readTree(
                client.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    private void assertEverythingIsThere(int port) throws Exception {
        assertTrue(acknowledged.size() >= ROUNDS, "too few assessments: " + acknowledged.size());
        for (Map.Entry<String, List<String>> assessment : acknowledged.entrySet()) {
            var times = new HashMap<String, Integer>();
            for (JsonNode turn :
                    get(port, "/api/v1/conversations/" + assessment.getKey()).path("transcript")) {
                times.merge(turn.path("said").asString(""), 1, Integer::sum);
            }
            for (String said :
                    assessment.getValue().subList(1, assessment.getValue().size())) {
                assertEquals(1, times.get(said), assessment.getKey() + ": " + said);
            }
        }
    }

    private void assertFinishedAreFound(int port) throws Exception {
        List<String> finished = acknowledged.values().stream()
                .filter(said -> said.contains("finish"))
                .map(said -> said.get(1).split(" ")[0])
                .distinct()
                .toList();
        assertTrue(finished.size() >= ROUNDS / 2, "too few finished: " + finished.size());
        for (String word : finished) {
            JsonNode found = get(port, "/api/v1/search?kind=assessment&q=" + word);
            assertTrue(found.path("total").asInt(0) >= 1, word + " is not in the index: " + found);
        }
    }
}
