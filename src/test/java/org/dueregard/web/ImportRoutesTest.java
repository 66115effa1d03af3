package org.dueregard.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.dueregard.guide.Imports;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Files sent to be read, and drafts saved, over HTTP.
class ImportRoutesTest {
    private static final String SAVE = "/api/v1/imports/d1/save";

    private static Service service;

    @BeforeAll
    static void start() {
        service = new Service();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static HttpResponse<String> send(String name, byte[] bytes, String type) {
        return service.send(service.request("/api/v1/imports?name=" + name)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(bytes)));
    }

    @Test
    void aFileIsAnsweredWithWhatWasRead() {
        HttpResponse<String> answer = send("past.md", new byte[] {65}, "application/octet-stream");

        assertEquals(201, answer.statusCode(), answer.body());
        assertEquals("aim", service.read(answer).at("/passages/0/slot").stringValue());
    }

    @Test
    void aFileThatCannotBeReadIsAProblemThatSaysWhy() {
        HttpResponse<String> answer = send("past.md", new byte[0], "application/octet-stream");

        assertEquals(422, answer.statusCode());
        assertEquals("This file is empty.", service.read(answer).get("detail").stringValue());
    }

    @Test
    void aFileThatIsTooLargeIsRefused() {
        HttpResponse<String> answer = send("past.md", new byte[Imports.MOST_BYTES + 1], "application/octet-stream");

        assertEquals(413, answer.statusCode());
        assertTrue(answer.body().contains("25 MB"), answer.body());
    }

    @Test
    void aFileMustBeSentAsItIsAndHaveAName() {
        assertEquals(415, send("past.md", new byte[] {65}, "text/plain").statusCode());
        assertEquals(400, send("", new byte[] {65}, "application/octet-stream").statusCode());
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/imports/d1,200", "/api/v1/imports/d2,404", "/api/v1/imports/d1?toolkit=none,404"})
    void aDraftIsFoundUntilItIsForgotten(String path, int status) {
        assertEquals(status, service.get(path).statusCode());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"personalDataSeen\":true | 201",
                "\"personalDataSeen\":true,\"moved\":{\"0\":\"\"} | 200",
                "\"personalDataSeen\":false | 400",
                "\"personalDataSeen\":\"yes\" | 400",
                "\"moved\":{} | 400",
                "\"personalDataSeen\":true,\"moved\":{\"7\":\"aim\"} | 400",
                "\"personalDataSeen\":true,\"moved\":{\"0\":\"nowhere.at-all\"} | 400",
                "\"personalDataSeen\":true,\"colour\":\"red\" | 400"
            })
    void aDraftIsSavedOnlyAsItMayBe(String fields, int status) {
        HttpResponse<String> answer =
                service.post(SAVE, "{\"toolkit\":\"small-form\",\"version\":\"1\"," + fields + "}");

        assertEquals(status, answer.statusCode(), answer.body());
    }

    @Test
    void aDraftThatIsGoneCannotBeSaved() {
        HttpResponse<String> answer = service.post(
                "/api/v1/imports/d2/save", "{\"toolkit\":\"small-form\",\"version\":\"1\",\"personalDataSeen\":true}");

        assertEquals(404, answer.statusCode());
    }
}
