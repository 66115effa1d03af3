package org.dueregard.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dueregard.guide.TextAnalyser;
import org.dueregard.ingest.Source.Block;
import org.dueregard.ingest.Source.Row;
import org.dueregard.ingest.Source.Style;
import org.dueregard.ingest.Source.Table;
import org.dueregard.ingest.Source.Text;

/// Sorts a document of an unknown form into titled passages, each with the groups it names and what kind of text it is.
public final class Sorting {
    private static final Map<Kind, Set<String>> SIGNS = Map.of(
            Kind.AIM, Set.of("aim", "purpose", "objective", "outcome", "description", "proposal"),
            Kind.EVIDENCE,
                    Set.of("evidence", "data", "survey", "census", "statistic", "research", "source", "population"),
            Kind.IMPACT,
                    Set.of("impact", "effect", "affect", "disadvantage", "negative", "positive", "neutral", "barrier"),
            Kind.MITIGATION,
                    Set.of("mitigate", "mitigation", "mitigating", "reduce", "remove", "minimise", "adjustment"),
            Kind.CONSULTATION,
                    Set.of("consult", "consultation", "consulted", "engagement", "engaged", "feedback", "respondent"),
            Kind.ACTION, Set.of("action", "deadline", "timescale", "responsible", "owner", "review", "lead"));

    private static final int SHORT = 10;
    private static final int LONG = 1_000;

    private final TextAnalyser text;
    private final List<Passage> passages = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private String title = "";
    private Place place = new Place(0, 0, 0, 0, 0, 0);

    private Sorting(TextAnalyser text) {
        this.text = text;
    }

    public enum Kind {
        AIM,
        EVIDENCE,
        IMPACT,
        MITIGATION,
        CONSULTATION,
        ACTION,
        OTHER
    }

    /// @param title  the heading above it; empty if it has none
    /// @param groups ids of the groups it names
    public record Passage(String title, String words, Place place, Set<String> groups, Kind kind) {}

    public static List<Passage> sort(Source source, TextAnalyser text) {
        var sorting = new Sorting(text);
        List<Block> blocks = source.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            Block next = i + 1 < blocks.size() ? blocks.get(i + 1) : new Table(List.of());
            sorting.take(blocks.get(i), next);
        }
        sorting.end();
        return sorting.passages;
    }

    /// @param next the block after it, which tells a heading that is not marked as one
    private void take(Block block, Block next) {
        switch (block) {
            case Text each
            when each.style() == Style.HEADING || each.style() == Style.BOLD || isHeading(each, next) -> {
                end();
                title = each.text();
                place = each.place();
            }
            case Text each
            when each.style() == Style.MARGIN -> {
                end();
                add(each.text(), each.place());
                end();
            }
            case Text each -> add(each.text(), each.place());
            case Table table -> table.rows().forEach(this::row);
        }
    }

    /// Whether a plain line is short, ends in no stop, and stands above a longer text.
    private static boolean isHeading(Text text, Block next) {
        return text.style() == Style.PLAIN
                && Words.count(text.text()) <= SHORT
                && Character.isLetterOrDigit(text.text().charAt(text.text().length() - 1))
                && next instanceof Text below
                && Words.count(below.text()) >= 2 * SHORT;
    }

    /// A row is a passage of its own under its first cell.
    private void row(Row row) {
        end();
        String before = title;
        title = row.text(0);
        place = row.cells().getFirst().place();
        row.cells().stream()
                .skip(1)
                .filter(cell -> !cell.text().isEmpty())
                .forEach(cell -> add(cell.text(), cell.place()));
        end();
        title = before;
    }

    private void add(String more, Place at) {
        if (words.length() > LONG) {
            String same = title;
            end();
            title = same;
            place = at;
        }
        if (words.isEmpty() && title.isEmpty()) place = at;
        words.append(words.isEmpty() ? "" : "\n").append(more);
    }

    private void end() {
        if (title.isEmpty() && words.isEmpty()) return;
        String all = title + "\n" + words;
        passages.add(new Passage(title, words.toString(), place, text.groups(all), kind()));
        words.setLength(0);
        title = "";
    }

    private Kind kind() {
        List<String> heading = Words.telling(title);
        List<String> body = Words.telling(words.toString());
        return SIGNS.keySet().stream()
                .sorted()
                .max(Comparator.comparingLong(kind -> 5 * count(kind, heading) + count(kind, body)))
                .filter(kind -> count(kind, heading) + count(kind, body) > 0)
                .orElse(Kind.OTHER);
    }

    private static long count(Kind kind, List<String> among) {
        return among.stream()
                .filter(SIGNS.getOrDefault(kind, Set.of())::contains)
                .count();
    }
}
