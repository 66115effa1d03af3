package org.dueregard.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// What is refused is refused with a problem that says what to change.
class RefusalsTest {
    private static final String MESSAGES = "/api/v1/conversations/%s/messages";

    private static Service service;
    private static String id;

    @BeforeAll
    static void start() {
        service = new Service();
        id = service.begin("refusals");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    static Stream<String[]> wrongMessages() {
        String officer = ",\"officer\":";
        return Stream.of(
                new String[] {"messageId", "{\"text\":\"a\"}"},
                new String[] {"messageId", "{\"messageId\":7,\"text\":\"a\"}"},
                new String[] {"messageId", "{\"messageId\":\"\",\"text\":\"a\"}"},
                new String[] {"messageId", "{\"messageId\":\"a\\nb\",\"text\":\"a\"}"},
                new String[] {"messageId", "{\"messageId\":\"" + "x".repeat(201) + "\",\"text\":\"a\"}"},
                new String[] {"colour", "{\"messageId\":\"m\",\"text\":\"a\",\"colour\":\"red\"}"},
                new String[] {"text", "{\"messageId\":\"m\",\"text\":[\"a\"]}"},
                new String[] {"text", "{\"messageId\":\"m\",\"text\":null}"},
                new String[] {"text", "{\"messageId\":\"m\",\"text\":\"" + "x".repeat(20_001) + "\"}"},
                new String[] {"text", "{\"messageId\":\"m\",\"text\":\"half \\ud83d\"}"},
                new String[] {"choice", "{\"messageId\":\"m\",\"choice\":\"\"}"},
                new String[] {"form", "{\"messageId\":\"m\",\"form\":{}}"},
                new String[] {"form", "{\"messageId\":\"m\",\"form\":\"a\"}"},
                new String[] {"form.name", "{\"messageId\":\"m\",\"form\":{\"name\":{\"a\":1}}}"},
                new String[] {"question", "{\"messageId\":\"m\",\"text\":\"a\",\"question\":\"\"}"},
                new String[] {"officer", "{\"messageId\":\"m\",\"text\":\"a\"" + officer + "\"Priya\"}"},
                new String[] {"officer.id", "{\"messageId\":\"m\",\"text\":\"a\"" + officer + "{\"name\":\"P\"}}"},
                new String[] {"officer.name", "{\"messageId\":\"m\",\"text\":\"a\"" + officer + "{\"id\":\"o\"}}"},
                new String[] {
                    "officer.age",
                    "{\"messageId\":\"m\",\"text\":\"a\"" + officer + "{\"id\":\"o\",\"name\":\"P\",\"age\":1}}"
                });
    }

    @ParameterizedTest
    @MethodSource("wrongMessages")
    void aWrongFieldIsNamed(String field, String body) {
        HttpResponse<String> answer = service.post(MESSAGES.formatted(id), body);

        JsonNode problem = problem(answer, 400);
        assertEquals(field, problem.get("field").stringValue());
        assertTrue(problem.get("detail").stringValue().startsWith(field), answer.body());
        assertEquals(1, service.store.readAfter(id, 0).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"messageId\":\"m\"}", "{\"messageId\":\"m\",\"text\":\"a\",\"choice\":\"b\"}"})
    void exactlyOneAnswerIsTaken(String body) {
        JsonNode problem = problem(service.post(MESSAGES.formatted(id), body), 400);

        assertTrue(problem.get("detail").stringValue().startsWith("Send exactly one of text, choice and form"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/conversations/none",
                "/api/v1/assessments/none",
                "/api/v1/assessments/none.html",
                "/api/v1/toolkits/none",
                "/api/v1/toolkits/small-form?version=9",
                "/api/v1/nothing",
                "/api"
            })
    void whatIsNotThereIsNotFound(String path) {
        problem(service.get(path), 404);
    }

    @Test
    void anUnknownConversationOrFormIsNotFound() {
        problem(service.say("none", "m1", "\"text\":\"a\""), 404);
        problem(service.post("/api/v1/conversations", "{\"toolkit\":\"none\",\"messageId\":\"m\"}"), 404);
    }

    @ParameterizedTest
    @CsvSource({"DELETE,/api/v1/toolkits,GET", "GET,/api/v1/conversations,POST", "PUT,/api/v1/search,GET"})
    void aMethodThatIsNotTakenIsSaidWithThoseThatAre(String method, String path, String allowed) {
        HttpResponse<String> answer = service.send(service.request(path).method(method, BodyPublishers.noBody()));

        problem(answer, 405);
        assertTrue(
                answer.headers().firstValue("Allow").orElse("").contains(allowed),
                answer.headers().toString());
    }

    @Test
    void aStoreThatIsDownLosesNothingAndTellsNoSecret() {
        service.store.down = true;
        try {
            HttpResponse<String> answer = service.say(id, "m9", "\"text\":\"a\"");

            JsonNode problem = problem(answer, 503);
            assertTrue(problem.get("detail").stringValue().contains("Nothing was lost: send it again"));
            assertFalse(answer.body().contains("secret") || answer.body().contains("Exception"));
            problem(service.get("/api/v1/assessments"), 503);
        } finally {
            service.store.down = false;
        }
    }

    private static JsonNode problem(HttpResponse<String> answer, int status) {
        assertEquals(status, answer.statusCode(), answer.body());
        return isProblem(service, answer);
    }

    static JsonNode isProblem(Service service, HttpResponse<String> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        assertTrue(type.startsWith("application/problem+json"), type);
        JsonNode problem = service.read(answer);
        assertEquals(answer.statusCode(), problem.get("status").intValue());
        assertFalse(problem.get("title").stringValue().isEmpty());
        return problem;
    }
}
