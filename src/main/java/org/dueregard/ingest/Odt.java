package org.dueregard.ingest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamReader;
import org.dueregard.ingest.Refusal.RefusedException;
import org.dueregard.ingest.Source.Block;
import org.dueregard.ingest.Source.Style;

/// Reads an OpenDocument text: its body, then the headers and footers among its styles.
final class Odt implements Xml.Hearer {
    private static final Set<String> NOT_TEXT = Set.of("automatic-styles", "scripts", "font-face-decls");

    private final Building building;
    private final Map<String, String> parents = new TreeMap<>();
    private final Set<String> boldStyles = new HashSet<>();
    private final Deque<List<String>> rows = new ArrayDeque<>();
    private final Deque<StringBuilder> cells = new ArrayDeque<>();
    private final Deque<Integer> repeats = new ArrayDeque<>();
    private final StringBuilder words = new StringBuilder();
    private String styleName = "";
    private Style style = Style.PLAIN;
    private int lists;
    private int paragraphs;
    private int left;
    private int spanBold;
    private int boldLetters;

    private Odt(Building building) {
        this.building = building;
    }

    static List<Block> read(Zipped zip) {
        if (new String(zip.get("META-INF/manifest.xml"), StandardCharsets.UTF_8).contains("encryption-data")) {
            throw new RefusedException(Refusal.PASSWORD);
        }
        var building = new Building();
        Xml.walk(zip.get("content.xml"), new Odt(building));
        zip.find("styles.xml").ifPresent(styles -> {
            building.margin();
            Xml.walk(styles, new Odt(building));
        });
        return building.blocks();
    }

    @Override
    public void start(XMLStreamReader at) {
        String name = at.getLocalName();
        noteStyle(at, name);
        if (NOT_TEXT.contains(name)) left++;
        switch (name) {
            case "list" -> lists++;
            case "table" -> rows.push(new ArrayList<>());
            case "table-cell", "covered-table-cell" -> {
                cells.push(new StringBuilder());
                repeats.push(times(Xml.attribute(at, "number-columns-repeated")));
            }
            case "p", "h" -> {
                if (paragraphs > 0) write();
                paragraphs++;
                boldLetters = 0;
                style = name.equals("h") ? Style.HEADING : paragraphStyle(Xml.attribute(at, "style-name"));
                spanBold = 0;
            }
            case "span" -> spanBold = boldStyles.contains(Xml.attribute(at, "style-name")) ? 1 : 0;
            case "s" -> words.append(" ");
            case "tab" -> words.append(' ');
            case "line-break" -> words.append('\n');
            case "soft-page-break" -> building.page(Math.max(1, building.page()) + 1);
            default -> {}
        }
    }

    private void noteStyle(XMLStreamReader at, String name) {
        if (name.equals("style")) {
            styleName = Xml.attribute(at, "name");
            parents.put(styleName, Xml.attribute(at, "parent-style-name"));
        } else if (name.equals("text-properties")
                && Xml.attribute(at, "font-weight").equals("bold")) {
            boldStyles.add(styleName);
        }
    }

    private Style paragraphStyle(String name) {
        String parent = parents.getOrDefault(name, "");
        Style own = Building.styleNamed(parent.isEmpty() ? name : parent);
        if (own != Style.PLAIN) return own;
        return lists > 0 ? Style.ITEM : boldStyles.contains(name) ? Style.BOLD : Style.PLAIN;
    }

    @Override
    public void text(String text) {
        if (paragraphs == 0 || left > 0) return;
        words.append(text.replace('\n', ' '));
        if (spanBold > 0) boldLetters += text.length();
    }

    @Override
    public void end(String name) {
        if (NOT_TEXT.contains(name)) left--;
        switch (name) {
            case "span" -> spanBold = 0;
            case "list" -> lists--;
            case "p", "h" -> endParagraph();
            case "table-cell", "covered-table-cell" -> {
                rows.element().add(cells.pop().toString());
                for (int more = repeats.pop(); more > 1; more--) rows.element().add("");
            }
            case "table-row" -> endRow();
            case "table" -> {
                rows.pop();
                if (rows.isEmpty()) building.endTable();
            }
            default -> {}
        }
    }

    private static int times(String repeated) {
        return repeated.matches("[1-9]\\d?") ? Integer.parseInt(repeated) : 1;
    }

    private void endParagraph() {
        paragraphs--;
        write();
    }

    private void write() {
        StringBuilder cell = cells.peek();
        String bullet = style == Style.ITEM && !words.isEmpty() ? "\u2022 " : "";
        boolean allBold =
                boldLetters > 0 && boldLetters >= words.toString().strip().length() - 1;
        if (cell != null) cell.append(bullet).append(words).append('\n');
        else building.text(style == Style.PLAIN && allBold ? Style.BOLD : style, words.toString());
        words.setLength(0);
    }

    /// A row of a table inside a cell is a line of that cell.
    private void endRow() {
        List<String> row = rows.element();
        StringBuilder outer = cells.peek();
        if (outer == null) building.row(row);
        else outer.append(String.join(" ", row).replace('\n', ' ')).append('\n');
        row.clear();
    }
}
