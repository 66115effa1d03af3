package org.dueregard.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What is typed survives a network that fails, and is never counted twice.
class LostMessagesTest {
    @RegisterExtension
    static final ServiceInABrowser site = new ServiceInABrowser();

    private static final Pattern ID = Pattern.compile("\"messageId\":\"([^\"]+)\"");
    private static final String ANSWER = "Move Green Lane library to the town hall";

    private Page page;
    private OfficerAtAPage officer;
    private final List<String> ids = new ArrayList<>();

    @BeforeEach
    void beginAnAssessment() {
        page = site.page(1280, 900);
        officer = new OfficerAtAPage(page);
        officer.begin(site.address());
    }

    @Test
    void anAnswerThatDidNotArriveIsKeptAndSentAgainWithTheSameId() {
        failFirst(Route::abort);

        fail();
        officer.tryAgain();

        assertThat(officer.said()).hasCount(1);
        assertThat(officer.box()).hasValue("");
        assertEquals(2, ids.size());
        assertEquals(ids.getFirst(), ids.getLast());
    }

    @Test
    void anAnswerWhoseReplyWasLostIsCountedOnce() {
        String first = officer.asked().textContent();
        failFirst(route -> {
            route.fetch();
            route.abort();
        });

        fail();
        officer.tryAgain();

        assertThat(officer.asked()).not().hasText(first);
        String second = officer.asked().textContent();
        page.reload();
        assertThat(officer.asked()).hasText(second);
        assertThat(officer.said()).hasCount(1);
    }

    @Test
    void enterSendsTheSameWordsAgainWithTheSameId() {
        failFirst(Route::abort);

        fail();
        officer.box().press("Enter");

        assertThat(officer.said()).hasCount(1);
        assertEquals(ids.getFirst(), ids.getLast());
    }

    @Test
    void aReloadAfterAFailureStillOffersTheAnswer() {
        failFirst(Route::abort);
        fail();

        page.reload();

        assertThat(officer.trouble()).containsText(ANSWER);
        assertThat(officer.box()).hasValue(ANSWER);
        officer.tryAgain();
        assertThat(officer.said()).hasCount(1);
        assertEquals(ids.getFirst(), ids.getLast());
    }

    @Test
    void wordsNotYetSentSurviveAReload() {
        officer.box().pressSequentially("Half of an ans");

        page.reload();

        assertThat(officer.box()).hasValue("Half of an ans");
    }

    private void fail() {
        officer.box().fill(ANSWER);
        officer.box().press("Enter");
        assertThat(officer.trouble()).containsText("We could not save your answer");
        assertThat(officer.box()).hasValue(ANSWER);
    }

    private void failFirst(Consumer<Route> failure) {
        page.route("**/messages", route -> {
            Matcher id = ID.matcher(route.request().postData());
            id.find();
            ids.add(id.group(1));
            if (ids.size() == 1) failure.accept(route);
            else route.resume();
        });
    }
}
