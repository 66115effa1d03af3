package org.dueregard.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How large a body may be, and what it must be.
class BodiesTest {
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

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "7", "\"a\"", "{} {}", "{\"a\":1,\"a\":2}", "not json", "null"})
    void whatIsNoJsonObjectIsRefused(String body) {
        problem(service.post("/api/v1/conversations", body), 400);
    }

    @Test
    void aTextOfExactlyTheMostCharactersIsTaken() {
        String mine = service.begin("longest");

        assertEquals(
                200,
                service.say(mine, "m1", "\"text\":\"" + "x".repeat(20_000) + "\"")
                        .statusCode());
    }

    @Test
    void aBodyOver64KibIsTooLarge() {
        String body = "{\"messageId\":\"m\",\"text\":\"" + "x".repeat(64 * 1024) + "\"}";

        problem(service.post(MESSAGES.formatted(id), body), 413);
    }

    @Test
    void aBodyThatDoesNotSayItsLengthIsTooLargeToo() {
        byte[] bytes = "x".repeat(200_000).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var request = service.request(MESSAGES.formatted(id))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(bytes)));

        problem(service.send(request), 413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "application/jsonp"})
    void whatIsNotSaidToBeJsonIsRefused(String type) {
        var request = service.request("/api/v1/conversations")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(Service.beginning("typed")));

        problem(service.send(request), 415);
    }

    @Test
    void aTypeWithItsCharacterSetIsTaken() {
        var request = service.request("/api/v1/conversations")
                .header("Content-Type", "Application/JSON; charset=utf-8")
                .POST(BodyPublishers.ofString(Service.beginning("charset")));

        assertEquals(201, service.send(request).statusCode());
    }

    private static void problem(HttpResponse<String> answer, int status) {
        assertEquals(status, answer.statusCode(), answer.body());
        RefusalsTest.isProblem(service, answer);
    }
}
