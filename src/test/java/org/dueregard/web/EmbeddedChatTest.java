package org.dueregard.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.dueregard.browser.Chromium;
import org.dueregard.house.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// One script tag puts the conversation in a page of another site, under a content policy of its own.
class EmbeddedChatTest {
    private static RunningService service;
    private static HttpServer council;

    @BeforeAll
    static void start() throws Exception {
        Chromium.start();
        council = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service = new RunningService("http://127.0.0.1:" + council.getAddress().getPort());
        council.createContext("/", EmbeddedChatTest::answer);
        council.start();
    }

    @AfterAll
    static void stop() throws Exception {
        if (council != null) council.stop(0);
        Chromium.closePages();
        if (service != null) service.close();
    }

    @Test
    void anAnswerIsGivenFromAPageOfAnotherSite() {
        OfficerAtAPage officer = new OfficerAtAPage(Chromium.page(1280, 900));

        officer.begin("http://127.0.0.1:" + council.getAddress().getPort() + "/");
        String first = officer.asked().textContent();
        officer.write("Move Green Lane library to the town hall");

        assertThat(officer.asked()).not().hasText(first);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        byte[] page = """
                <!doctype html><html lang="en"><title>Council staff pages</title>
                <script type="module" src="%1$s/due-regard-chat.js"></script>
                <h1>Council staff pages</h1><due-regard-chat toolkit="%2$s"></due-regard-chat></html>
                """.formatted(service.address(), OfficerAtAPage.TOOLKIT).getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.getResponseHeaders()
                .set(
                        "Content-Security-Policy",
                        "default-src 'none'; script-src %1$s; connect-src %1$s".formatted(service.address()));
        exchange.sendResponseHeaders(200, page.length);
        try (var body = exchange.getResponseBody()) {
            body.write(page);
        }
    }
}
