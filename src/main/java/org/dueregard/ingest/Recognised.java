package org.dueregard.ingest;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dueregard.toolkit.Slot;

/// A document read as a filled form. Every word of the source is in a cell, in what the form prints, or left over.
///
/// @param confidence the share of the form's labels that were found, up to 1
/// @param rows       the authors' own rows by section: their labels by id
/// @param printed    the form's own labels and guidance
/// @param left       what has no place in the form
public record Recognised(
        Source source,
        Form form,
        double confidence,
        List<Cell> cells,
        Map<String, Map<String, String>> rows,
        List<Piece> printed,
        List<Piece> left) {

    /// The item of an answer about all of a section's groups at once.
    public static final String GENERAL = "general";

    /// What that answer is called.
    public static final String GENERAL_LABEL = "In general";

    public Recognised {
        printed = List.copyOf(printed);
        left = List.copyOf(left);
    }

    /// One answer cell.
    ///
    /// @param place      where its text begins
    /// @param confidence how sure its place in the form is, up to 1
    public record Cell(Slot slot, String text, Place place, double confidence) {}

    public record Piece(String words, Place place) {}

    /// All the text, wherever it went.
    public Stream<String> texts() {
        return Stream.of(
                        cells.stream().map(Cell::text),
                        printed.stream().map(Piece::words),
                        left.stream().map(Piece::words))
                .flatMap(texts -> texts);
    }
}
