package org.dueregard.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/// The page of an assessment, read as a browser reads it.
class HtmlReportTest {
    private final String written =
            new HtmlReport(java.time.ZoneId.of("Europe/London")).write(RichDocument.document(true));
    private final Document page = Jsoup.parse(written);

    @Test
    void whatPeopleWroteIsTextAndNeverMarkup() {
        assertEquals("Move <b>Green Lane</b> library & \"hub\"", text("h1"));
        assertEquals(0, page.select("h1 b, shah").size());
        assertTrue(page.text().contains("Priya <Shah>"));
    }

    @Test
    void thePageSaysItsLanguageTitleAndStyle() {
        assertTrue(written.startsWith("<!doctype html>"));
        assertEquals("en-GB", page.select("html").attr("lang"));
        assertEquals("Move <b>Green Lane</b> library & \"hub\": A small form", page.title());
        assertEquals("../../../report.css", page.select("link[rel=stylesheet]").attr("href"));
        assertEquals(0, page.select("script, style, [style], [onclick]").size());
    }

    @Test
    void headingsAreInOrderUnderOneFirstHeading() {
        List<Integer> levels = page.select("h1, h2, h3, h4, h5, h6").stream()
                .map(heading -> Integer.parseInt(heading.tagName().substring(1)))
                .toList();

        assertEquals(1, levels.getFirst());
        assertEquals(1, levels.stream().filter(level -> level == 1).count());
        for (int i = 1; i < levels.size(); i++) assertTrue(levels.get(i) <= levels.get(i - 1) + 1, levels.toString());
    }

    @Test
    void sectionsKeepTheFormsOrderAndNumbers() {
        List<String> sections = page.select("main > section > h2[id^=section-]").eachText();

        assertEquals(List.of("1. About the proposal", "2. Effects on people", "3. Steps", "Actions"), sections);
        assertTrue(page.select("h3").eachText().contains("1a. What about the title?"));
    }

    @Test
    void aPartThatIsNotNeededSaysWhy() {
        assertEquals(
                List.of("Not needed: this follows from \"2 Effects on people\"."),
                page.select("#section-steps ~ .state").eachText());
    }

    @Test
    void eachStateWithoutAnAnswerIsSaidInItsOwnWords() {
        assertEquals(
                List.of(
                        "Not answered",
                        "Not answered: left for later",
                        "Not known: the tender is not back",
                        "Does not apply: no staff move"),
                page.select("#section-about ~ .entry .state").eachText());
        assertEquals(1, page.select(".state.not-known").size());
    }

    @Test
    void whatIsMissingStandsAboveTheAnswersAndLeadsToThem() {
        Element link = page.select("section[aria-labelledby=missing] li a").first();

        assertEquals("1b. What about the lead?", link == null ? "" : link.text());
        assertEquals("1 required question has no answer.", text("section[aria-labelledby=missing] p"));
        assertTrue(written.indexOf("What is missing") < written.indexOf("section-about"));
    }

    @Test
    void everyLinkWithinThePageLeadsSomewhereAndEveryIdIsUnique() {
        List<String> ids = page.select("[id]").eachAttr("id");
        List<String> broken = page.select("a[href^=#]").stream()
                .map(link -> link.attr("href").substring(1))
                .filter(target -> !ids.contains(target))
                .toList();

        assertEquals(List.of(), broken);
        assertEquals(ids.size(), ids.stream().distinct().count());
    }

    @Test
    void aFindingSaysHowMuchItMattersAndWhere() {
        String finding = text("ul.findings li");

        assertTrue(finding.startsWith("Think about this: There is a negative effect on Disability"), finding);
        assertTrue(finding.endsWith("See the answer to 2. Disability: What about the effect?"), finding);
    }

    @Test
    void aSourceUsedTwiceIsOneNoteThatLeadsBackToBoth() {
        assertEquals(2, page.select("ol.notes > li").size());
        assertEquals(2, page.select("#note-1 .back a").size());
        assertEquals(2, page.select("a[href=#note-1]").size());
        assertTrue(text("#note-1").contains("Source: Building Regulations, Part M"));
        assertEquals(RichDocument.LIFTS.url(), page.select("#note-1 .title a").attr("href"));
    }

    @Test
    void anAddressThatIsNoWebAddressIsNoLink() {
        assertEquals(0, page.select("a[href^=javascript]").size());
        assertEquals("A note", text("#note-2 .title"));
    }

    @Test
    void aGroupIsItsOwnPartWithItsQuestionsUnderIt() {
        assertEquals(List.of("Age", "Disability"), page.select(".item > h3").eachText());
        assertEquals(4, page.select(".item h4").size());
        assertEquals(1, page.select(".item .shared").size());
    }

    @Test
    void rowsOfOfficersAreATableWithHeaders() {
        assertEquals("Actions: 2 rows", text("table caption"));
        assertEquals(
                List.of("Row", "What about the action?", "What about the owner?"),
                page.select("thead th[scope=col]").eachText());
        assertEquals(2, page.select("tbody th[scope=row]").size());
        assertEquals("Not answered", text("tbody tr:eq(1) td:eq(2)"));
    }

    @Test
    void theReviewDateComesWithItsRule() {
        String review = text("section[aria-labelledby=review]");

        assertTrue(review.startsWith("9. Next review 1 July 2027 The highest rating given is High"), review);
        assertTrue(review.contains("1 year after the day this assessment was finished."), review);
        assertTrue(review.endsWith("High, 1 year; Low, 3 years."), review);
    }

    @Test
    void aDraftSaysThatTheReviewCountsFromItsFinish() {
        Document draft =
                Jsoup.parse(new HtmlReport(java.time.ZoneId.of("Europe/London")).write(RichDocument.document(false)));

        assertTrue(draft.text().contains("Status Not finished"));
        assertTrue(draft.text().contains("it will count from the day this assessment is finished"));
    }

    @Test
    void whoAnsweredWhenIsSaidInUkTime() {
        assertEquals("Answered by Priya <Shah> on 1 July 2026 at 9:05am", text(".by"));
        assertEquals("2026-07-01T08:05:00Z", page.select(".by time").attr("datetime"));
    }

    @Test
    void anAssessmentWithNothingInItIsStillAWholePage() {
        Document empty = Jsoup.parse(new HtmlReport(java.time.ZoneId.of("Europe/London")).write(RichDocument.empty()));

        assertEquals("Assessment with no title yet", empty.select("h1").text());
        assertTrue(empty.text().contains("There is no date yet, because nothing is rated."));
        assertFalse(empty.text().contains("Sources"));
    }

    private String text(String selector) {
        Element first = page.select(selector).first();
        return first == null ? "" : first.text();
    }
}
