package org.dueregard.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.function.Consumer;
import org.dueregard.browser.Chromium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// WCAG 2.2 AA in each state of the pages: what axe can find, and no sideways scroll at 320 pixels (success criterion
/// 1.4.10).
class AccessibilityTest {
    @RegisterExtension
    static final ServiceInABrowser site = new ServiceInABrowser();

    /// A state of the pages, and the way to it.
    enum State {
        ASKED_FOR_A_NAME(officer -> officer.open(site.address())),
        CHOOSING_A_FORM(officer -> {
            officer.open(site.address());
            officer.giveName("Priya Shah");
        }),
        ASKED_A_QUESTION(officer -> officer.begin(site.address())),
        TOLD_WHY(officer -> {
            officer.begin(site.address());
            officer.choose("command:why");
        }),
        MISSING_WORDS(officer -> {
            officer.begin(site.address());
            officer.box().press("Enter");
            assertThat(officer.trouble()).isVisible();
        }),
        WELL_INTO_THE_FORM(officer -> {
            officer.begin(site.address());
            for (int answer = 1; answer <= 6; answer++) officer.write("April 2027");
        }),
        REVIEWING(officer -> {
            officer.begin(site.address());
            officer.write("Move Green Lane library to the town hall");
            officer.write("review");
        }),
        FINISHED(officer -> {
            officer.begin(site.address());
            officer.write("Move Green Lane library to the town hall");
            officer.finish();
        });

        private final Consumer<OfficerAtAPage> way;

        State(Consumer<OfficerAtAPage> way) {
            this.way = way;
        }
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void nothingIsWrongOnAWidePageNorOnANarrowOne(State state) {
        Page page = site.pageForAxe(1280, 900);

        state.way.accept(new OfficerAtAPage(page));

        Chromium.assertAccessible(page);
        page.setViewportSize(320, 640);
        Chromium.assertAccessible(page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/search", "/search?q=library", "/search?q=zzzz"})
    void theSearchPageIsAccessibleAndNarrow(String address) {
        Page page = site.pageForAxe(320, 640);

        page.navigate(site.address() + address);
        assertThat(page.locator("#status")).not().hasText("Searching.");

        Chromium.assertAccessible(page);
    }

    @Test
    void thePageOfGapsIsAccessibleAndNarrow() {
        Page page = site.pageForAxe(320, 640);
        State.FINISHED.way.accept(new OfficerAtAPage(page));

        page.navigate(site.address() + "/gaps");
        assertThat(page.locator("#gaps h2")).hasCount(4);

        assertThat(page.locator("#status")).containsText("finished assessment");
        Chromium.assertAccessible(page);
    }
}
