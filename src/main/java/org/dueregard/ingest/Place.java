package org.dueregard.ingest;

import java.util.StringJoiner;

/// Where something stands in a file, so that a reader can find it; 0 for what the file has not.
///
/// @param paragraph counted through the whole file, tables left out
/// @param table     counted through the whole file
public record Place(int page, int line, int paragraph, int table, int row, int cell) {

    static Place line(int line, int paragraph) {
        return new Place(0, line, paragraph, 0, 0, 0);
    }

    static Place paragraph(int page, int paragraph) {
        return new Place(page, 0, paragraph, 0, 0, 0);
    }

    Place inTable(int number, int rowNumber, int cellNumber) {
        return new Place(page, line, 0, number, rowNumber, cellNumber);
    }

    /// For example "page 2, table 1, row 3, cell 2".
    public String words() {
        var words = new StringJoiner(", ");
        add(words, "page", page);
        add(words, "line", line);
        add(words, "paragraph", line == 0 ? paragraph : 0);
        add(words, "table", table);
        add(words, "row", row);
        add(words, "cell", cell);
        return words.toString();
    }

    private static void add(StringJoiner words, String what, int number) {
        if (number > 0) words.add(what + " " + number);
    }
}
