package org.dueregard.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dueregard.guide.Document.Entry;
import org.dueregard.guide.Document.Part;

/// Writes the form's sections in its own order: questions one by one, by group where it asks of groups, and officers'
/// rows as tables.
final class Sections {
    private final Anchors anchors;
    private final Answers answers;

    Sections(Anchors anchors, Answers answers) {
        this.anchors = anchors;
        this.answers = answers;
    }

    static String id(Part part) {
        return "section-" + part.id();
    }

    static String title(Part part) {
        return part.number().isEmpty() ? part.title() : part.number() + ". " + part.title();
    }

    Html section(Part part) {
        var pieces = new ArrayList<Html>();
        pieces.add(Html.tag("h2").with("id", id(part)).of(title(part)));
        if (!part.notNeeded().isEmpty())
            pieces.add(Html.tag("p").with("class", "state not-needed").of(part.notNeeded()));
        boolean hasRows =
                part.entries().stream().anyMatch(entry -> !entry.item().isEmpty());
        if (part.table() && hasRows) {
            part.entries().stream()
                    .filter(entry -> entry.item().isEmpty())
                    .forEach(entry -> pieces.add(question("h3", part, entry)));
            pieces.add(new Table(anchors, answers).rows(part));
        } else {
            runs(part).forEach(run -> pieces.add(run(part, run)));
        }
        return Html.tag("section").with("aria-labelledby", id(part)).of(pieces);
    }

    /// The entries in order, those about the same item together.
    private static List<List<Entry>> runs(Part part) {
        Map<String, List<Entry>> runs = new LinkedHashMap<>();
        for (Entry entry : part.entries()) {
            String run = entry.item().isEmpty() ? "/" + entry.question() : entry.item();
            runs.computeIfAbsent(run, _ -> new ArrayList<>()).add(entry);
        }
        return List.copyOf(runs.values());
    }

    private Html run(Part part, List<Entry> entries) {
        Entry first = entries.getFirst();
        if (first.item().isEmpty()) return question("h3", part, first);
        var pieces = new ArrayList<Html>();
        pieces.add(Html.of("h3", first.label()));
        entries.forEach(entry -> pieces.add(question("h4", part, entry)));
        return Html.tag("div").with("class", "item").of(pieces);
    }

    private Html question(String heading, Part part, Entry entry) {
        String number = entry.number().equals(part.number()) || entry.number().isEmpty() ? "" : entry.number() + ". ";
        return Html.tag("div")
                .with("class", "entry")
                .with("id", anchors.getId(entry.question()))
                .of(Html.of(heading, number + entry.text()), answers.answer(entry));
    }
}
