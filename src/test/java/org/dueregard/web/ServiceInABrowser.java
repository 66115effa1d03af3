package org.dueregard.web;

import com.microsoft.playwright.Page;
import org.dueregard.browser.Chromium;
import org.dueregard.house.RunningService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A running service for all tests of a class, and a browser to look at it with.
final class ServiceInABrowser implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
    private @Nullable RunningService service;

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        Chromium.start();
        service = new RunningService();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Chromium.closePages();
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        if (service != null) service.close();
    }

    String address() {
        if (service == null) throw new IllegalStateException("The service does not run yet");
        return service.address();
    }

    Page page(int width, int height) {
        return Chromium.page(width, height);
    }

    Page pageForAxe(int width, int height) {
        return Chromium.pageForAxe(width, height);
    }
}
