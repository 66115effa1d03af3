package org.dueregard.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The conversation over real HTTP.
class ChatRoutesTest {
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
    void beginningAsksTheFirstQuestion() {
        HttpResponse<String> answer = service.post("/api/v1/conversations", Service.beginning("first"));

        assertEquals(201, answer.statusCode());
        JsonNode asked = last(answer);
        assertEquals("ask", asked.get("kind").stringValue());
        assertEquals("title", asked.get("question").stringValue());
        assertEquals("1", asked.get("number").stringValue());
        assertTrue(asked.get("text").stringValue().contains("What is the proposal called?"));
        assertEquals(
                "{\"answered\":0,\"total\":3,\"at\":\"1\"}",
                service.read(answer).get("progress").toString());
    }

    @Test
    void aRepeatedBeginningIsTheSameConversation() {
        String id = service.begin("twice");

        assertEquals(id, service.begin("twice"));
        assertNotEquals(id, service.begin("another"));
        assertEquals(1, service.store.readAfter(id, 0).size());
    }

    @Test
    void anAnswerLeadsToTheNextQuestion() {
        String id = service.begin("next");

        HttpResponse<String> answer = service.say(id, "m1", "\"text\":\"Close the library\",\"question\":\"title\"");

        assertEquals(200, answer.statusCode());
        assertEquals("lead", last(answer).get("question").stringValue());
    }

    @Test
    void aRepeatedMessageIsHeardOnce() {
        String id = service.begin("repeat");
        service.say(id, "m1", "\"text\":\"Close the library\"");

        HttpResponse<String> again = service.say(id, "m1", "\"text\":\"Close the library\"");

        assertEquals("lead", last(again).get("question").stringValue());
        assertEquals(2, service.store.readAfter(id, 0).size());
    }

    @Test
    void aFormFillsFieldsByName() {
        String id = service.begin("form");
        JsonNode asked = last(service.say(id, "m1", "\"text\":\"Close the library\""));
        assertEquals("name", asked.get("form").get("fields").get(0).get("id").stringValue());

        HttpResponse<String> answer =
                service.say(id, "m2", "\"form\":{\"name\":[\"Ann Lee\"],\"role\":\"Head of Libraries\"}");

        assertEquals("start", last(answer).get("question").stringValue());
    }

    @Test
    void theConversationCanBeGoneOnWithAndShowsButtonsByTheirWords() {
        String id = service.begin("resume");
        service.say(id, "m1", "\"text\":\"Close the library\"");
        service.say(id, "m2", "\"choice\":\"command:skip\"");

        JsonNode standing = service.read(service.get("/api/v1/conversations/" + id + "?officer=o1"));

        assertEquals("open", standing.get("status").stringValue());
        assertEquals("A small form", standing.get("toolkit").get("title").stringValue());
        assertEquals(
                "start",
                standing.get("messages")
                        .get(standing.get("messages").size() - 1)
                        .get("question")
                        .stringValue());
        JsonNode transcript = standing.get("transcript");
        assertEquals(3, transcript.size());
        assertEquals("", transcript.get(0).get("said").stringValue());
        assertEquals("Close the library", transcript.get(1).get("said").stringValue());
        assertEquals("Priya Shah", transcript.get(1).get("officer").get("name").stringValue());
        assertFalse(transcript.get(2).get("said").stringValue().contains("command:"));
    }

    @Test
    void aFormInTheTranscriptHasTheLabelsThatTheOfficerSaw() {
        String id = service.begin("labels");
        service.say(id, "m1", "\"text\":\"Close the library\"");
        service.say(id, "m2", "\"form\":{\"name\":[\"Ann Lee\"],\"role\":\"Head of Libraries\"}");

        JsonNode transcript =
                service.read(service.get("/api/v1/conversations/" + id)).get("transcript");

        assertEquals(
                "Name: Ann Lee\nRole: Head of Libraries",
                transcript.get(2).get("said").stringValue());
    }

    @Test
    void goingOnChangesNothing() {
        String id = service.begin("look");

        service.get("/api/v1/conversations/" + id);
        service.get("/api/v1/conversations/" + id + "?officer=someone-else");

        assertEquals(1, service.store.readAfter(id, 0).size());
    }

    @Test
    void aSuggestionComesWithItsSourceAndCanBeTaken() {
        String id = service.begin("suggest");
        service.say(id, "m1", "\"text\":\"Close the library\"");
        service.say(id, "m2", "\"choice\":\"command:skip\"");

        JsonNode messages = service.read(service.say(id, "m3", "\"choice\":\"command:skip\""))
                .get("messages");
        JsonNode citation = messages.get(messages.size() - 1).get("citations").get(0);

        assertEquals("Building Regulations, Part M", citation.get("source").stringValue());
        String use = citation.get("use").get("id").stringValue();
        assertEquals(200, service.say(id, "m4", "\"choice\":\"" + use + "\"").statusCode());
    }

    @Test
    void onlyTheOptionalGroupsOfTheSettingsAreAskedAbout() {
        String id = service.begin("groups");

        var began = service.store.readAfter(id, 0).getFirst().events().getFirst();

        assertEquals("Began[toolkit=small-form, version=2, groups=[carers]]", began.toString());
    }

    @Test
    void anOlderVersionCanBeAskedFor() {
        HttpResponse<String> answer = service.post(
                "/api/v1/conversations", "{\"toolkit\":\"small-form\",\"version\":\"1\",\"messageId\":\"old\"}");
        String id = service.read(answer).get("conversation").stringValue();

        JsonNode standing = service.read(service.get("/api/v1/conversations/" + id));

        assertEquals("1", standing.get("toolkit").get("version").stringValue());
    }

    @Test
    void lineEndsAreMadeAlikeAndControlCharactersAreSpaces() {
        String id = service.begin("tidy");

        service.say(id, "m1", "\"text\":\"One\\r\\ntwo\\u0000three\\u0002\"");

        assertEquals("One\ntwo three ", service.store.readAfter(id, 0).getLast().said());
    }

    private static JsonNode last(HttpResponse<String> answer) {
        JsonNode messages = service.read(answer).get("messages");
        return messages.valueStream()
                .filter(message -> message.has("question"))
                .reduce((_, later) -> later)
                .orElseThrow();
    }
}
