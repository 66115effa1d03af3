package org.dueregard.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import org.dueregard.browser.BrowserProgram;

/// A real Chromium without a window. Each page it opens is a browser of its own: nothing stored, nothing shared.
final class Chromium implements AutoCloseable {
    private static final List<String> QUIETLY = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Path program = BrowserProgram.need();
    private final Playwright playwright = Playwright.create();
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(program).setArgs(QUIETLY));

    /// A page that keeps to the content policy the service sends.
    Page page(int width, int height) {
        return page(width, height, false);
    }

    /// A page into which axe can be put, which a strict content policy would refuse.
    Page pageForAxe(int width, int height) {
        return page(width, height, true);
    }

    private Page page(int width, int height, boolean bypassPolicy) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("en-GB")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setBypassCSP(bypassPolicy));
        context.setDefaultTimeout(15_000);
        return context.newPage();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
