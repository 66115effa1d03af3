package org.dueregard.report;

import java.time.Instant;
import java.util.Locale;
import org.dueregard.guide.Document.Entry;
import org.dueregard.guide.Document.State;

/// Writes one answer: its words or its state, whether it is shared, its sources, and who gave it when.
final class Answers {
    private final Notes notes;
    private final Days days;

    Answers(Notes notes, Days days) {
        this.notes = notes;
        this.days = days;
    }

    Html answer(Entry entry) {
        return Html.all(java.util.List.of(words(entry), shared(entry), notes.marks(entry.citations()), by(entry)));
    }

    private static Html words(Entry entry) {
        return switch (entry.state()) {
            case ANSWERED -> Html.tag("div").with("class", "answer").of(Prose.of(entry.answer()));
            case UNANSWERED -> state(entry.state(), "Not answered");
            case SKIPPED -> state(entry.state(), "Not answered: left for later");
            case NOT_KNOWN -> state(entry.state(), entry.answer().isEmpty() ? "Not known" : entry.answer());
            case NOT_APPLICABLE -> state(entry.state(), entry.answer().isEmpty() ? "Does not apply" : entry.answer());
        };
    }

    private static Html state(State state, String words) {
        String style = state.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Html.tag("p").with("class", "state " + style).of(words);
    }

    private static Html shared(Entry entry) {
        if (!entry.shared()) return Html.NOTHING;
        return Html.tag("p")
                .with("class", "shared")
                .of("This answer was copied from the same question about another item.");
    }

    private Html by(Entry entry) {
        Instant at = entry.at();
        if (at == null) return Html.NOTHING;
        String who = entry.by().isEmpty() ? "Answered" : "Answered by " + entry.by();
        return Html.tag("p")
                .with("class", "by")
                .of(
                        Html.text(who + " on "),
                        Html.tag("time").with("datetime", at.toString()).of(days.time(at)));
    }
}
