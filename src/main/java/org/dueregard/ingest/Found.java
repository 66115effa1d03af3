package org.dueregard.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dueregard.toolkit.Slot;

/// What has been found of a form so far: its labels, the text under them, and what has no place.
final class Found {
    private final Map<Slot, Recognised.Cell> cells = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    private final List<Recognised.Piece> printed = new ArrayList<>();
    private final List<Recognised.Piece> left = new ArrayList<>();
    private final Set<String> labels = new HashSet<>();

    void label(Anchor anchor, String words, Place place) {
        labels.add(anchor.id());
        printed(words, place);
    }

    void printed(String words, Place place) {
        if (!words.isBlank()) printed.add(new Recognised.Piece(words.strip(), place));
    }

    void leave(String words, Place place) {
        if (!words.isBlank()) left.add(new Recognised.Piece(words.strip(), place));
    }

    /// Adds text to a cell, after what is there.
    void add(Slot slot, String words, String join, Place place, double confidence) {
        Recognised.Cell before = cells.get(slot);
        String text = before == null ? words.strip() : before.text() + (join.isEmpty() ? "\n" : join) + words.strip();
        Place first = before == null ? place : before.place();
        double least = before == null ? confidence : Math.min(before.confidence(), confidence);
        cells.put(slot, new Recognised.Cell(slot, text, first, least));
    }

    boolean has(Slot slot) {
        return cells.containsKey(slot);
    }

    /// Adds a row of the authors' own and gives its id.
    String row(String section, String label) {
        Map<String, String> known = rows.computeIfAbsent(section, _ -> new LinkedHashMap<>());
        String id = "r"
                + (1
                        + known.keySet().stream()
                                .filter(key -> !key.equals(Recognised.GENERAL))
                                .count());
        known.put(id, label);
        return id;
    }

    void general(String section) {
        rows.computeIfAbsent(section, _ -> new LinkedHashMap<>())
                .putIfAbsent(Recognised.GENERAL, Recognised.GENERAL_LABEL);
    }

    /// Takes back what was left last, if it is no longer than a title.
    Optional<Recognised.Piece> takeTitle() {
        return left.isEmpty() || Words.count(left.getLast().words()) > 30
                ? Optional.empty()
                : Optional.of(left.removeLast());
    }

    Recognised recognised(Form form, Source source) {
        double share = (double) labels.size() / form.labels();
        return new Recognised(
                source,
                form,
                Math.min(1, share),
                List.copyOf(cells.values()),
                new LinkedHashMap<>(rows),
                printed,
                left);
    }
}
