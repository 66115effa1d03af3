package org.dueregard.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dueregard.ingest.Refusal.RefusedException;
import org.dueregard.ingest.Source.Block;
import org.dueregard.ingest.Source.Cell;
import org.dueregard.ingest.Source.Row;
import org.dueregard.ingest.Source.Style;
import org.dueregard.ingest.Source.Table;
import org.dueregard.ingest.Source.Text;

/// Puts a source together block by block, counting places, and stops at a size that no form has.
final class Building {
    static final int MOST_CHARS = 1_000_000;
    private static final int MOST_BLOCKS = 20_000;
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0&&[^\\n]]+");
    private static final Pattern LINES = Pattern.compile(" ?\\n[ \\n]*");
    private static final Pattern RULE = Pattern.compile("[\\s|:=_-]*");
    private static final Pattern BULLET = Pattern.compile("^[-*\u2022\u25cb\u25cf\u2013\u25aa\uf0b7o](?=\\s)\\s*");

    private final List<Block> blocks = new ArrayList<>();
    private List<Row> rows = new ArrayList<>();
    private int page;
    private int line;
    private int paragraphs;
    private int tables;
    private int chars;
    private boolean margin;

    void page(int number) {
        page = number;
    }

    void line(int number) {
        line = number;
    }

    /// From here on all text stands outside the document's own, as heads and feet of pages do.
    void margin() {
        endTable();
        margin = true;
    }

    int page() {
        return page;
    }

    void text(Style style, String words) {
        String tidy = tidy(words);
        if (tidy.isEmpty()) return;
        endTable();
        paragraphs++;
        String bare = BULLET.matcher(tidy).replaceFirst("");
        boolean bullet = !bare.isEmpty() && bare.length() < tidy.length();
        Style own = margin ? Style.MARGIN : bullet && style == Style.PLAIN ? Style.ITEM : style;
        add(new Text(own, bullet ? bare : tidy, place()), tidy);
    }

    /// One row of the table now being read, which any text ends.
    void row(List<String> cells) {
        if (margin) {
            cells.forEach(cell -> text(Style.PLAIN, cell));
            return;
        }
        List<String> tidied = cells.stream().map(Building::tidy).toList();
        if (tidied.stream().allMatch(cell -> RULE.matcher(cell).matches())) return;
        if (rows.isEmpty()) tables++;
        var read = new ArrayList<Cell>();
        for (String cell : tidied) read.add(new Cell(cell, place().inTable(tables, rows.size() + 1, read.size() + 1)));
        rows.add(new Row(read));
        count(String.join(" ", tidied));
    }

    void endTable() {
        if (!rows.isEmpty()) blocks.add(new Table(rows));
        rows = new ArrayList<>();
    }

    List<Block> blocks() {
        endTable();
        return List.copyOf(blocks);
    }

    private Place place() {
        return new Place(page, line, paragraphs, 0, 0, 0);
    }

    private void add(Block block, String words) {
        blocks.add(block);
        count(words);
    }

    private void count(String words) {
        chars += words.length();
        if (chars > MOST_CHARS || blocks.size() + rows.size() > MOST_BLOCKS) throw new RefusedException(Refusal.HUGE);
    }

    /// Single spaces, no empty lines, and only one newline between lines.
    static String tidy(String text) {
        String spaced =
                SPACE.matcher(text.replace("\r\n", "\n").replace('\r', '\n')).replaceAll(" ");
        return LINES.matcher(spaced.replaceAll("[\\u200b\\ufeff\\u00ad\\u0000-\\u0008\\u000c]", ""))
                .replaceAll("\n")
                .strip();
    }

    /// Whether the words stand for a heading by their style's name, as word processors give it.
    static Style styleNamed(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replace("_20_", " ").replace(" ", "");
        if (plain.startsWith("heading") || plain.equals("title") || plain.equals("subtitle")) return Style.HEADING;
        return plain.startsWith("list") ? Style.ITEM : Style.PLAIN;
    }
}
