package org.dueregard.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What an officer can do with suggestions on the page, and how they look.
class SuggestionsPageTest {
    @RegisterExtension
    static final ServiceInABrowser site = new ServiceInABrowser();

    private Page page;
    private OfficerAtAPage officer;

    @BeforeEach
    void comeToTheEvidence() {
        page = site.page(1280, 900);
        officer = new OfficerAtAPage(page);
        officer.begin(site.address());
        officer.write("Close Green Lane library on Mondays");
        officer.write("go to C6");
        officer.write("Our own count of visitors, kept in the library's shared folder");
        officer.write("31 March 2026");
        assertThat(suggested().first()).isVisible();
    }

    @Test
    void eachSuggestionSaysItsSourceItsDateOrPeriodAndWhyItIsShown() {
        for (Locator card : suggested().all()) {
            String facts = String.join(", ", card.locator("dt").allTextContents());
            boolean dated = facts.equals("Source, Date, Why this is shown");
            boolean goesOn = facts.equals("Source, Why this is shown")
                    && card.textContent().contains("Period: ");
            assertTrue(dated || goesOn, card::textContent);
        }
        picture("suggestions");
    }

    @Test
    void whatIsUsedIsCitedInTheAssessment() {
        String title = titles().getFirst();

        button(0, "use").click();

        assertThat(page.getByText("You used this").first()).isVisible();
        officer.finish();
        officer.finishedLink().click();
        page.waitForURL("**/api/v1/assessments/*.html");
        assertThat(page.locator("body")).containsText(title);
    }

    @Test
    void whatIsNotRelevantIsNotShownWhenMoreIsAskedFor() {
        String unwanted = titles().getFirst();

        button(0, "drop").click();
        assertThat(setAside()).hasCount(1);
        more();

        assertFalse(titles().contains(unwanted));
    }

    @Test
    void pressesInQuickSuccessionAllCount() {
        int shown = suggested().count();

        page.locator("li.suggest")
                .last()
                .evaluate("li => li.querySelectorAll('button.drop').forEach(one => one.click())");

        assertThat(setAside()).hasCount(shown);
        assertTrue(shown > 1);
    }

    @Test
    void moreShowsOthersThanThoseShownBefore() {
        List<String> before = titles();

        more();

        assertTrue(titles().stream().noneMatch(before::contains));
        picture("more-suggestions");
    }

    /// The cards suggested last.
    private Locator suggested() {
        return page.locator("li.suggest").last().locator("li.card");
    }

    private Locator setAside() {
        return page.locator("li.suggest p.tag", new Page.LocatorOptions().setHasText("Not relevant"));
    }

    private List<String> titles() {
        return suggested().locator(".title").allTextContents();
    }

    private Locator button(int card, String kind) {
        return suggested().nth(card).locator("button." + kind);
    }

    private void more() {
        int before = page.locator("li.suggest").count();
        page.locator("li.suggest").last().locator("p.use button").click();
        assertThat(page.locator("li.suggest")).hasCount(before + 1);
    }

    private void picture(String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(java.nio.file.Path.of("target", name + ".png")));
    }
}
