package org.dueregard.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.dueregard.assessment.Citation;
import org.dueregard.assessment.ReviewDate;
import org.dueregard.guide.Document;
import org.dueregard.guide.Document.Entry;
import org.dueregard.guide.Document.Note;
import org.dueregard.guide.Document.Part;
import org.dueregard.guide.Document.State;
import org.dueregard.guide.Listing;
import org.dueregard.quality.Finding;
import org.dueregard.quality.Finding.Severity;
import org.dueregard.toolkit.Role;
import org.dueregard.toolkit.Slot;

/// An assembled assessment with something of everything a report can hold.
final class RichDocument {
    private static final Instant AT = Instant.parse("2026-07-01T08:05:00Z");
    static final Citation LIFTS = new Citation(
            "mitigation/lifts",
            "Keep a way in without steps",
            "Offer a lift or a level way in.",
            "Building Regulations, Part M",
            "2015",
            "https://www.example.org/lifts?a=1&b=2",
            "It is about disability.");
    private static final Citation SCRIPT =
            new Citation("evidence/x", "A note", "Some words.", "A source", "", "javascript:alert(1)", "");

    private RichDocument() {}

    static Document document(boolean finished) {
        Listing listing = new Listing(
                "0f1e",
                "small",
                "2",
                "Anytown Council",
                "Move <b>Green Lane</b> library & \"hub\"",
                AT,
                AT,
                finished ? AT : null);
        List<Part> parts = List.of(about(), impact(), steps(), actions());
        Entry missing = parts.getFirst().entries().get(1);
        return new Document(listing, RichForm.toolkit(), parts, review(), List.of(missing), List.of(finding()));
    }

    static Document empty() {
        Document rich = document(false);
        Listing listing = new Listing("0f1e", "small", "2", "Anytown Council", "", AT, AT, null);
        return new Document(listing, rich.toolkit(), List.of(), null, List.of(), List.of());
    }

    private static ReviewDate review() {
        return new ReviewDate(RichForm.rule(), LocalDate.of(2027, 7, 1), "high");
    }

    private static Note finding() {
        return new Note(
                new Finding("Q3", Severity.WARN, new Slot("effect", "disability"), "Disability"),
                "There is a negative effect on Disability, but nothing to reduce it.");
    }

    private static Part about() {
        return new Part(
                "about",
                "1",
                "About the proposal",
                false,
                "",
                List.of(
                        entry(
                                "title",
                                "1a",
                                "",
                                "",
                                State.ANSWERED,
                                "Move the library.\n\n- open later\n- close on Mondays"),
                        entry("lead", "1b", "", "", State.UNANSWERED, ""),
                        entry("start", "1", "", "", State.SKIPPED, ""),
                        entry("cost", "1", "", "", State.NOT_KNOWN, "Not known: the tender is not back"),
                        entry("staff", "1", "", "", State.NOT_APPLICABLE, "Does not apply: no staff move")));
    }

    private static Part impact() {
        return new Part(
                "impact",
                "2",
                "Effects on people",
                false,
                "",
                List.of(
                        entry("gate", "2", "", "", State.ANSWERED, "Age; Disability"),
                        entry("effect", "2", "age", "Age", State.ANSWERED, "Older people travel further."),
                        entry("rating", "2", "age", "Age", State.ANSWERED, "Low"),
                        shared(entry("effect", "2", "disability", "Disability", State.ANSWERED, "There are steps.")),
                        entry("rating", "2", "disability", "Disability", State.ANSWERED, "High")));
    }

    private static Entry shared(Entry entry) {
        return new Entry(
                entry.question(),
                entry.number(),
                entry.item(),
                entry.label(),
                entry.item(),
                entry.text(),
                entry.role(),
                entry.state(),
                entry.answer(),
                true,
                entry.by(),
                entry.at(),
                List.of(LIFTS, SCRIPT));
    }

    private static Part steps() {
        return new Part(
                "steps", "3", "Steps", false, "Not needed: this follows from \"2 Effects on people\".", List.of());
    }

    private static Part actions() {
        return new Part(
                "actions",
                "",
                "Actions",
                true,
                "",
                List.of(
                        entry("action", "", "row-1", "Put in a lift", State.ANSWERED, "Put in a lift"),
                        entry("owner", "", "row-1", "Put in a lift", State.ANSWERED, "Ann Lee, Head of Libraries"),
                        entry("action", "", "row-2", "Ask visitors", State.ANSWERED, "Ask visitors"),
                        entry("owner", "", "row-2", "Ask visitors", State.UNANSWERED, "")));
    }

    private static Entry entry(String question, String number, String item, String label, State state, String answer) {
        boolean given = !Set.of(State.UNANSWERED, State.SKIPPED).contains(state);
        return new Entry(
                new Slot(question, item).key(),
                number,
                item,
                label,
                item,
                "What about the " + question + "?",
                Role.OTHER,
                state,
                answer,
                false,
                given ? "Priya <Shah>" : "",
                given ? AT : null,
                question.equals("title") ? List.of(LIFTS) : List.of());
    }
}
