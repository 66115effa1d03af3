package org.dueregard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dueregard.guide.Imports.Draft;
import org.dueregard.guide.Imports.Goal;
import org.dueregard.guide.Imports.Line;
import org.dueregard.guide.Imports.Part;
import org.dueregard.guide.Imports.Personal;
import org.dueregard.guide.Imports.Piece;
import org.dueregard.guide.TextAnalyser;
import org.dueregard.ingest.Form;
import org.dueregard.ingest.PersonalData;
import org.dueregard.ingest.Place;
import org.dueregard.ingest.Recognised;
import org.dueregard.ingest.Sorting;
import org.dueregard.ingest.Source;
import org.dueregard.toolkit.Slot;
import org.dueregard.toolkit.Toolkit;
import org.jspecify.annotations.Nullable;

/// Makes of what was read what is shown and corrected, and of what was corrected what is saved.
final class Drafting {
    private Drafting() {}

    /// A passage, and where it stands in the file.
    record Placed(Piece piece, Place place) {}

    /// What was placed, then what has no place.
    static List<Placed> pieces(Recognised read) {
        Stream<Placed> placed = read.cells().stream()
                .map(cell -> new Placed(
                        new Piece(
                                cell.slot().key(),
                                "",
                                cell.text(),
                                cell.place().words(),
                                (int) Math.round(100 * cell.confidence()),
                                "",
                                Set.of()),
                        cell.place()));
        Stream<Placed> left = read.left().stream()
                .map(piece -> new Placed(
                        new Piece("", "", piece.words(), piece.place().words(), 0, "", Set.of()), piece.place()));
        return Stream.concat(placed, left).toList();
    }

    static List<Placed> passages(Source source, TextAnalyser text) {
        return Sorting.sort(source, text).stream()
                .map(passage -> new Placed(
                        new Piece(
                                "",
                                passage.title(),
                                passage.words(),
                                passage.place().words(),
                                0,
                                passage.kind().name().toLowerCase(Locale.ROOT),
                                passage.groups()),
                        passage.place()))
                .toList();
    }

    static Piece unplaced(Piece piece) {
        return new Piece("", piece.title(), piece.text(), piece.place(), 0, piece.kind(), piece.groups());
    }

    static List<Personal> personal(Source source, @Nullable Recognised read, TextAnalyser text) {
        var data = new PersonalData(text);
        List<PersonalData.Spotted> spotted = read == null ? data.spot(source) : data.spot(read);
        return spotted.stream()
                .map(each -> new Personal(each.kind().words(), each.words()))
                .toList();
    }

    static List<Line> lines(Source source) {
        var lines = new ArrayList<Line>();
        for (Source.Block block : source.blocks()) {
            switch (block) {
                case Source.Text text ->
                    lines.add(new Line(false, List.of(new Part(text.place().words(), text.text()))));
                case Source.Table table ->
                    table.rows()
                            .forEach(row -> lines.add(new Line(
                                    true,
                                    row.cells().stream()
                                            .map(cell -> new Part(cell.place().words(), cell.text()))
                                            .toList())));
            }
        }
        return lines;
    }

    /// Every place of the form, with one more row for its authors' own tables.
    static List<Goal> goals(Toolkit form, List<Piece> pieces) {
        return Goals.of(form, pieces.stream().map(Piece::slot).toList());
    }

    /// The draft as it is after the moves, ready to be saved.
    ///
    /// @throws IllegalArgumentException if a passage or a slot is not there
    static Recognised corrected(
            Source source, Toolkit form, Draft draft, List<Place> places, Map<Integer, String> moved) {
        Set<String> known = Set.copyOf(draft.goals().stream().map(Goal::slot).toList());
        moved.forEach((number, slot) -> {
            boolean there = number >= 0 && number < draft.pieces().size() && (slot.isEmpty() || known.contains(slot));
            if (!there) throw new IllegalArgumentException("No passage " + number + " or place " + slot);
        });
        Map<Slot, Recognised.Cell> cells = new LinkedHashMap<>();
        var left = new ArrayList<Recognised.Piece>();
        for (int number = 0; number < draft.pieces().size(); number++) {
            Piece piece = draft.pieces().get(number);
            String slot = moved.getOrDefault(number, piece.slot());
            if (slot.isEmpty()) left.add(new Recognised.Piece(words(piece), places.get(number)));
            else
                cells.merge(
                        Slot.read(slot),
                        new Recognised.Cell(Slot.read(slot), words(piece), places.get(number), 1),
                        Drafting::joined);
        }
        return new Recognised(
                source, Form.bare(form), 1, List.copyOf(cells.values()), Goals.rows(form, cells), List.of(), left);
    }

    private static String words(Piece piece) {
        return (piece.title() + "\n" + piece.text()).strip();
    }

    private static Recognised.Cell joined(Recognised.Cell first, Recognised.Cell more) {
        return new Recognised.Cell(first.slot(), first.text() + "\n" + more.text(), first.place(), 1);
    }
}
