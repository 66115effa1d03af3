package org.dueregard.ingest;

import java.util.List;
import java.util.stream.Stream;

/// What a file says, whatever its format: its text blocks and tables in reading order. All its words are in it.
///
/// @param name the file's name without its folder
public record Source(String name, Format format, List<Block> blocks) {

    public Source {
        blocks = List.copyOf(blocks);
    }

    public enum Format {
        TEXT,
        HTML,
        DOCX,
        ODT,
        PDF
    }

    public sealed interface Block {}

    /// A paragraph, heading or list item; lines of it are parted by `\n`.
    public record Text(Style style, String text, Place place) implements Block {}

    public record Table(List<Row> rows) implements Block {
        public Table {
            rows = List.copyOf(rows);
        }
    }

    public enum Style {
        PLAIN,
        HEADING,
        BOLD,
        ITEM,
        /// Outside the text: heads and feet of pages, notes and comments.
        MARGIN
    }

    public record Row(List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /// The text of a cell; empty beyond the last.
        public String text(int column) {
            return column < cells.size() ? cells.get(column).text() : "";
        }

        long filled() {
            return cells.stream().filter(cell -> !cell.text().isEmpty()).count();
        }
    }

    public record Cell(String text, Place place) {}

    /// All the text there is, in order.
    public Stream<String> texts() {
        return blocks.stream().flatMap(block -> switch (block) {
            case Text text -> Stream.of(text.text());
            case Table table ->
                table.rows().stream().flatMap(row -> row.cells().stream()).map(Cell::text);
        });
    }
}
