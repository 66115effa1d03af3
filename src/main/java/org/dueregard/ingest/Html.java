package org.dueregard.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dueregard.ingest.Refusal.RefusedException;
import org.dueregard.ingest.Source.Block;
import org.dueregard.ingest.Source.Style;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Reads web pages. Scripts and styles are left out; a table inside a cell becomes lines of that cell.
final class Html {
    private static final Set<String> LEFT_OUT = Set.of("script", "style", "noscript", "template", "head");
    private static final Set<String> BOLD = Set.of("b", "strong");
    private static final int DEEPEST = 256;

    private final Building building;
    private final StringBuilder words = new StringBuilder();

    private Html(Building building) {
        this.building = building;
    }

    static List<Block> read(byte[] bytes) {
        try {
            var building = new Building();
            into(
                    building,
                    Jsoup.parse(new ByteArrayInputStream(bytes), charset(bytes), "")
                            .body());
            return building.blocks();
        } catch (IOException damaged) {
            throw new RefusedException(Refusal.CORRUPT);
        }
    }

    /// The page's own word on its letters is taken first; without one it is read as other text is.
    private static @org.jspecify.annotations.Nullable String charset(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(2000, bytes.length), java.nio.charset.StandardCharsets.ISO_8859_1);
        if (head.toLowerCase(java.util.Locale.ROOT).contains("charset")) return null;
        return new String(bytes, java.nio.charset.StandardCharsets.UTF_8).indexOf('\uFFFD') < 0
                ? "UTF-8"
                : "windows-1252";
    }

    static void into(Building building, Element body) {
        var html = new Html(building);
        html.walk(body, Style.PLAIN, 0);
        html.flush(Style.PLAIN);
    }

    /// The text of a fragment, a line for each of its blocks.
    static String lines(String fragment) {
        return lines(Jsoup.parseBodyFragment(fragment).body());
    }

    private void walk(Element element, Style style, int depth) {
        if (depth > DEEPEST) throw new RefusedException(Refusal.UNSAFE);
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode text) words.append(text.getWholeText().replace('\n', ' '));
            else if (node instanceof Element child) take(child, style, depth);
        }
    }

    private void take(Element child, Style style, int depth) {
        String name = child.normalName();
        if (LEFT_OUT.contains(name)) return;
        if (name.equals("table") && !isLayout(child)) {
            flush(style);
            rows(child);
        } else if (name.equals("br")) {
            words.append('\n');
        } else if (child.isBlock() || name.equals("li") || isLayoutPart(name)) {
            flush(style);
            Style own = style(child, style);
            walk(child, own, depth + 1);
            flush(own);
        } else {
            walk(child, style, depth + 1);
        }
    }

    private static boolean isLayoutPart(String name) {
        return Set.of("td", "th", "tr", "tbody", "table", "label", "button").contains(name);
    }

    /// Whether a table of one cell only frames a whole page.
    private static boolean isLayout(Element table) {
        return table.select("td, th").size() > 1
                && table.select("> tbody > tr > td, > tr > td").size() == 1;
    }

    private static Style style(Element block, Style outer) {
        String name = block.normalName();
        if (name.matches("h[1-6]|legend|caption|dt")) return Style.HEADING;
        if (name.equals("li")) return Style.ITEM;
        if (name.equals("p")
                && !block.children().isEmpty()
                && BOLD.contains(block.child(0).normalName())
                && block.child(0).text().length() >= block.text().length() - 1) return Style.BOLD;
        return outer == Style.ITEM ? Style.ITEM : Style.PLAIN;
    }

    private void flush(Style style) {
        if (!words.toString().isBlank()) building.text(style, words.toString());
        words.setLength(0);
    }

    /// The rows with each cell in its column, empty where another cell spreads over it.
    private void rows(Element table) {
        building.endTable();
        for (Element caption : table.select("> caption")) building.text(Style.HEADING, lines(caption));
        var spread = new TreeMap<Integer, Integer>();
        for (Element row : table.select("> thead > tr, > tbody > tr, > tfoot > tr, > tr")) {
            var cells = new ArrayList<String>();
            for (Element cell : row.select("> td, > th")) {
                while (skips(spread, cells.size())) cells.add("");
                int down = number(cell, "rowspan") - 1;
                int across = Math.min(50, number(cell, "colspan"));
                if (down > 0) for (int i = 0; i < across; i++) spread.put(cells.size() + i, down);
                cells.add(lines(cell));
                for (int i = 1; i < across; i++) cells.add("");
            }
            building.row(cells);
        }
        building.endTable();
    }

    private static boolean skips(Map<Integer, Integer> spread, int column) {
        int left = spread.getOrDefault(column, 0);
        if (left > 0) spread.put(column, left - 1);
        return left > 0;
    }

    private static int number(Element cell, String name) {
        String text = cell.attr(name).strip();
        return text.matches("[1-9]\\d{0,2}") ? Integer.parseInt(text) : 1;
    }

    private static String lines(Element element) {
        var text = new StringBuilder();
        gather(element, text, 0);
        return Building.tidy(text.toString());
    }

    private static void gather(Element element, StringBuilder text, int depth) {
        if (depth > DEEPEST) throw new RefusedException(Refusal.UNSAFE);
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode words) text.append(words.getWholeText().replace('\n', ' '));
            if (!(node instanceof Element child) || LEFT_OUT.contains(child.normalName())) continue;
            boolean apart = child.isBlock() || Set.of("br", "li", "tr").contains(child.normalName());
            text.append(apart ? "\n" : Set.of("td", "th").contains(child.normalName()) ? " " : "");
            gather(child, text, depth + 1);
            if (apart) text.append('\n');
        }
    }
}
