package org.dueregard.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dueregard.assessment.Citation;

/// The sources of a page as numbered notes: one note a source, however often it is used.
final class Notes {
    private final Map<Citation, Note> notes = new LinkedHashMap<>();

    /// @param uses the ids of the marks that lead to it
    private record Note(int number, List<String> uses) {}

    /// The marks that lead from an answer to its sources; nothing if it has none.
    Html marks(List<Citation> citations) {
        if (citations.isEmpty()) return Html.NOTHING;
        var pieces = new ArrayList<Html>();
        pieces.add(Html.text(citations.size() == 1 ? "Source:" : "Sources:"));
        citations.forEach(citation -> pieces.add(mark(citation)));
        return Html.tag("p").with("class", "sources").of(pieces);
    }

    private Html mark(Citation citation) {
        Note note = notes.computeIfAbsent(citation, _ -> new Note(notes.size() + 1, new ArrayList<>()));
        String use = "use-" + note.number() + "-" + (note.uses().size() + 1);
        note.uses().add(use);
        return Html.all(List.of(
                Html.text(" "),
                Html.tag("a")
                        .with("href", "#note-" + note.number())
                        .with("id", use)
                        .of("[" + note.number() + "] " + citation.title())));
    }

    /// The notes themselves; nothing if there are none.
    Html list() {
        if (notes.isEmpty()) return Html.NOTHING;
        List<Html> items = notes.entrySet().stream()
                .map(each -> item(each.getKey(), each.getValue()))
                .toList();
        return Html.tag("section")
                .with("aria-labelledby", "sources")
                .of(
                        Html.tag("h2").with("id", "sources").of("Sources"),
                        Html.tag("ol").with("class", "notes").of(items));
    }

    private static Html item(Citation citation, Note note) {
        var pieces = new ArrayList<Html>();
        pieces.add(Html.tag("p").with("class", "title").of(title(citation)));
        pieces.add(Html.tag("blockquote").of(Prose.of(citation.text())));
        pieces.add(fact("Source", citation.source()));
        pieces.add(fact("Date", citation.date()));
        pieces.add(fact("Why it was shown", citation.reason()));
        pieces.add(back(note));
        return Html.tag("li").with("id", "note-" + note.number()).of(pieces);
    }

    private static Html title(Citation citation) {
        boolean leads = citation.url().matches("https?://.*|/[^/].*");
        return leads ? Html.tag("a").with("href", citation.url()).of(citation.title()) : Html.text(citation.title());
    }

    private static Html fact(String name, String value) {
        return value.isEmpty() ? Html.NOTHING : Html.of("p", name + ": " + value);
    }

    private static Html back(Note note) {
        var pieces = new ArrayList<Html>();
        for (int use = 1; use <= note.uses().size(); use++) {
            String words = note.uses().size() == 1
                    ? "Back to the answer that uses source " + note.number()
                    : "Back to answer " + use + " that uses source " + note.number();
            pieces.add(
                    Html.tag("a").with("href", "#" + note.uses().get(use - 1)).of(words));
            pieces.add(Html.text(" "));
        }
        return Html.tag("p").with("class", "back").of(pieces);
    }
}
