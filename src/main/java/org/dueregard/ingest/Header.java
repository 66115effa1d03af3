package org.dueregard.ingest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dueregard.ingest.Anchor.Kind;
import org.dueregard.ingest.Cursor.Columns;
import org.dueregard.ingest.Form.Named;
import org.dueregard.ingest.Form.Part;
import org.dueregard.ingest.Source.Row;

/// The labels over a table's columns.
///
/// @param part   the part of the form that the table is of
/// @param across whether the columns are groups, and the questions stand beside the rows
record Header(Part part, Columns columns, boolean across) {
    static final Header NONE = new Header(Matching.NOWHERE, Columns.NONE, false);

    boolean isNone() {
        return columns.isNone();
    }

    /// Whether this header's labels are of a part.
    boolean isOf(Part other) {
        return part.equals(other);
    }

    /// Takes a row whose cells are all labels of columns, if it is one: of the part now read, or of another.
    static Optional<Header> take(Row row, Walk walk) {
        if (row.filled() < 2) return Optional.empty();
        Part now = walk.cursor().part();
        Stream<Part> others =
                walk.form.parts().stream().filter(part -> !part.columns().isEmpty());
        return Stream.concat(Stream.of(now), others)
                .flatMap(part -> Stream.of(
                                of(row, part, part.columns(), false, walk),
                                of(row, part, part.items(), true, walk),
                                part.equals(now) ? of(row, part, part.fields(), false, walk) : NONE)
                        .filter(header -> !header.isNone()))
                .findFirst();
    }

    private static Header of(Row row, Part part, List<Named> among, boolean items, Walk walk) {
        Map<Integer, Named> labels = labels(row, among, walk.matching);
        long unknown = row.filled() - labels.size();
        boolean few = labels.size() < 2 || labels.values().stream().distinct().count() < 2;
        if (few || unknown > (items ? 1 : 0)) return NONE;
        tell(row, part, labels, items ? Kind.ITEM : Kind.COLUMN, walk.found);
        return new Header(part, columns(part, labels, items), items);
    }

    private static Map<Integer, Named> labels(Row row, List<Named> among, Matching matching) {
        var labels = new TreeMap<Integer, Named>();
        for (int i = 0; i < row.cells().size(); i++) {
            int column = i;
            if (row.text(i).isEmpty()) continue;
            matching.whole(row.text(i), among).ifPresent(named -> labels.put(column, named));
        }
        return labels;
    }

    private static void tell(Row row, Part part, Map<Integer, Named> labels, Kind kind, Found found) {
        for (int i = 0; i < row.cells().size(); i++) {
            Named named = labels.get(i);
            if (named == null) found.printed(row.text(i), row.cells().get(i).place());
            else
                found.label(
                        new Anchor(kind, part, named, 1, 0),
                        row.text(i),
                        row.cells().get(i).place());
        }
    }

    private static Columns columns(Part part, Map<Integer, Named> labels, boolean items) {
        var ids = new TreeMap<Integer, String>();
        labels.forEach((column, named) -> {
            if (!named.id().isEmpty()) ids.put(column, named.id());
        });
        boolean labelled = items || !part.items().isEmpty();
        int beside = labelled
                ? IntStream.range(0, 99)
                        .filter(i -> !ids.containsKey(i))
                        .findFirst()
                        .orElse(-1)
                : -1;
        return new Columns(ids, beside);
    }
}
