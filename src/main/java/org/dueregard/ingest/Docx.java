package org.dueregard.ingest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamReader;
import org.dueregard.ingest.Source.Block;
import org.dueregard.ingest.Source.Style;

/// Reads a Word document: its body, then its headers, footers, notes and comments. Text struck out by tracked changes
/// is left in, as it cannot be told which version was meant.
final class Docx implements Xml.Hearer {
    private final Building building;
    private final Map<String, String> styleNames;
    private final Deque<Nested> grids = new ArrayDeque<>();
    private final StringBuilder words = new StringBuilder();
    private Style style = Style.PLAIN;
    private int boldLetters;
    private boolean bold;
    private boolean inText;
    private boolean fallback;

    /// A table being read: its row's cells and the lines of the cell now read.
    private static final class Nested {
        private final List<String> cells = new ArrayList<>();
        private final StringBuilder cell = new StringBuilder();
        private int across = 1;
    }

    private Docx(Building building, Map<String, String> styleNames) {
        this.building = building;
        this.styleNames = styleNames;
    }

    static List<Block> read(Zipped zip) {
        var building = new Building();
        Map<String, String> styles =
                zip.find("word/styles.xml").map(StyleNames::of).orElse(Map.of());
        Xml.walk(zip.get("word/document.xml"), new Docx(building, styles));
        building.margin();
        Stream.of("header", "footer", "footnotes", "endnotes", "comments")
                .flatMap(kind -> zip.names()
                        .filter(name -> name.matches("word/" + kind + "\\d*\\.xml"))
                        .sorted())
                .forEach(part -> Xml.walk(zip.get(part), new Docx(building, styles)));
        return building.blocks();
    }

    @Override
    public void start(XMLStreamReader at) {
        switch (at.getLocalName()) {
            case "tbl" -> {
                if (grids.isEmpty()) building.endTable();
                grids.push(new Nested());
            }
            case "tc" -> grid().across = 1;
            case "gridSpan" -> grid().across = Math.min(50, number(Xml.attribute(at, "val")));
            case "p" -> {
                if (!words.isEmpty()) endParagraph();
                style = Style.PLAIN;
                boldLetters = 0;
            }
            case "pStyle" -> {
                String id = Xml.attribute(at, "val");
                style = Building.styleNamed(styleNames.getOrDefault(id, id));
            }
            case "numPr" -> style = style == Style.HEADING ? style : Style.ITEM;
            case "r" -> bold = false;
            case "b" -> bold = !Xml.attribute(at, "val").matches("0|false");
            case "t", "delText" -> inText = !fallback;
            case "tab" -> words.append(' ');
            case "noBreakHyphen" -> words.append('-');
            case "br", "cr" -> words.append('\n');
            case "lastRenderedPageBreak" -> building.page(Math.max(1, building.page()) + 1);
            case "Fallback" -> fallback = true;
            default -> {}
        }
    }

    @Override
    public void text(String text) {
        if (!inText) return;
        words.append(text);
        if (bold) boldLetters += text.length();
    }

    @Override
    public void end(String name) {
        switch (name) {
            case "t", "delText" -> inText = false;
            case "Fallback" -> fallback = false;
            case "p" -> endParagraph();
            case "tc" -> endCell();
            case "tr" -> endRow();
            case "tbl" -> endTable();
            default -> {}
        }
    }

    private void endParagraph() {
        Nested grid = grids.peek();
        if (grid != null) {
            grid.cell.append(style == Style.ITEM ? "\u2022 " : "").append(words).append('\n');
        } else {
            boolean allBold = style == Style.PLAIN
                    && boldLetters > 0
                    && boldLetters >= words.toString().strip().length() - 1;
            building.text(allBold ? Style.BOLD : style, words.toString());
        }
        words.setLength(0);
    }

    private void endCell() {
        Nested grid = grid();
        grid.cells.add(grid.cell.toString().replaceAll("(?m)^\u2022 $", ""));
        for (int i = 1; i < grid.across; i++) grid.cells.add("");
        grid.cell.setLength(0);
    }

    /// A row of a table inside a cell is a line of that cell.
    private void endRow() {
        Nested grid = grid();
        if (grids.size() == 1) {
            building.row(grid.cells);
        } else {
            grid.cell.setLength(0);
            outer().cell.append(String.join(" ", grid.cells).replace('\n', ' ')).append('\n');
        }
        grid.cells.clear();
    }

    private void endTable() {
        if (!grids.isEmpty()) grids.pop();
        if (grids.isEmpty()) building.endTable();
    }

    private Nested grid() {
        Nested grid = grids.peek();
        if (grid == null) throw new Refusal.RefusedException(Refusal.CORRUPT);
        return grid;
    }

    private Nested outer() {
        return grids.stream().skip(1).findFirst().orElseThrow();
    }

    private static int number(String text) {
        return text.matches("[1-9]\\d{0,3}") ? Integer.parseInt(text) : 1;
    }

    /// The names of the paragraph styles by id.
    private static final class StyleNames implements Xml.Hearer {
        private final Map<String, String> names = new TreeMap<>();
        private String id = "";

        static Map<String, String> of(byte[] part) {
            var names = new StyleNames();
            Xml.walk(part, names);
            return names.names;
        }

        @Override
        public void start(XMLStreamReader at) {
            if (at.getLocalName().equals("style")) id = Xml.attribute(at, "styleId");
            if (at.getLocalName().equals("name") && !id.isEmpty()) names.putIfAbsent(id, Xml.attribute(at, "val"));
        }

        @Override
        public void text(String words) {}

        @Override
        public void end(String name) {
            if (name.equals("style")) id = "";
        }
    }
}
