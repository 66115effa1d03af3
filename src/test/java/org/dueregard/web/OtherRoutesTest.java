package org.dueregard.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Forms, health and pages over real HTTP.
class OtherRoutesTest {
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
    void theNewestVersionOfEachFormIsListed() {
        JsonNode toolkits = service.read(service.get("/api/v1/toolkits")).get("toolkits");

        assertEquals(1, toolkits.size());
        assertEquals("2", toolkits.get(0).get("version").stringValue());
        assertEquals(3, toolkits.get(0).get("questions").intValue());
    }

    @Test
    void aWholeFormHasItsQuestionsConditionsAndReviewRule() {
        JsonNode form = service.read(service.get("/api/v1/toolkits/small-form?version=1"));

        assertEquals("1", form.get("version").stringValue());
        JsonNode sections = form.get("sections");
        assertEquals(
                "{\"not\":{\"question\":\"rating\",\"is\":\"low\"}}",
                sections.get(2).get("when").toString());
        JsonNode rating = sections.get(1).get("questions").get(1);
        assertEquals("choice", rating.get("kind").get("name").stringValue());
        assertEquals(
                "High", rating.get("kind").get("options").get(1).get("label").stringValue());
        assertEquals(
                "carers",
                sections.get(1).get("repeat").get("items").get(1).get("id").stringValue());
        assertEquals("{\"high\":1,\"low\":3}", form.get("review").get("years").toString());
    }

    @Test
    void readinessSaysWhatIsWrong() {
        assertEquals("{\"status\":\"ready\"}", service.get("/health/ready").body());
        service.trouble = Optional.of("The index is being made.");
        try {
            HttpResponse<String> answer = service.get("/health/ready");

            assertEquals(503, answer.statusCode());
            assertEquals(
                    "The index is being made.",
                    service.read(answer).get("detail").stringValue());
            assertEquals(200, service.get("/health/live").statusCode());
        } finally {
            service.trouble = Optional.empty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/,text/html; charset=utf-8",
        "/search,text/html; charset=utf-8",
        "/sample.css,text/css; charset=utf-8",
        "/report.css,text/css; charset=utf-8",
        "/due-regard/keep.js,text/javascript; charset=utf-8"
    })
    void pagesAndTheirPartsAreServed(String path, String type) {
        HttpResponse<String> answer = service.get(path);

        assertEquals(200, answer.statusCode());
        assertEquals(
                type.replace(" ", ""),
                answer.headers()
                        .firstValue("Content-Type")
                        .orElse("")
                        .replace(" ", "")
                        .toLowerCase(java.util.Locale.ROOT));
    }

    @Test
    void aPartThatDidNotChangeIsNotSentAgain() {
        String tag = service.get("/sample.css").headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = service.send(service.request("/sample.css").header("If-None-Match", tag));

        assertEquals(304, again.statusCode());
        assertEquals("", again.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/none.css", "/sample", "/web%2f..%2flogback.xml", "/..%2fapi/openapi.json", "/prompts/x.yaml"})
    void nothingElseIsServed(String path) {
        HttpResponse<String> answer = service.get(path);

        assertTrue(answer.statusCode() == 404 || answer.statusCode() == 400, path + " " + answer.statusCode());
        assertFalse(answer.body().contains("Jetty"), answer.body());
    }
}
