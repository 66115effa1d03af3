package org.dueregard.report;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dueregard.browser.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The page of an assessment in a real browser.
class ReportInABrowserTest {
    @TempDir
    private static Path folder;

    @BeforeAll
    static void write() throws IOException {
        Chromium.start();
        String html = new HtmlReport(java.time.ZoneId.of("Europe/London"))
                .write(RichDocument.document(true))
                .replace("../../../report.css", "report.css");
        Files.writeString(folder.resolve("report.html"), html);
        Files.copy(Path.of("src/main/resources/report/report.css"), folder.resolve("report.css"));
    }

    @AfterAll
    static void close() {
        Chromium.closePages();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 320})
    void axeFindsNothingWrongAndNothingScrollsSideways(int width) {
        Page page = Chromium.pageForAxe(width, 800);
        page.navigate(folder.resolve("report.html").toUri().toString());
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/report-" + width + ".png")));

        Chromium.assertAccessible(page);
    }
}
