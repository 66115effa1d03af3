package org.dueregard.web;

import static org.junit.jupiter.api.Assertions.fail;

import com.microsoft.playwright.Page;

/// Drives a page with the keyboard alone, and knows where the focus is, also inside the element's own tree.
final class Keyboard {
    private static final int FURTHEST = 200;
    private static final String FOCUSED =
            "selector => { let at = document.activeElement; while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement; return at.matches(selector); }";

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    void press(String key) {
        page.keyboard().press(key);
    }

    void type(String words, String key) {
        page.keyboard().type(words);
        press(key);
    }

    void tabTo(String selector) {
        goTo(selector, "Tab");
    }

    void tabBackTo(String selector) {
        goTo(selector, "Shift+Tab");
    }

    /// Answers whatever is asked: fills the fields that have the focus, or picks the nearest button, or writes.
    void answer() {
        if (isAt(".fields *")) fillFields();
        else if (page.locator(".controls [data-choice]").count() > 0) pickLastOption();
        else type("People who use the service on Saturdays", "Enter");
    }

    private void fillFields() {
        for (int field = 0; isAt(".fields input, .fields textarea") && field < FURTHEST; field++) {
            fillOne();
            press("Tab");
        }
        press("Enter");
    }

    private void fillOne() {
        if (isAt("[type=checkbox], [type=radio]")) press("Space");
        else if (isAt("[type=date]")) fillDate();
        else if (isAt("[inputmode=decimal]")) page.keyboard().type("12");
        else page.keyboard().type("Sam Lee");
    }

    /// A native date has three parts and a button, each a stop of its own; this ends on the last of them.
    private void fillDate() {
        page.keyboard().type("01042027");
        for (int part = 0; isAt("[type=date]") && part < 4; part++) press("Tab");
        press("Shift+Tab");
    }

    private void pickLastOption() {
        tabBackTo(".controls [data-choice]");
        press("Enter");
    }

    private void goTo(String selector, String key) {
        for (int step = 0; !isAt(selector); step++) {
            if (step == FURTHEST) fail("The keyboard does not reach " + selector);
            press(key);
        }
    }

    private boolean isAt(String selector) {
        return (boolean) page.evaluate(FOCUSED, selector);
    }
}
