package org.dueregard.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which sites may talk to the service from a browser.
class OriginsTest {
    private static final String ALLOW = "Access-Control-Allow-Origin";

    private static Service service;

    @BeforeAll
    static void start() {
        service = new Service();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void anAllowedSiteMayBeginAndReadTheAnswer() {
        HttpResponse<String> answer = service.send(beginning("allowed").header("Origin", Service.EMBEDDING));

        assertEquals(201, answer.statusCode());
        assertEquals(Optional.of(Service.EMBEDDING), answer.headers().firstValue(ALLOW));
        assertTrue(answer.headers().allValues("Vary").toString().contains("Origin"));
        assertEquals(Optional.empty(), answer.headers().firstValue("Access-Control-Allow-Credentials"));
    }

    @Test
    void anAllowedSiteMayLoadTheScripts() {
        HttpResponse<String> answer =
                service.send(service.request("/due-regard-chat.js").header("Origin", Service.EMBEDDING));

        assertEquals(200, answer.statusCode());
        assertEquals(Optional.of(Service.EMBEDDING), answer.headers().firstValue(ALLOW));
    }

    @Test
    void aRefusalCanBeReadByAnAllowedSite() {
        HttpResponse<String> answer =
                service.send(service.request("/api/v1/conversations/none").header("Origin", Service.EMBEDDING));

        assertEquals(404, answer.statusCode());
        assertEquals(Optional.of(Service.EMBEDDING), answer.headers().firstValue(ALLOW));
    }

    @Test
    void thePagesOfTheServiceItselfMayBegin() {
        var own = beginning("own").header("Origin", service.address(""));

        assertEquals(201, service.send(own).statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example",
                "http://intranet.example.org",
                "https://intranet.example.org.elsewhere.example",
                "https://intranet.example.org:444",
                "null"
            })
    void anyOtherSiteMayNot(String origin) {
        HttpResponse<String> answer = service.send(beginning("other").header("Origin", origin));

        assertEquals(403, answer.statusCode());
        assertEquals(Optional.empty(), answer.headers().firstValue(ALLOW));
        assertTrue(answer.body().contains("DUEREGARD_ORIGINS"));
    }

    @Test
    void anotherSiteIsNotToldThatItMayReadWhatItGets() {
        HttpResponse<String> answer =
                service.send(service.request("/api/v1/toolkits").header("Origin", "https://elsewhere.example"));

        assertEquals(200, answer.statusCode());
        assertEquals(Optional.empty(), answer.headers().firstValue(ALLOW));
    }

    @Test
    void aBrowserThatAsksFirstIsToldWhatAnAllowedSiteMaySend() {
        HttpResponse<String> answer = service.send(asking(Service.EMBEDDING));

        assertEquals(204, answer.statusCode());
        assertEquals(Optional.of(Service.EMBEDDING), answer.headers().firstValue(ALLOW));
        assertEquals(Optional.of("GET, POST"), answer.headers().firstValue("Access-Control-Allow-Methods"));
        assertEquals(Optional.of("Content-Type"), answer.headers().firstValue("Access-Control-Allow-Headers"));
    }

    @Test
    void aBrowserThatAsksFirstForAnotherSiteIsRefused() {
        assertEquals(403, service.send(asking("https://elsewhere.example")).statusCode());
    }

    @Test
    void aServiceOfThisComputerIsNotReachedByTheNameOfASite() {
        HttpResponse<String> answer =
                service.send(service.request("/api/v1/assessments").header("Host", "elsewhere.example:8080"));

        assertEquals(403, answer.statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8080", "127.0.0.1", "[::1]:8080", "intranet.example.org"})
    void aServiceOfThisComputerIsReachedByItsOwnAndTheAllowedNames(String host) {
        assertEquals(
                200,
                service.send(service.request("/health/live").header("Host", host))
                        .statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/toolkits", "/api/v1/nothing", "/nothing", "/sample.css"})
    void everyAnswerKeepsTheBrowserStrict(String path) {
        HttpResponse<String> answer = service.get(path);

        String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
        assertTrue(policy.contains("script-src 'self'; style-src 'self';"), policy);
        assertTrue(policy.contains("frame-ancestors 'self' " + Service.EMBEDDING), policy);
        assertFalse(policy.contains("unsafe"), policy);
        assertEquals(Optional.of("nosniff"), answer.headers().firstValue("X-Content-Type-Options"));
        assertEquals(Optional.of("same-origin"), answer.headers().firstValue("Referrer-Policy"));
        assertEquals(Optional.empty(), answer.headers().firstValue("Server"));
    }

    private static HttpRequest.Builder beginning(String messageId) {
        return service.request("/api/v1/conversations")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Service.beginning(messageId)));
    }

    private static HttpRequest.Builder asking(String origin) {
        return service.request("/api/v1/conversations")
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type")
                .method("OPTIONS", BodyPublishers.noBody());
    }
}
