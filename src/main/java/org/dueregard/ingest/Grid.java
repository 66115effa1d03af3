package org.dueregard.ingest;

import java.util.Optional;
import java.util.stream.IntStream;
import org.dueregard.ingest.Anchor.Kind;
import org.dueregard.ingest.Form.Named;
import org.dueregard.ingest.Form.Part;
import org.dueregard.ingest.Source.Cell;
import org.dueregard.ingest.Source.Row;
import org.dueregard.ingest.Source.Style;
import org.dueregard.ingest.Source.Table;

/// Reads tables: with labels over their columns, beside their rows, or both; a table may go on over a page.
final class Grid {
    private static final int SHORT = 8;

    private final Walk walk;
    private Header header = Header.NONE;

    Grid(Walk walk) {
        this.walk = walk;
    }

    void table(Table table) {
        boolean one = table.rows().size() == 1 && table.rows().getFirst().filled() == 1;
        for (Row row : table.rows()) {
            if (!header.isOf(part())) header = Header.NONE;
            Optional<Header> labels = Header.take(row, walk);
            if (labels.isPresent()) begin(labels.get());
            else row(row, one);
        }
        if (part().section().isEmpty()) header = Header.NONE;
        walk.move(walk.cursor().afterTable());
    }

    private void begin(Header labels) {
        if (!labels.isOf(part())) walk.move(Cursor.opened(labels.part(), 1));
        header = labels;
    }

    private Part part() {
        return walk.cursor().part();
    }

    private void row(Row row, boolean one) {
        if (header.isNone()) pairs(row, one);
        else if (header.columns().labels() < 0 && part().rows()) own(row);
        else if (header.columns().labels() < 0)
            IntStream.range(0, row.cells().size()).forEach(column -> put(row, column));
        else labelled(row);
    }

    /// A row of the authors' own table.
    private void own(Row row) {
        Cell first = row.cells().stream()
                .filter(cell -> !cell.text().isEmpty())
                .findFirst()
                .orElseThrow();
        if (row.filled() <= 2 && leads(first.text())) {
            leaveGrid(row);
            return;
        }
        if (walk.cursor().item().isEmpty() || !goesOn(row, first)) {
            walk.move(walk.cursor().row(walk.found.row(part().section(), first.text()), part().each()));
        }
        for (int column = 0; column < row.cells().size(); column++) put(row, column);
    }

    /// Whether a row only carries on the one before it: a line of a list, or what a page break cut off.
    private boolean goesOn(Row row, Cell first) {
        boolean blank = row.text(0).isEmpty();
        boolean few = row.filled() * 2 < header.columns().questions().size();
        boolean lower = row.cells().stream()
                .map(Cell::text)
                .filter(text -> !text.isEmpty())
                .allMatch(text -> Character.isLowerCase(text.charAt(0)));
        boolean entry = row.filled() == 1
                && "\u25cb\u2022\u25cf-\u2013".indexOf(first.text().charAt(0)) >= 0;
        return lower || entry || (blank && (few || row.filled() == 1));
    }

    /// Whether a text is a label that opens another part, and nothing more.
    private boolean leads(String text) {
        return walk.find(text)
                .filter(anchor -> anchor.kind() == Kind.OPENS && anchor.end() == text.length())
                .isPresent();
    }

    /// A row with a label beside it.
    private void labelled(Row row) {
        String label = row.text(header.columns().labels());
        Optional<Named> own = walk.matching.whole(label, header.across() ? part().columns() : part().items());
        if (label.isEmpty()) {
            rest(row, false);
        } else if (own.isPresent()) {
            Kind kind = header.across() ? Kind.COLUMN : Kind.ITEM;
            Anchor anchor = new Anchor(kind, part(), own.get(), own.get().match(Phrase.of(label)), label.length());
            walk.take(anchor, label, row.cells().get(header.columns().labels()).place(), false);
            rest(row, false);
        } else if (walk.find(label).isPresent()) {
            Anchor anchor = walk.find(label).orElseThrow();
            if (anchor.kind() == Kind.COLUMN)
                walk.take(
                        anchor,
                        label,
                        row.cells().get(header.columns().labels()).place(),
                        false);
            else leaveGrid(row);
        } else {
            unknown(row, label);
        }
    }

    private void leaveGrid(Row row) {
        header = Header.NONE;
        pairs(row, false);
    }

    /// A row with a label that the form does not have: part of the cell above, a row of the authors' own, or left over.
    private void unknown(Row row, String label) {
        int words =
                row.cells().stream().mapToInt(cell -> Words.count(cell.text())).sum();
        if (Character.isLowerCase(label.charAt(0))) {
            walk.found.printed(label, row.cells().get(header.columns().labels()).place());
            rest(row, false);
        } else if (!walk.cursor().item().isEmpty()
                && words - Words.count(label) <= SHORT
                && Words.count(label) <= SHORT) {
            rest(row, true);
        } else if (part().rows()) {
            walk.move(walk.cursor().row(walk.found.row(part().section(), label), part().each()));
            walk.found.printed(label, row.cells().get(header.columns().labels()).place());
            rest(row, false);
        } else {
            row.cells().forEach(cell -> walk.found.leave(cell.text(), cell.place()));
        }
    }

    private void rest(Row row, boolean withLabel) {
        for (int column = 0; column < row.cells().size(); column++) {
            if (withLabel || column != header.columns().labels()) put(row, column);
        }
    }

    private void put(Row row, int column) {
        Cell cell = row.cells().get(column);
        if (cell.text().isEmpty()) return;
        Cursor cursor = walk.cursor();
        if (header.across()) {
            walk.move(cursor.row(header.columns().question(column), cursor.question()));
        } else if (!(cursor.item().isEmpty()
                && !part().answer().isEmpty()
                && header.columns().labels() >= 0)) {
            walk.move(cursor.asking(header.columns().question(column)));
        } else {
            walk.move(cursor.reopened());
        }
        walk.answer(cell.text(), Style.PLAIN, cell.place());
    }

    /// A row of labels each with its answer beside it, or inside the same cell.
    private void pairs(Row row, boolean one) {
        Cell first = row.cells().stream()
                .filter(cell -> !cell.text().isEmpty())
                .findFirst()
                .orElseThrow();
        boolean begins = row.text(0).isEmpty() || one;
        boolean known = walk.find(first.text()).isPresent();
        int beside =
                row.cells().stream().mapToInt(cell -> Words.count(cell.text())).sum() - Words.count(first.text());
        boolean carriesOn = beside <= SHORT
                && Words.count(first.text()) <= SHORT
                && !walk.cursor().item().isEmpty();
        if (!known && !begins && !carriesOn && row.filled() > 1 && Words.count(first.text()) <= 2 * SHORT) {
            row.cells().forEach(cell -> walk.found.leave(cell.text(), cell.place()));
            return;
        }
        if (!known) walk.move(walk.cursor().reopened());
        for (Cell cell : row.cells()) if (!cell.text().isEmpty()) pair(cell, cell.equals(first));
    }

    private void pair(Cell cell, boolean first) {
        Optional<Anchor> anchor = walk.find(cell.text());
        boolean label = anchor.isPresent()
                && (first
                        || anchor.get().kind() == Kind.FIELD
                        || anchor.get().end() == cell.text().length());
        if (label) walk.text(cell.text(), Style.PLAIN, cell.place());
        else walk.answer(cell.text(), Style.PLAIN, cell.place());
    }
}
