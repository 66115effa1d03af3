package org.dueregard.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Assembled assessments over real HTTP.
class AssessmentRoutesTest {
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
    void anAssessmentIsAssembledWithWhatIsMissing() {
        String id = service.begin("assembled");
        service.say(id, "m1", "\"text\":\"Close the library\"");

        JsonNode assessment = service.read(service.get("/api/v1/assessments/" + id));

        assertEquals("Close the library", assessment.get("title").stringValue());
        assertEquals("open", assessment.get("status").stringValue());
        JsonNode title = assessment.get("sections").get(0).get("entries").get(0);
        assertEquals("answered", title.get("state").stringValue());
        assertEquals("Priya Shah", title.get("by").stringValue());
        JsonNode lead = assessment.get("sections").get(0).get("entries").get(1);
        assertEquals("unanswered", lead.get("state").stringValue());
        assertFalse(lead.has("answer"));
        assertEquals("lead", assessment.get("missing").get(0).get("question").stringValue());
        assertEquals(
                "1: Who leads it?",
                assessment.get("missing").get(0).get("label").stringValue());
    }

    @Test
    void aRatingGivesTheReviewDate() {
        String id = service.begin("rated");
        for (int turn = 1; turn <= 3; turn++) service.say(id, "s" + turn, "\"choice\":\"command:skip\"");
        service.say(id, "m1", "\"text\":\"Older people may travel further\"");
        service.say(id, "m2", "\"choice\":\"high\"");

        JsonNode assessment = service.read(service.get("/api/v1/assessments/" + id));

        assertEquals(
                "{\"number\":\"4\",\"label\":\"Next review\",\"date\":\"2027-11-22\",\"rating\":\"high\"}",
                assessment.get("reviewDate").toString());
    }

    @Test
    void aFindingNamesTheSourceOfItsRuleAndNotOfTheQuestion() {
        String id = service.begin("found");
        for (int turn = 1; turn <= 3; turn++) service.say(id, "s" + turn, "\"choice\":\"command:skip\"");
        service.say(id, "m1", "\"text\":\"Older people may travel further\"");

        JsonNode findings =
                service.read(service.get("/api/v1/assessments/" + id)).get("findings");

        assertEquals("Small form, 2024", source(findings, "Q2"));
        assertEquals(
                "R (Bracking) v Secretary of State for Work and Pensions [2013] EWCA Civ 1345", source(findings, "Q1"));
    }

    private static String source(JsonNode findings, String check) {
        return findings.valueStream()
                .filter(each -> each.get("check").stringValue().equals(check))
                .findFirst()
                .orElseThrow(() -> new AssertionError(check + " in " + findings))
                .path("source")
                .asString("none");
    }

    @Test
    void theListOfAssessmentsHasTheTitle() {
        String id = service.begin("listed");
        service.say(id, "m1", "\"text\":\"Move the market\"");

        JsonNode all = service.read(service.get("/api/v1/assessments")).get("assessments");

        JsonNode mine = all.valueStream()
                .filter(each -> each.get("id").stringValue().equals(id))
                .findFirst()
                .orElseThrow();
        assertEquals("Move the market", mine.get("title").stringValue());
        assertEquals("2026-11-22T09:00:00Z", mine.get("changed").stringValue());
    }

    @Test
    void theAssessmentIsAPageToo() {
        String id = service.begin("page");

        HttpResponse<String> page = service.get("/api/v1/assessments/" + id + ".html");

        assertEquals(200, page.statusCode());
        assertTrue(page.headers().firstValue("Content-Type").orElse("").startsWith("text/html"));
        assertEquals("<!doctype html><title>" + id + "</title>", page.body());
    }
}
