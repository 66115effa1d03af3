package org.dueregard.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.dueregard.ingest.PdfTable.Box;
import org.dueregard.ingest.PdfWords.Word;
import org.dueregard.ingest.Source.Block;
import org.dueregard.ingest.Source.Style;
import org.jspecify.annotations.Nullable;

/// Makes paragraphs of the lines of a PDF's pages, and tables of what stands between the lines that they draw.
final class PdfLayout {
    private static final double HEADING = 1.15;
    private static final int SHORT = 4;
    private static final double FULL = 0.97;

    private final Building building = new Building();
    private final PdfRows rows = new PdfRows(building);
    private final StringBuilder paragraph = new StringBuilder();
    private final List<Page> pages;
    private final PdfMargins margins;
    private final double edge;
    private final double usual;
    private Style style = Style.PLAIN;
    private @Nullable PdfLine above;
    private int page;
    private int abovePage;

    /// What a page holds outside its tables, and the tables.
    private record Page(int number, double height, List<PdfLine> lines, List<PdfTable> tables, List<Word> words) {}

    private PdfLayout(List<Page> pages) {
        this.pages = pages;
        this.margins = new PdfMargins(pages.stream()
                .map(page -> new PdfMargins.Sheet(page.height(), page.lines()))
                .toList());
        List<PdfLine> lines = pages.stream()
                .flatMap(page -> page.lines().stream().filter(line -> !margins.holds(line, page.height())))
                .toList();
        this.edge = edge(lines);
        this.usual = lines.stream()
                .collect(Collectors.groupingBy(
                        line -> (double) Math.round(line.size() * 2) / 2,
                        Collectors.summingInt(line -> line.text().length())))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0.0);
    }

    /// How far right full lines reach; the few that reach further, such as what overflows the page, are left out.
    private static double edge(List<PdfLine> lines) {
        double[] ends = lines.stream()
                .filter(line -> line.words().size() > SHORT)
                .mapToDouble(PdfLine::to)
                .sorted()
                .toArray();
        return ends.length == 0 ? 0 : ends[(int) (ends.length * FULL)];
    }

    static List<Block> read(PDDocument document) throws IOException {
        var pages = new ArrayList<Page>();
        for (int number = 1; number <= document.getNumberOfPages(); number++) pages.add(page(document, number));
        return new PdfLayout(pages).blocks();
    }

    private static Page page(PDDocument document, int number) throws IOException {
        List<Word> words = new ArrayList<>(PdfWords.of(document, number));
        var page = document.getPage(number - 1);
        PdfRules.Drawn drawn = PdfRules.of(page);
        List<PdfTable> tables = PdfTable.of(drawn.rules());
        drawn.dots().forEach(dot -> words.add(Word.dot(dot)));
        List<Word> outside = words.stream()
                .filter(word -> tables.stream().noneMatch(table -> table.holds(word)))
                .toList();
        boolean turned = page.getRotation() % 180 != 0;
        double height =
                turned ? page.getCropBox().getWidth() : page.getCropBox().getHeight();
        return new Page(number, height, PdfLine.of(outside), tables, words);
    }

    private List<Block> blocks() {
        pages.forEach(this::take);
        endParagraph();
        rows.end();
        building.margin();
        for (Page page : pages) {
            building.page(page.number());
            page.lines().stream()
                    .filter(line -> margins.holds(line, page.height()))
                    .forEach(line -> building.text(Style.PLAIN, line.text()));
        }
        return building.blocks();
    }

    /// Takes a page's lines and tables from the top down.
    private void take(Page sheet) {
        building.page(sheet.number());
        page = sheet.number();
        List<PdfTable> tables = new ArrayList<>(sheet.tables());
        for (PdfLine line : sheet.lines()) {
            if (margins.holds(line, sheet.height())) continue;
            while (!tables.isEmpty() && tables.getFirst().top() < line.base())
                table(tables.removeFirst(), sheet.words());
            line(line);
        }
        tables.forEach(table -> table(table, sheet.words()));
    }

    private void line(PdfLine line) {
        if (above == null || !goesOn(line, above)) {
            endParagraph();
            style = line.size() > usual * HEADING ? Style.HEADING : line.bold() ? Style.BOLD : Style.PLAIN;
        } else {
            paragraph.append(PdfLine.between(paragraph));
        }
        paragraph.append(line.text());
        above = line;
        abovePage = page;
    }

    /// On a new page a sentence goes on only in lower case.
    private boolean goesOn(PdfLine line, PdfLine before) {
        boolean runsOn = abovePage == page
                ? !line.isApart(before)
                : Character.isLowerCase(line.text().charAt(0));
        return runsOn && line.goesOnFrom(before, edge);
    }

    private void endParagraph() {
        if (!paragraph.isEmpty()) rows.end();
        if (!paragraph.isEmpty()) building.text(style, paragraph.toString());
        paragraph.setLength(0);
        above = null;
    }

    private void table(PdfTable table, List<Word> words) {
        endParagraph();
        Box[][] boxes = table.boxes();
        Map<Box, List<Word>> cells = words.stream()
                .filter(table::holds)
                .collect(Collectors.groupingBy(word -> boxes[PdfTable.index(table.rows(), word.centre())][
                        PdfTable.index(table.columns(), word.middle())]));
        for (int row = 0; row < boxes.length; row++) {
            var texts = new ArrayList<String>();
            for (int column = 0; column < boxes[row].length; column++) {
                Box box = boxes[row][column];
                boolean begins = box.row() == row && box.column() == column;
                texts.add(begins ? text(box, cells.getOrDefault(box, List.of())) : "");
            }
            rows.add(texts, page);
        }
    }

    /// A cell's text; its lines reach as near to its right side as to its left.
    private static String text(Box box, List<Word> words) {
        List<PdfLine> lines = PdfLine.of(words);
        double pad = lines.stream().mapToDouble(PdfLine::from).min().orElse(box.left()) - box.left();
        return PdfLine.join(lines, box.right() - Math.clamp(pad, 0, 10));
    }
}
