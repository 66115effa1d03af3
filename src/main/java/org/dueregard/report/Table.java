package org.dueregard.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dueregard.guide.Document.Entry;
import org.dueregard.guide.Document.Part;
import org.dueregard.toolkit.Slot;

/// Writes the rows that officers added to a section: a row each, a column a question.
final class Table {
    private final Anchors anchors;
    private final Answers answers;

    Table(Anchors anchors, Answers answers) {
        this.anchors = anchors;
        this.answers = answers;
    }

    Html rows(Part part) {
        Map<String, String> columns = new LinkedHashMap<>();
        Map<String, Map<String, Entry>> rows = new LinkedHashMap<>();
        for (Entry entry : part.entries()) {
            if (entry.item().isEmpty()) continue;
            columns.putIfAbsent(column(entry), entry.text());
            rows.computeIfAbsent(entry.item(), _ -> new LinkedHashMap<>()).put(column(entry), entry);
        }
        return Html.tag("div")
                .with("class", "wide")
                .with("role", "region")
                .with("tabindex", "0")
                .with("aria-label", part.title() + ", table")
                .of(Html.tag("table")
                        .of(
                                Html.of("caption", part.title() + ": " + count(rows.size())),
                                Html.tag("thead").of(head(columns)),
                                Html.tag("tbody").of(body(columns, rows))));
    }

    private static String column(Entry entry) {
        return Slot.read(entry.question()).question();
    }

    private static String count(int rows) {
        return rows == 1 ? "1 row" : rows + " rows";
    }

    private static Html head(Map<String, String> columns) {
        var cells = new ArrayList<Html>();
        cells.add(Html.tag("th").with("scope", "col").of("Row"));
        columns.values()
                .forEach(text -> cells.add(Html.tag("th").with("scope", "col").of(text)));
        return Html.tag("tr").of(cells);
    }

    private List<Html> body(Map<String, String> columns, Map<String, Map<String, Entry>> rows) {
        var written = new ArrayList<Html>();
        rows.values().forEach(row -> written.add(row(written.size() + 1, columns, row)));
        return written;
    }

    private Html row(int number, Map<String, String> columns, Map<String, Entry> row) {
        var cells = new ArrayList<Html>();
        cells.add(Html.tag("th").with("scope", "row").of(Integer.toString(number)));
        columns.keySet().forEach(column -> cells.add(cell(row.get(column))));
        return Html.tag("tr").of(cells);
    }

    private Html cell(@org.jspecify.annotations.Nullable Entry entry) {
        if (entry == null) return Html.of("td", "Not asked");
        return Html.tag("td").with("id", anchors.getId(entry.question())).of(answers.answer(entry));
    }
}
