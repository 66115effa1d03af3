package org.dueregard.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.dueregard.browser.Chromium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Reading files in, in a real browser with the real service behind it.
class ImportPageTest {
    @RegisterExtension
    static final ServiceInABrowser site = new ServiceInABrowser();

    private static final String FORM = """
            Moving the %s library

            **Evidence based equality analysis**

            **Main aims, purpose and outcomes, and fit with the wider aims of the organisation:**

            The library moves to the market hall in May.

            Lead officer: Ann Lee, Library Manager

            Stakeholders: Readers, staff

            Target group / area\tNegative\tNeutral\tPositive
            Race and ethnicity\t\tThe books in Urdu move too.\t
            Disability\tHigh impact. The hall has four steps.\t\tThe hall is near the bus.
            Carers\t\t\t

            **Evidence:**

            - Survey of readers, June 2016

            **Sign off**

            Date:\t27 May 2017
            """;

    private static FilePayload file(String name, String text) {
        return new FilePayload(name, "text/markdown", text.getBytes(StandardCharsets.UTF_8));
    }

    private static void read(Page page, FilePayload... files) {
        page.navigate(site.address() + "/import");
        page.getByLabel("Files to read").setInputFiles(files);
        page.getByText("Read the files").click();
        assertThat(page.locator("#status")).containsText("Nothing is saved yet.");
    }

    private static void look(Page page, String name) {
        page.getByText("Look at " + name).click();
        assertThat(page.locator("#draft-title")).hasText(name);
    }

    private static void move(Locator passage, String slot) {
        passage.getByRole(AriaRole.COMBOBOX).focus();
        passage.getByRole(AriaRole.COMBOBOX).selectOption(slot);
    }

    private static Locator passage(Page page, String text) {
        return page.locator(".passage").filter(new Locator.FilterOptions().setHasText(text));
    }

    @Test
    void aPassageIsMovedAndTheAssessmentSavedFoundAndReadAsAPage() {
        Page page = site.page(1280, 900);
        read(page, file("plover.md", FORM.formatted("Ploverfield")));
        look(page, "plover.md");
        Locator steps = passage(page, "four steps");
        assertThat(steps.getByRole(AriaRole.COMBOBOX)).hasValue("impact.negative/disability");

        move(steps, "impact.negative/carers");
        page.getByText("I have looked at").click();
        page.getByText("Save as a past assessment").click();

        assertThat(page.getByText("Read it as a page")).isVisible();
        page.getByText("Read it as a page").click();
        assertThat(page.locator("body")).containsText("Ploverfield");
        assertThat(page.locator("body")).containsText("four steps");
        String id = page.url().replaceAll(".*/(import-\\w+)\\.html", "$1");
        String saved =
                page.request().get(site.address() + "/api/v1/assessments/" + id).text();
        assertTrue(
                Pattern.compile("\"impact\\.negative/carers\"|\"item\":\"carers\"")
                        .matcher(saved)
                        .find(),
                saved);
        page.navigate(site.address() + "/search?q=Ploverfield");
        assertThat(page.locator(".results > li").first()).containsText("Ploverfield");
    }

    @Test
    void nothingIsSavedBeforeThePersonalDataWasLookedAt() {
        Page page = site.page(1280, 900);
        read(page, file("siskin.md", FORM.formatted("Siskinmere")));
        look(page, "siskin.md");
        assertThat(page.locator("details")).containsText("Ann Lee");

        page.getByText("Save as a past assessment").click();

        assertThat(page.locator(".keep [role=status]")).containsText("tick the box");
        page.navigate(site.address() + "/search?q=Siskinmere");
        assertThat(page.locator("#status")).containsText("No results");
    }

    @Test
    void aFileThatCannotBeReadSaysWhyAndTheOthersAreRead() {
        Page page = site.page(1280, 900);

        read(page, file("broken.docx", "PK\u0003\u0004"), file("wren.md", FORM.formatted("Wrenfold")));

        assertThat(page.locator(".files .wrong")).containsText("damaged");
        assertThat(page.getByText("Look at wren.md")).isVisible();
    }

    @Test
    void aDocumentOfNoKnownFormIsSortedIntoPassagesAndPutIntoAForm() {
        Page page = site.page(1280, 900);
        read(
                page,
                file(
                        "note.md",
                        "# Aim of the plan\n\nClose the Heronbrook pool.\n\n# Consultation\n\nWe asked disabled swimmers.\n"));
        look(page, "note.md");
        assertThat(passage(page, "disabled swimmers")).containsText("Consultation, Disability");

        page.getByLabel("Keep it as")
                .selectOption(new SelectOption()
                        .setLabel("Equality Analysis Toolkit for officers leading partnerships (2011)"));
        assertThat(page.locator("#draft[data-form='lancashire-partnership']")).isVisible();
        move(passage(page, "Heronbrook"), "aim.text");
        if (page.locator(".seen input").count() > 0) page.locator(".seen input").check();
        page.getByText("Save as a past assessment").click();

        assertThat(page.getByText("Read it as a page")).isVisible();
        page.navigate(site.address() + "/search?q=Heronbrook");
        assertThat(page.locator("#status")).containsText("result");
        assertThat(page.locator(".results > li").first()).containsText("Heronbrook");
    }

    @Test
    void theWholePageWorksFromTheKeyboard() {
        Page page = site.page(1280, 900);
        read(page, file("teal.md", FORM.formatted("Tealwater")));

        page.getByText("Look at teal.md").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#draft-title")).isFocused();
        page.getByLabel("I have looked at").focus();
        page.keyboard().press("Space");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");

        assertThat(page.getByText("Read it as a page")).isVisible();
    }

    @Test
    void thePageIsAccessibleAndNarrowInEveryState() {
        Page page = site.pageForAxe(320, 640);
        page.navigate(site.address() + "/import");
        Chromium.assertAccessible(page);

        read(page, file("broken.docx", "PK\u0003\u0004"), file("rail.md", FORM.formatted("Railbeck")));
        Chromium.assertAccessible(page);

        look(page, "rail.md");
        Chromium.assertAccessible(page);
    }
}
