package org.dueregard.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dueregard.guide.Document;
import org.dueregard.guide.Document.Entry;
import org.dueregard.guide.Document.Note;
import org.dueregard.guide.Listing;
import org.dueregard.quality.Finding.Severity;
import org.dueregard.toolkit.Toolkit;

/// Writes what stands above the answers: the facts, what is missing, and what to check.
final class Summary {
    private final Document document;
    private final Anchors anchors;
    private final Days days;

    Summary(Document document, Anchors anchors, Days days) {
        this.document = document;
        this.anchors = anchors;
        this.days = days;
    }

    Html facts() {
        Listing listing = document.listing();
        Toolkit toolkit = document.toolkit();
        var facts = new ArrayList<Html>();
        facts.add(fact("Form", toolkit.cover().title() + ", version " + toolkit.version()));
        facts.add(fact("Organisation", toolkit.cover().organisation()));
        facts.add(fact("Started", days.day(listing.started())));
        Instant finished = listing.finished();
        facts.add(fact("Status", finished == null ? "Not finished" : "Finished on " + days.day(finished)));
        List<String> people = people();
        if (!people.isEmpty()) facts.add(fact("Answered by", String.join("; ", people)));
        facts.add(fact("Reference", listing.id()));
        return Html.tag("dl").with("class", "facts").of(facts);
    }

    private static Html fact(String name, String value) {
        return Html.tag("div").of(Html.of("dt", name), Html.of("dd", value));
    }

    private List<String> people() {
        return document.parts().stream()
                .flatMap(part -> part.entries().stream())
                .map(Entry::by)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    Html missing() {
        List<Html> items = document.missing().stream()
                .map(entry -> Html.tag("li").of(anchors.link(entry.question(), name(entry))))
                .toList();
        Html what = items.isEmpty()
                ? Html.of("p", "Nothing is missing: every question the form requires has an answer.")
                : Html.all(List.of(
                        Html.of("p", count(items.size())), Html.tag("ul").of(items)));
        return section("missing", "What is missing", what);
    }

    private static String count(int missing) {
        return missing == 1 ? "1 required question has no answer." : missing + " required questions have no answer.";
    }

    private static String name(Entry entry) {
        String number = entry.number().isEmpty() ? "" : entry.number() + ". ";
        String about = entry.label().isEmpty() ? "" : entry.label() + ": ";
        return number + about + entry.text();
    }

    Html findings() {
        if (document.findings().isEmpty())
            return section("check", "Points to check", Html.of("p", "The checks found nothing to ask about."));
        List<Html> items = document.findings().stream().map(this::finding).toList();
        return section(
                "check",
                "Points to check",
                Html.tag("ul").with("class", "findings").of(items));
    }

    private Html finding(Note note) {
        return Html.tag("li")
                .of(
                        Html.tag("strong").of(weight(note.finding().severity()) + ":"),
                        Html.text(" " + note.text() + " "),
                        way(note));
    }

    private Html way(Note note) {
        String slot = note.finding().slot().key();
        return document.parts().stream()
                .flatMap(part -> part.entries().stream())
                .filter(entry -> entry.question().equals(slot))
                .findFirst()
                .map(entry -> anchors.link(slot, "See the answer to " + name(entry)))
                .orElse(Html.NOTHING);
    }

    private static String weight(Severity severity) {
        return switch (severity) {
            case BLOCK -> "Put this right";
            case WARN -> "Think about this";
            case INFORM -> "Good to know";
        };
    }

    private static Html section(String id, String title, Html content) {
        return Html.tag("section")
                .with("aria-labelledby", id)
                .of(Html.tag("h2").with("id", id).of(title), content);
    }
}
