package org.dueregard.web;

import com.microsoft.playwright.Page;
import org.dueregard.house.RunningService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A running service and a browser to look at it with, for all tests of a class. Without a Chromium they are skipped.
final class ServiceInABrowser implements BeforeAllCallback, AfterAllCallback {
    private @Nullable Chromium chromium;
    private @Nullable RunningService service;

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        chromium = new Chromium();
        service = new RunningService();
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        if (chromium != null) chromium.close();
        if (service != null) service.close();
    }

    String address() {
        if (service == null) throw new IllegalStateException("The service does not run yet");
        return service.address();
    }

    Page page(int width, int height) {
        return chromium().page(width, height);
    }

    Page pageForAxe(int width, int height) {
        return chromium().pageForAxe(width, height);
    }

    private Chromium chromium() {
        if (chromium == null) throw new IllegalStateException("The browser does not run yet");
        return chromium;
    }
}
