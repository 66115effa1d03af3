package org.dueregard.ingest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.dueregard.ingest.Form.Named;
import org.dueregard.ingest.Form.Part;
import org.dueregard.toolkit.Slot;

/// A made-up filled copy of a form: other answers, parts in another order or missing, tables laid out another way.
final class MadeForm {
    private static final List<String> WHO = List.of(
            "Older tenants", "Young drivers", "Lone parents", "Deaf visitors", "Market traders", "New arrivals");
    private static final List<String> DO =
            List.of("told us they need", "would lose", "asked for", "rarely use", "now get", "cannot reach");
    private static final List<String> WHAT = List.of(
            "the evening bus",
            "a quiet room",
            "longer visits",
            "the paper leaflet",
            "help with forms",
            "a ramp at the side door");

    private final Form form;
    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private final Map<Slot, String> expected = new LinkedHashMap<>();
    private int answers;

    private final Map<Label, String> printed;
    private final List<String> guidance;

    private MadeForm(Form form, long seed, Map<Label, String> printed, List<String> guidance) {
        this.form = form;
        this.random = new Random(seed);
        this.printed = printed;
        this.guidance = guidance;
    }

    /// @param expected the text of each answer by its place in the form
    record Copy(String text, Map<Slot, String> expected) {}

    static Copy make(Form form, long seed) {
        return make(form, seed, Map.of(), List.of());
    }

    /// @param printed  the words of labels as the form prints them; of the others only the key words are known
    /// @param guidance sentences that the form prints here and there
    static Copy make(Form form, long seed, Map<Label, String> printed, List<String> guidance) {
        return new MadeForm(form, seed, printed, guidance).make();
    }

    private Copy make() {
        heading(words(form.signs().getFirst()));
        var parts = new ArrayList<>(form.parts().stream()
                .filter(part -> !part.before() && !part.ends() && !part.id().equals("title"))
                .toList());
        if (random.nextInt(3) > 0) Collections.shuffle(parts, random);
        for (int missing = random.nextInt(1 + parts.size() / 4); missing > 0; missing--) {
            parts.remove(random.nextInt(parts.size()));
        }
        parts.forEach(this::part);
        return new Copy(text.toString(), expected);
    }

    private void part(Part part) {
        if (!part.columns().isEmpty() && !part.each().isEmpty()) {
            heading(words(part.opens().getFirst()));
            if (part.rows()) ownTable(part);
            else if (random.nextInt(3) == 0) cards(part);
            else grid(part, random.nextBoolean());
        } else if (!part.items().isEmpty()) {
            heading(words(part.opens().getFirst()));
            items(part, random.nextInt(3));
        } else if (part.rows()) {
            heading(words(part.opens().getFirst()));
            for (int row = 1; row <= 2 + random.nextInt(3); row++) line("- " + put(part.each(), "r" + row));
        } else if (!part.fields().isEmpty()) {
            heading(words(part.opens().getFirst()));
            fields(part, random.nextInt(3));
        } else if (!part.answer().isEmpty()) {
            answered(words(part.opens().getFirst()), part.answer());
        }
        text.append('\n');
    }

    /// A question with its answer below it, beside it in a table, in a box, or after a colon.
    private void answered(String label, String question) {
        switch (random.nextInt(4)) {
            case 0 -> {
                heading(label);
                line(put(question, ""));
            }
            case 1 -> row(label, put(question, ""));
            case 2 -> {
                heading(label);
                row("", put(question, ""));
            }
            default -> line(label + ": " + put(question, ""));
        }
    }

    private void grid(Part part, boolean across) {
        List<Named> columns = new ArrayList<>(
                part.columns().stream().filter(column -> !column.id().isEmpty()).toList());
        List<Named> items = new ArrayList<>(part.items());
        Collections.shuffle(columns, random);
        if (random.nextBoolean()) Collections.shuffle(items, random);
        List<Named> over = across ? items : columns;
        List<Named> beside = across ? columns : items;
        row(IntStream.rangeClosed(0, over.size())
                .mapToObj(i -> i == 0 ? "" : words(over.get(i - 1).labels().getFirst()))
                .toArray(String[]::new));
        for (Named each : beside) {
            var cells = new ArrayList<String>(List.of(words(each.labels().getFirst())));
            for (Named other : over) {
                Slot slot = across ? new Slot(each.id(), other.id()) : new Slot(other.id(), each.id());
                cells.add(random.nextInt(4) == 0 ? "" : put(slot.question(), slot.item()));
            }
            row(cells.toArray(String[]::new));
        }
    }

    private void cards(Part part) {
        for (Named item : part.items()) {
            heading(words(item.labels().getFirst()));
            for (Named column : part.columns()) {
                if (!column.id().isEmpty() && random.nextInt(4) > 0) {
                    line(words(column.labels().getFirst()) + ": " + put(column.id(), item.id()));
                }
            }
        }
    }

    private void ownTable(Part part) {
        List<Named> columns = new ArrayList<>(part.columns());
        Collections.shuffle(columns, random);
        row(columns.stream().map(column -> words(column.labels().getFirst())).toArray(String[]::new));
        for (int row = 1; row <= 2 + random.nextInt(3); row++) {
            String id = "r" + row;
            row(columns.stream().map(column -> put(column.id(), id)).toArray(String[]::new));
        }
    }

    private void items(Part part, int layout) {
        for (Named item : part.items()) {
            String label = words(item.labels().getFirst());
            if (random.nextInt(4) == 0) continue;
            if (layout == 0) {
                heading(label);
                line(put(part.each(), item.id()));
            } else if (layout == 1) {
                row(label, put(part.each(), item.id()));
            } else {
                line(label + ": " + put(part.each(), item.id()));
            }
        }
    }

    private void fields(Part part, int layout) {
        for (Named field : part.fields()) {
            if (!field.join().isEmpty()) continue;
            String label = words(field.labels().getFirst());
            if (layout == 0) row(label, put(field.id(), ""));
            else line(label + ": " + put(field.id(), ""));
        }
    }

    private String put(String question, String item) {
        answers++;
        String words = pick(WHO) + " " + pick(DO) + " " + pick(WHAT) + " in ward " + (100 + answers) + ".";
        expected.put(new Slot(question, item), words);
        return words;
    }

    private String pick(List<String> among) {
        return among.get(random.nextInt(among.size()));
    }

    /// A label as somebody may have typed it again: small words between, another case, a number before.
    private String words(Label label) {
        String real = printed.get(label);
        if (real != null) return real;
        var words = new ArrayList<String>();
        for (String word : label.words()) {
            if (!words.isEmpty() && random.nextInt(4) == 0) words.add("the");
            words.add(word);
        }
        String joined = String.join(" ", words);
        return Character.toUpperCase(joined.charAt(0)) + joined.substring(1);
    }

    private void heading(String words) {
        String number = random.nextInt(3) == 0 ? (1 + random.nextInt(20)) + ") " : "";
        text.append('\n')
                .append(random.nextBoolean() ? "## " + number + words : "**" + number + words + "**")
                .append("\n\n");
        if (!guidance.isEmpty() && random.nextInt(3) == 0) line(pick(guidance));
    }

    private void line(String words) {
        text.append(words).append("\n\n");
    }

    private void row(String... cells) {
        text.append(String.join("\t", cells)).append('\n');
    }
}
