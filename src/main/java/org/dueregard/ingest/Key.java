package org.dueregard.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dueregard.toolkit.Slot;
import org.dueregard.toolkit.Spelling;

/// A key made by hand: for each answer cell of a document its place in the form, and the words it begins and ends with.
///
/// @param source the document's file name
public record Key(String source, List<Line> lines) {

    public Key {
        lines = List.copyOf(lines);
    }

    /// @param first words, or for a person's name a mark worked out from it
    public record Line(Slot slot, String first, String last) {
        boolean fits(Recognised.Cell cell) {
            String text = " " + Spelling.plain(cell.text()) + " ";
            if (first.startsWith("=")) {
                String mark =
                        "=" + Integer.toHexString(Spelling.plain(cell.text()).hashCode());
                return cell.slot().equals(slot) && first.equals(mark);
            }
            return cell.slot().equals(slot)
                    && text.startsWith(" " + Spelling.plain(first) + " ")
                    && text.endsWith(" " + Spelling.plain(last) + " ");
        }
    }

    /// How a document came out against its key.
    ///
    /// @param wrong the slots of the cells that did not come out
    public record Score(int cells, int right, List<String> wrong) {
        public double share() {
            return cells == 0 ? 0 : (double) right / cells;
        }
    }

    /// Reads a key file: `source<tab>name`, then a line for each cell: slot, first words, last words, parted by tabs.
    public static Key read(Path file) {
        try {
            List<String[]> rows = Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
            List<Line> lines = rows.stream()
                    .skip(1)
                    .map(row -> new Line(Slot.read(row[0]), row[1], row[2]))
                    .toList();
            return new Key(rows.getFirst()[1], lines);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public Score score(Recognised read) {
        List<String> wrong = lines.stream()
                .filter(line -> read.cells().stream().noneMatch(line::fits))
                .map(line -> line.slot().key())
                .toList();
        return new Score(lines.size(), lines.size() - wrong.size(), wrong);
    }
}
