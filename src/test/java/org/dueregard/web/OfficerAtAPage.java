package org.dueregard.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/// Does what an officer does on the page, by the names the officer sees.
final class OfficerAtAPage {
    static final String TOOLKIT = "cheshire-west-equality-analysis";

    private final Page page;

    OfficerAtAPage(Page page) {
        this.page = page;
    }

    void open(String address) {
        page.navigate(address);
        assertThat(page.getByLabel("Your name")).isVisible();
    }

    void giveName(String name) {
        page.getByLabel("Your name").fill(name);
        page.keyboard().press("Enter");
        assertThat(startButton()).isVisible();
    }

    void start() {
        startButton().click();
        assertThat(asked()).isVisible();
    }

    /// Opens the page at the first question of the form.
    void begin(String address) {
        open(address);
        giveName("Priya Shah");
        start();
    }

    /// Writes an answer and waits until it stands in the conversation.
    void write(String words) {
        int before = said().count();
        box().fill(words);
        box().press("Enter");
        assertThat(said()).hasCount(before + 1);
    }

    /// Presses a button that is named by the id of its choice, opening "More" if it is in there.
    void choose(String choice) {
        int before = said().count();
        Locator button = page.locator("button[data-choice='" + choice + "']").last();
        if (!button.isVisible()) page.locator("details.more > summary").click();
        button.click();
        assertThat(said()).hasCount(before + 1);
    }

    void finish() {
        write("review");
        assertThat(page.getByText("Read the whole assessment so far")).isVisible();
        choose("command:finish");
        assertThat(finishedLink()).isVisible();
    }

    void tryAgain() {
        trouble().locator("button").click();
    }

    Locator startButton() {
        return page.locator("button[data-toolkit='" + TOOLKIT + "']");
    }

    Locator box() {
        return page.locator("#answer");
    }

    Locator said() {
        return page.locator("li.said");
    }

    /// The question asked last.
    Locator asked() {
        return page.locator("li.ask").last().locator(".text");
    }

    Locator trouble() {
        return page.locator(".now [role=alert]");
    }

    Locator finishedLink() {
        return page.getByText("Open the finished assessment");
    }
}
