package org.dueregard.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A real Chromium without a window, started once for all tests of this Java. Each page it opens is a browser of its
/// own: nothing stored, nothing shared. Without a Chromium the tests are skipped.
public final class Chromium {
    private static final List<String> QUIETLY = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static @Nullable Browser browser;

    private Chromium() {}

    /// Starts it, if it does not run yet.
    public static synchronized Browser start() {
        if (browser != null) return browser;
        Path program = BrowserProgram.need();
        Playwright playwright = Playwright.create();
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(QUIETLY));
        return browser;
    }

    /// A page that keeps to the content policy the service sends.
    public static Page page(int width, int height) {
        return page(width, height, false);
    }

    /// A page into which axe can be put, which a strict content policy would refuse.
    public static Page pageForAxe(int width, int height) {
        return page(width, height, true);
    }

    private static Page page(int width, int height, boolean bypassPolicy) {
        BrowserContext context = start().newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("en-GB")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setBypassCSP(bypassPolicy));
        context.setDefaultTimeout(15_000);
        return context.newPage();
    }

    /// WCAG 2.2 AA: what axe can find, and no sideways scroll (success criterion 1.4.10).
    public static void assertAccessible(Page page) {
        // The older way of axe does without a second page. It differs for frames of other sites only.
        List<String> violations = new AxeBuilder(page)
                .setLegacyMode(true).analyze().getViolations().stream()
                        .map(rule ->
                                rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                        .toList();
        assertEquals(List.of(), violations);
        assertEquals(
                0, page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    }

    public static void closePages() {
        if (browser != null) List.copyOf(browser.contexts()).forEach(BrowserContext::close);
    }
}
