package org.dueregard.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The conversation in a real browser with the real service behind it.
class ChatPageTest {
    @RegisterExtension
    static final ServiceInABrowser site = new ServiceInABrowser();

    private static String base() {
        return site.address();
    }

    @Test
    void anAssessmentIsFinishedFromTheKeyboardAlone() {
        Page page = site.page(1280, 900);
        OfficerAtAPage officer = new OfficerAtAPage(page);
        Keyboard keyboard = new Keyboard(page);
        officer.open(base());

        keyboard.tabTo("#name");
        keyboard.type("Priya Shah", "Enter");
        assertThat(officer.startButton()).isVisible();
        keyboard.tabTo("[data-toolkit='" + OfficerAtAPage.TOOLKIT + "']");
        keyboard.press("Enter");
        assertThat(officer.asked()).isVisible();
        for (int answers = 1; answers <= 5; answers++) {
            keyboard.answer();
            assertThat(officer.said()).hasCount(answers);
        }
        keyboard.tabTo("#answer");
        keyboard.type("review", "Enter");
        assertThat(page.getByText("Read the whole assessment so far")).isVisible();
        keyboard.tabBackTo("[data-choice='command:finish']");
        keyboard.press("Enter");
        assertThat(officer.finishedLink()).isVisible();
        keyboard.tabBackTo("a.whole[href$='.html']");
        keyboard.press("Enter");

        page.waitForURL("**/api/v1/assessments/*.html");
        assertThat(page.locator("h1")).isVisible();
    }

    @Test
    void theFocusIsBackInTheAnswerAfterSending() {
        Page page = site.page(1280, 900);
        OfficerAtAPage officer = new OfficerAtAPage(page);
        officer.begin(base());

        officer.choose("command:why");

        assertThat(officer.box()).isFocused();
    }

    @Test
    void goingBackAsksTheEarlierQuestionAgain() {
        OfficerAtAPage officer = new OfficerAtAPage(site.page(1280, 900));
        officer.begin(base());
        String first = officer.asked().textContent();
        officer.write("Move Green Lane library to the town hall");
        assertThat(officer.asked()).not().hasText(first);

        officer.choose("command:back");

        assertThat(officer.asked()).containsText(first.lines().findFirst().orElseThrow());
    }

    @Test
    void severalPeopleAreNamedOneBelowTheOther() {
        Page page = site.page(1280, 900);
        OfficerAtAPage officer = new OfficerAtAPage(page);
        officer.begin(base());
        officer.write("go to C2");
        page.getByLabel("Name").last().fill("Ann Lee");
        page.getByLabel("Role").last().fill("Head of Libraries");
        page.getByText("Add another person").click();
        page.getByLabel("Role").last().fill("Equality lead");

        page.getByText("Continue").click();
        assertThat(page.getByText("Enter an answer for: Name").last()).isVisible();
        page.reload();
        page.getByLabel("Name").last().fill("Sam Roe");
        page.screenshot(new Page.ScreenshotOptions().setPath(java.nio.file.Path.of("target", "people.png")));
        page.getByText("Continue").click();

        assertThat(page.locator("li.said").last()).containsText("Sam Roe");
        officer.finish();
        officer.finishedLink().click();
        page.waitForURL("**/api/v1/assessments/*.html");
        assertThat(page.locator("body")).containsText("Ann Lee, Head of Libraries");
        assertThat(page.locator("body")).containsText("Sam Roe, Equality lead");
    }

    @Test
    void newMessagesAreReadOutWithWhoSpeaks() {
        Page page = site.page(1280, 900);
        OfficerAtAPage officer = new OfficerAtAPage(page);

        officer.begin(base());

        assertThat(page.locator("[role=log][aria-live=polite]")).containsText("Due Regard asks");
        assertThat(page.locator("[role=log]"))
                .containsText(officer.asked().locator("p").first().textContent());
    }

    @Test
    void theAddressGoesOnWithTheSameAssessmentAfterAReload() {
        Page page = site.page(1280, 900);
        OfficerAtAPage officer = new OfficerAtAPage(page);
        officer.begin(base());
        String first = officer.asked().textContent();
        officer.write("Move Green Lane library to the town hall");
        assertThat(officer.asked()).not().hasText(first);
        String question = officer.asked().textContent();

        page.reload();

        assertThat(officer.asked()).hasText(question);
        assertThat(officer.said().first()).containsText("Move Green Lane library to the town hall");
    }

    @Test
    void severalLinesAreOneAnswer() {
        Page page = site.page(1280, 900);
        OfficerAtAPage officer = new OfficerAtAPage(page);
        officer.begin(base());

        officer.box().pressSequentially("Move the library");
        page.keyboard().press("Shift+Enter");
        page.keyboard().type("to the town hall");
        page.keyboard().press("Enter");

        assertThat(officer.said()).hasCount(1);
        assertThat(officer.said().locator(".text p")).hasText(new String[] {"Move the library", "to the town hall"});
    }

    @Test
    void nothingBreaksTheContentPolicy() {
        Page page = site.page(1280, 900);
        List<String> errors = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) errors.add(message.text());
        });
        page.onPageError(errors::add);
        OfficerAtAPage officer = new OfficerAtAPage(page);

        officer.begin(base());
        officer.write("Move Green Lane library to the town hall");
        officer.finish();

        assertEquals(List.of(), errors);
    }
}
