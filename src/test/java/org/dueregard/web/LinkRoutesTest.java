package org.dueregard.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkRoutesTest {
    private Service service;

    @BeforeEach
    void start() {
        service = new Service();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private static String officer(String id) {
        return "{\"officer\":{\"id\":\"" + id + "\",\"name\":\"Somebody\"}}";
    }

    private String code(String officer) {
        HttpResponse<String> given = service.post("/api/v1/links", officer(officer));
        assertEquals(201, given.statusCode(), given.body());
        return service.read(given).get("code").asString();
    }

    private int take(String code, String officer) {
        return service.post("/api/v1/links/" + code, officer(officer)).statusCode();
    }

    @Test
    void aCodeWorksOnceHoweverItIsTyped() {
        String code = code("ann");

        assertEquals(200, take(code.toLowerCase(java.util.Locale.ROOT).replace("-", ""), "bo"));
        assertEquals(404, take(code, "cy"));
    }

    @Test
    void theSameOfficerMayTakeACodeAgainWhenTheAnswerWasLost() {
        String code = code("ann");

        assertEquals(200, take(code, "bo"));
        assertEquals(200, take(code, "bo"));
        assertEquals(404, take(code, "cy"));
    }

    @Test
    void aCodeIsOfNoUseToTheOneItWasGivenTo() {
        assertEquals(409, take(code("ann"), "ann"));
    }

    @Test
    void afterFiveWrongCodesOneHasToWait() {
        String code = code("ann");
        for (int i = 2; i < 7; i++) assertEquals(404, take("22222-2222" + i, "bo"));

        assertEquals(429, take(code, "bo"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"officer\":{}}", "{\"officer\":{\"id\":\"officer\",\"name\":\"x\"}}", "[]", "x"})
    void whoIsLinkedHasToBeSaid(String body) {
        assertEquals(400, service.post("/api/v1/links", body).statusCode());
        assertEquals(400, service.post("/api/v1/links/22222-22222", body).statusCode());
    }

    @Test
    void theIdThatStandsForAnybodyIsRefusedWithTheReason() {
        String nobody = "{\"officer\":{\"id\":\"officer\",\"name\":\"Ann Lee\"}}";

        for (String path : new String[] {"/api/v1/links", "/api/v1/links/22222-22222"}) {
            String refused = service.post(path, nobody).body();
            assertTrue(refused.contains("which stands for anybody who gives none"), refused);
        }
    }

    @Test
    void aWrongCodeIsToldOfAsAProblem() {
        HttpResponse<String> refused = service.post("/api/v1/links/22222-22222", officer("bo"));

        assertEquals(
                "application/problem+json",
                refused.headers().firstValue("Content-Type").orElseThrow().split(";")[0]);
        assertTrue(refused.body().contains("There is no such code"), refused.body());
    }
}
