package org.dueregard.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.dueregard.browser.Chromium;
import org.dueregard.house.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is about no single assessment, said in the web chat of the real service.
class ErrandsInTheWebChatTest {
    private static final AtomicInteger MESSAGES = new AtomicInteger();
    private static RunningService service;
    private static HttpClient client;

    @BeforeAll
    static void start() throws Exception {
        service = new RunningService();
        client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    @AfterAll
    static void stop() throws Exception {
        Chromium.closePages();
        client.close();
        service.close();
    }

    private static JsonNode post(String path, String officer, String input) throws Exception {
        String body = "{\"messageId\":\"m" + MESSAGES.incrementAndGet() + "\"," + input + ",\"officer\":{\"id\":\""
                + officer + "\",\"name\":\"Somebody\"}}";
        HttpRequest request = HttpRequest.newBuilder(URI.create(service.address() + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        assertTrue(answer.statusCode() < 300, answer.body());
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String begin(String officer) throws Exception {
        return post("/api/v1/conversations", officer, "\"toolkit\":\"lancashire-partnership\"")
                .get("conversation")
                .asString();
    }

    private static JsonNode say(String id, String officer, String input) throws Exception {
        return post("/api/v1/conversations/" + id + "/messages", officer, input);
    }

    private static String text(JsonNode told) {
        return told.get("messages").toString();
    }

    @Test
    void myAssessmentsLeadsToAnother() throws Exception {
        String first = begin("ann");
        say(first, "ann", "\"text\":\"The first one\"");
        String second = begin("ann");

        JsonNode list = say(second, "ann", "\"text\":\"my assessments\"");
        JsonNode opened = say(second, "ann", "\"choice\":\"my:in:" + first + "\"");

        assertEquals(second, list.get("conversation").asString());
        assertTrue(text(list).contains("The first one"), text(list));
        assertEquals(first, opened.get("conversation").asString());
        assertTrue(text(opened).contains("You are now in: The first one."), text(opened));
    }

    @Test
    void aCodeGivenInOneChatMakesTheOtherGoOnAtTheSameQuestion() throws Exception {
        String here = begin("bo");
        say(here, "bo", "\"text\":\"A library\"");
        JsonNode away = say(here, "bo", "\"text\":\"go to 4\"");
        String question = question(away);
        String there = begin("bo-at-home");
        var code = Pattern.compile("[2-9A-Z]{5}-[2-9A-Z]{5}").matcher(text(say(here, "bo", "\"text\":\"link\"")));
        assertTrue(code.find());

        JsonNode linked = say(there, "bo-at-home", "\"text\":\"link " + code.group() + "\"");
        JsonNode opened = say(there, "bo-at-home", "\"choice\":\"my:in:" + here + "\"");

        assertEquals(there, linked.get("conversation").asString());
        assertEquals(question, question(opened));
        assertTrue(text(say(there, "bo-at-home", "\"text\":\"my assessments\"")).contains("A library"));
    }

    private static String question(JsonNode told) {
        return told.get("messages")
                .valueStream()
                .map(message -> message.path("question").asString(""))
                .filter(question -> !question.isEmpty())
                .reduce("", (_, last) -> last);
    }

    @Test
    void thePageGoesToTheAssessmentThatIsPicked() throws Exception {
        Page page = Chromium.page(1280, 900);
        OfficerAtAPage officer = new OfficerAtAPage(page);
        officer.begin(service.address());
        officer.write("Close the pool");
        officer.write("my assessments");
        assertThat(page.locator("button[data-choice^='my:in:']")).isVisible();
        officer.write("new assessment");
        page.locator("button[data-choice='my:form:lancashire-partnership']").click();
        assertThat(officer.said()).hasCount(0);
        officer.box().fill("my assessments 2");
        officer.box().press("Enter");

        assertThat(officer.said().first()).containsText("Close the pool");
        officer.write("Back here");
    }
}
