package org.dueregard.report;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.dueregard.guide.Document;

/// Writes an assembled assessment as one whole HTML page that can be read, printed and kept.
///
/// The page says everything the form asked, in the form's order: also what has no answer.
public final class HtmlReport {
    private static final String STYLE = "../../../report.css";
    private static final String FOOTER = "Made with Due Regard, set up for one team without sign-in: "
            + "the names are those that the people who answered gave themselves.";

    private final Days days;

    /// @param zone the time zone of the dates and times shown
    public HtmlReport(ZoneId zone) {
        this.days = new Days(zone);
    }

    public String write(Document document) {
        String title = document.listing().title().isEmpty()
                ? "Assessment with no title yet"
                : document.listing().title();
        Html page = Html.tag("html")
                .with("lang", "en-GB")
                .of(
                        head(title + ": " + document.toolkit().cover().title()),
                        Html.tag("body")
                                .of(
                                        Html.tag("a")
                                                .with("class", "skip")
                                                .with("href", "#main")
                                                .of("Skip to main content"),
                                        Html.tag("main").with("id", "main").of(main(title, document)),
                                        Html.of("footer", FOOTER)));
        return "<!doctype html>\n" + page + "\n";
    }

    private static Html head(String title) {
        return Html.tag("head")
                .of(
                        Html.tag("meta").with("charset", "utf-8").of(),
                        Html.tag("meta")
                                .with("name", "viewport")
                                .with("content", "width=device-width, initial-scale=1")
                                .of(),
                        Html.of("title", title),
                        Html.tag("link")
                                .with("rel", "icon")
                                .with("href", "../../../favicon.svg")
                                .of(),
                        Html.tag("link")
                                .with("rel", "stylesheet")
                                .with("href", STYLE)
                                .of());
    }

    private List<Html> main(String title, Document document) {
        var anchors = new Anchors(document.parts());
        var notes = new Notes();
        var sections = new Sections(anchors, new Answers(notes, days));
        var summary = new Summary(document, anchors, days);
        var pieces = new ArrayList<Html>();
        pieces.add(Html.of("h1", title));
        pieces.add(summary.facts());
        pieces.add(summary.missing());
        pieces.add(summary.findings());
        pieces.add(Review.of(document));
        pieces.add(contents(document));
        document.parts().forEach(part -> pieces.add(sections.section(part)));
        pieces.add(notes.list());
        return pieces;
    }

    private static Html contents(Document document) {
        List<Html> items = document.parts().stream()
                .map(part -> Html.tag("li")
                        .of(Html.tag("a").with("href", "#" + Sections.id(part)).of(Sections.title(part))))
                .toList();
        return Html.tag("nav")
                .with("aria-labelledby", "contents")
                .of(
                        Html.tag("h2").with("id", "contents").of("Contents"),
                        Html.tag("ul").with("class", "contents").of(items));
    }
}
