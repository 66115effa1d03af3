package org.dueregard.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.Map;
import org.dueregard.guide.Passages.Facet;
import org.dueregard.guide.Passages.Order;
import org.dueregard.guide.Passages.Query;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// The search over real HTTP.
class SearchRoutesTest {
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
    void aSearchGivesEscapedExcerptsWithTheWordsMarked() {
        JsonNode found =
                service.read(service.get("/api/v1/search?q=lift&kind=mitigation&year=2015&sort=newest&page=2&size=5"));

        assertEquals(
                new Query("lift", Map.of(Facet.KIND, "mitigation", Facet.YEAR, "2015"), Order.NEWEST, 2, 5),
                service.passages.asked.getLast());
        assertEquals(
                "Offer a <mark>lift</mark> &lt;b&gt;or&lt;/b&gt; &quot;a&quot; level way in &amp; out",
                found.get("results").get(0).get("excerpt").stringValue());
        assertEquals(
                "[{\"value\":\"2015\",\"count\":1}]",
                found.get("facets").get("year").toString());
        assertEquals("[]", found.get("facets").get("group").toString());
    }

    @ParameterizedTest
    @CsvSource({
        "page=0,page",
        "page=501,page",
        "page=x,page",
        "size=51,size",
        "size=-1,size",
        "kind=song,kind",
        "year=20,year",
        "sort=oldest,sort",
        "q=a&q=b,q"
    })
    void aSearchWithAWrongParameterIsRefusedByName(String query, String field) {
        HttpResponse<String> answer = service.get("/api/v1/search?" + query);

        assertEquals(400, answer.statusCode());
        assertEquals(field, service.read(answer).get("field").stringValue());
    }

    @Test
    void aSearchWithAnUnknownParameterIsToldTheKnownOnes() {
        HttpResponse<String> answer = service.get("/api/v1/search?colour=red");

        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains("organisation"), answer.body());
    }

    @Test
    void aSearchThatCannotBeMadeIsNeverNothingFound() {
        service.passages.down = true;
        try {
            assertEquals(503, service.get("/api/v1/search?q=lift").statusCode());
        } finally {
            service.passages.down = false;
        }
    }
}
