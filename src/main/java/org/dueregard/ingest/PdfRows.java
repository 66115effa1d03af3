package org.dueregard.ingest;

import java.util.ArrayList;
import java.util.List;

/// Puts a table's rows together where the foot of a page cut one in two.
final class PdfRows {
    private final Building building;
    private List<String> last = List.of();
    private int page;

    PdfRows(Building building) {
        this.building = building;
    }

    /// Takes a row.
    ///
    /// @param number the page it is on; a sentence that goes on from the page before makes it part of the last row
    void add(List<String> row, int number) {
        if (number == page + 1 && goesOn(row)) {
            last = joined(row);
            page = number;
            return;
        }
        end();
        last = row;
        page = number;
    }

    private boolean goesOn(List<String> row) {
        if (row.size() != last.size()) return false;
        for (int i = 0; i < row.size(); i++) {
            if (!last.get(i).isEmpty() && isLower(row.get(i))) return true;
        }
        long filled = row.stream().filter(text -> !text.isEmpty()).count();
        return row.getFirst().isEmpty() && filled * 2 < row.size();
    }

    private static boolean isLower(String text) {
        return !text.isEmpty() && Character.isLowerCase(text.charAt(0));
    }

    private List<String> joined(List<String> row) {
        var joined = new ArrayList<String>();
        for (int i = 0; i < row.size(); i++) {
            String between = isLower(row.get(i)) ? PdfLine.between(last.get(i)) : "\n";
            joined.add((last.get(i) + between + row.get(i)).strip());
        }
        return joined;
    }

    /// Hands on the last row, as no more of it can come.
    void end() {
        if (last.isEmpty()) return;
        int now = building.page();
        building.page(page);
        building.row(last);
        building.page(now);
        last = List.of();
    }
}
