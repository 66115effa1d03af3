package org.dueregard.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dueregard.browser.BrowserProgram;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The page of an assessment in a real browser.
class ReportInABrowserTest {
    private static Playwright playwright;
    private static Browser browser;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void write() throws IOException {
        Path program = BrowserProgram.need();
        String html = new HtmlReport(java.time.ZoneId.of("Europe/London"))
                .write(RichDocument.document(true))
                .replace("../../../report.css", "report.css");
        Files.writeString(folder.resolve("report.html"), html);
        Files.copy(Path.of("src/main/resources/report/report.css"), folder.resolve("report.css"));
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run")));
    }

    @AfterAll
    static void close() {
        if (playwright != null) playwright.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 320})
    void axeFindsNothingWrongAndNothingScrollsSideways(int width) {
        Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(width, 800));
        page.navigate(folder.resolve("report.html").toUri().toString());
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/report-" + width + ".png")));

        List<String> violations = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(rule ->
                                rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                        .toList();

        assertEquals(List.of(), violations);
        assertEquals(
                0, page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    }
}
