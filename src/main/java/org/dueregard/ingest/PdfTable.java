package org.dueregard.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dueregard.ingest.PdfRules.Rule;
import org.dueregard.ingest.PdfWords.Word;

/// A table that a page draws with lines. Cells without a line between them are one.
///
/// @param columns where its upright lines are, from left to right
/// @param rows    where its level lines are, from top to bottom
record PdfTable(List<Rule> rules, List<Double> columns, List<Double> rows) {
    private static final double NEAR = 2;
    private static final double OPEN = 5;

    /// One of a table's cells, by its corner at the top and left, and where its sides are.
    record Box(int row, int column, double left, double right) {}

    /// The tables among a page's lines, from the top down: lines that touch belong together.
    static List<PdfTable> of(List<Rule> rules) {
        List<Rule> left = new ArrayList<>(rules);
        var tables = new ArrayList<PdfTable>();
        while (!left.isEmpty()) {
            List<Rule> touching = new ArrayList<>(List.of(left.removeLast()));
            for (int i = 0; i < touching.size(); i++) {
                Rule rule = touching.get(i);
                Set<Rule> more = left.stream().filter(rule::touches).collect(Collectors.toSet());
                left.removeAll(more);
                touching.addAll(more);
            }
            var table = new PdfTable(touching, lines(touching, false), closed(touching));
            if (table.columns.size() > 1 && table.rows.size() > 1) tables.addAll(table.stacked());
        }
        tables.sort(Comparator.comparingDouble(PdfTable::top));
        return tables;
    }

    /// Lines closer than a few points are one, in their middle.
    private static List<Double> lines(List<Rule> rules, boolean level) {
        List<Double> all = rules.stream()
                .filter(rule -> rule.level() == level)
                .map(Rule::where)
                .sorted()
                .toList();
        var lines = new ArrayList<Double>();
        int from = 0;
        for (int i = 1; i <= all.size(); i++) {
            if (i < all.size() && all.get(i) - all.get(i - 1) <= NEAR) continue;
            lines.add((all.get(from) + all.get(i - 1)) / 2);
            from = i;
        }
        return lines;
    }

    /// The level lines, and the ends of upright ones beyond them: where a page ends a row need not have a line.
    private static List<Double> closed(List<Rule> rules) {
        List<Double> rows = lines(rules, true);
        if (rows.isEmpty()) return rows;
        double top = rules.stream()
                .filter(rule -> !rule.level())
                .mapToDouble(Rule::from)
                .min()
                .orElse(rows.getFirst());
        double foot = rules.stream()
                .filter(rule -> !rule.level())
                .mapToDouble(Rule::to)
                .max()
                .orElse(rows.getLast());
        if (top < rows.getFirst() - OPEN) rows.addFirst(top);
        if (foot > rows.getLast() + OPEN) rows.addLast(foot);
        return rows;
    }

    /// Tables that stand on one another: a row whose sides fit none of those above it begins another.
    private List<PdfTable> stacked() {
        var tables = new ArrayList<PdfTable>();
        Set<Double> sides = new HashSet<>();
        int from = 0;
        for (int row = 0; row < rows.size() - 1; row++) {
            Set<Double> own = sides(row);
            if (!sides.containsAll(own) && !own.containsAll(sides)) {
                tables.add(part(from, row, sides));
                from = row;
                sides = new HashSet<>();
            }
            sides.addAll(own);
        }
        tables.add(part(from, rows.size() - 1, sides));
        return tables;
    }

    private PdfTable part(int from, int to, Set<Double> sides) {
        return new PdfTable(rules, new ArrayList<>(new TreeSet<>(sides)), rows.subList(from, to + 1));
    }

    /// Where the cells of a row have their sides.
    private Set<Double> sides(int row) {
        double middle = (rows.get(row) + rows.get(row + 1)) / 2;
        Set<Double> sides = columns.stream()
                .filter(column -> isDrawn(false, column, middle))
                .collect(Collectors.toSet());
        return sides.size() > 1 ? sides : Set.of(columns.getFirst(), columns.getLast());
    }

    /// Whether a line is drawn at `where`, past the point `at`.
    private boolean isDrawn(boolean level, double where, double at) {
        return rules.stream()
                .filter(rule -> rule.level() == level && Math.abs(rule.where() - where) <= NEAR)
                .anyMatch(rule -> rule.from() <= at && rule.to() >= at);
    }

    double top() {
        return rows.getFirst();
    }

    boolean holds(Word word) {
        return word.middle() > columns.getFirst()
                && word.middle() < columns.getLast()
                && word.centre() > rows.getFirst()
                && word.centre() < rows.getLast();
    }

    /// The cells by row and column. Where one spreads over several, each place has the same.
    Box[][] boxes() {
        Box[][] boxes = new Box[rows.size() - 1][columns.size() - 1];
        for (int row = 0; row < boxes.length; row++) {
            for (int column = 0; column < boxes[row].length; column++) {
                if (boxes[row][column] == null) spread(boxes, row, column);
            }
        }
        return boxes;
    }

    private void spread(Box[][] boxes, int row, int column) {
        int last = column;
        while (last + 1 < boxes[row].length && !isDrawn(false, columns.get(last + 1), middle(rows, row))) last++;
        int low = row;
        while (low + 1 < boxes.length && !isDrawn(true, rows.get(low + 1), middle(columns, column))) low++;
        var box = new Box(row, column, columns.get(column), columns.get(last + 1));
        for (int i = row; i <= low; i++) for (int j = column; j <= last; j++) boxes[i][j] = box;
    }

    private static double middle(List<Double> lines, int from) {
        return (lines.get(from) + lines.get(from + 1)) / 2;
    }

    /// Which row, from the top, or column, from the left, a point is in.
    static int index(List<Double> lines, double where) {
        return (int) IntStream.range(1, lines.size() - 1)
                .filter(i -> lines.get(i) <= where)
                .count();
    }
}
