package org.dueregard.ingest;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dueregard.ingest.Source.Block;
import org.dueregard.ingest.Source.Row;
import org.dueregard.ingest.Source.Table;
import org.dueregard.ingest.Source.Text;

/// Tells which of the known forms a document is, and reads it as that form.
public final class Recognising {
    private static final double ENOUGH = 0.25;
    private static final int FEWEST_CELLS = 3;
    private static final double LABEL = 6;
    private static final double NO_LABEL = -0.15;

    private final List<Form> forms;

    public Recognising(List<Form> forms) {
        this.forms = List.copyOf(forms);
    }

    /// Finds the form that a document is a copy of; empty if it is none of them.
    public Optional<Recognised> recognise(Source source) {
        return forms.stream()
                .map(form -> new Walk(form, source, start(form, source)).walk(source))
                .filter(read -> read.confidence() >= ENOUGH && read.cells().size() >= FEWEST_CELLS)
                .max(Comparator.comparingDouble(Recognised::confidence));
    }

    /// Where in a document the form begins: at the first label of the stretch that has most of them.
    private static int start(Form form, Source source) {
        var matching = new Matching(form);
        double sum = 0;
        double best = 0;
        int from = 0;
        int start = 0;
        for (int i = 0; i < source.blocks().size(); i++) {
            if (sum <= 0) {
                sum = 0;
                from = i;
            }
            sum += score(matching, source.blocks().get(i));
            if (sum > best) {
                best = sum;
                start = from;
            }
        }
        return titleAbove(start);
    }

    /// A block before the first label may be the document's title.
    private static int titleAbove(int start) {
        return Math.max(0, start - 1);
    }

    private static double score(Matching matching, Block block) {
        return switch (block) {
            case Text text -> matching.opener(text.text()).isPresent() ? LABEL : NO_LABEL;
            case Table table ->
                table.rows().stream().mapToDouble(row -> score(matching, row)).sum();
        };
    }

    private static double score(Matching matching, Row row) {
        return row.cells().stream()
                        .anyMatch(cell -> matching.opener(cell.text()).isPresent())
                ? LABEL
                : NO_LABEL;
    }
}
