package org.dueregard.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The search page in a real browser, with the real index behind it.
class SearchPageTest {
    @RegisterExtension
    static final ServiceInABrowser site = new ServiceInABrowser();

    @Test
    void aFinishedAssessmentIsFound() {
        Page page = site.page(1280, 900);
        OfficerAtAPage officer = new OfficerAtAPage(page);
        officer.begin(site.address());
        officer.write("Close the Quillfeather library");
        officer.finish();

        page.navigate(site.address() + "/search");
        page.getByLabel("Words to look for").fill("Quillfeather");
        page.keyboard().press("Enter");

        assertThat(page.locator("#status")).containsText("result");
        assertThat(page.locator(".results > li").first()).containsText("Quillfeather");
    }

    @Test
    void theSearchBoxOfTheConversationFindsItToo() {
        Page page = site.page(1280, 900);
        OfficerAtAPage officer = new OfficerAtAPage(page);
        officer.begin(site.address());
        officer.write("Close the Tansywick day centre");
        officer.finish();

        page.getByText("All assessments").click();
        page.getByLabel("Words to look for").fill("Tansywick");
        page.keyboard().press("Enter");

        assertThat(page.locator("div.results li").first()).containsText("Tansywick");
    }

    @Test
    void theHitsAreMarkedAndTheMarkupOfOthersIsOnlyText() {
        Page page = site.page(1280, 900);
        OfficerAtAPage officer = new OfficerAtAPage(page);
        officer.begin(site.address());
        officer.write("Close the Brackenfold <img src=x id=planted> library");
        officer.finish();

        page.navigate(site.address() + "/search?q=Brackenfold");

        assertThat(page.locator(".results mark").first()).containsText("Brackenfold");
        assertThat(page.locator("#planted")).hasCount(0);
    }

    @Test
    void aMisspeltWordIsPutRight() {
        Page page = site.page(1280, 900);
        page.navigate(site.address() + "/search?q=libary");

        page.getByText("library", new Page.GetByTextOptions().setExact(true)).click();

        assertThat(page.locator(".results mark").first()).containsText("ibrar");
        assertTrue(page.url().contains("q=library"), page.url());
    }

    @Test
    void theNewestCanComeFirst() {
        Page page = site.page(1280, 900);
        page.navigate(site.address() + "/search?q=library");

        page.getByText("Put the newest first").click();

        assertThat(page.locator(".sorting")).containsText("Newest first.");
        assertTrue(page.url().contains("sort=newest"), page.url());
    }

    @Test
    void aFilterIsInTheAddressAndCanBeTakenAway() {
        Page page = site.page(1280, 900);
        page.navigate(site.address() + "/search?q=library");
        assertThat(page.locator("#status")).containsText("results");
        String everything = page.locator("#status").textContent();

        page.locator(".facets li a").first().click();

        assertThat(page.locator(".chosen a")).isVisible();
        assertTrue(page.url().contains("q=library&"), page.url());
        page.locator(".chosen a").click();
        assertThat(page.locator("#status")).hasText(everything);
    }
}
