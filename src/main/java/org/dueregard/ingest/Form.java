package org.dueregard.ingest;

import java.util.List;
import org.dueregard.toolkit.Toolkit;

/// What a form looks like on paper: the labels and sentences it prints, and which question each one introduces.
///
/// @param signs   headings that belong to the form and introduce no question
/// @param printed sentences of guidance
public record Form(Toolkit toolkit, List<Label> signs, List<Part> parts, List<Printed> printed) {

    public Form {
        signs = List.copyOf(signs);
        parts = List.copyOf(parts);
        printed = List.copyOf(printed);
    }

    /// A stretch of the form under one heading.
    ///
    /// @param opens    labels that open the part wherever they stand
    /// @param answer   the question its text answers where no label of its own says otherwise; may be empty
    /// @param each     the question asked of each of its items; empty if it has none
    /// @param section  the toolkit's section for items and rows; may be empty
    /// @param rows     whether it is a table whose rows are its authors' own
    /// @param heading  in such a table: the question that a heading answers, or empty
    /// @param before   whether its text stands unlabelled before the form's first heading
    /// @param ends     whether nothing after it belongs to the form
    record Part(
            String id,
            List<Label> opens,
            String answer,
            String each,
            String section,
            boolean rows,
            String heading,
            boolean before,
            boolean ends,
            List<Named> fields,
            List<Named> items,
            List<Named> columns) {}

    /// What a label inside a part introduces.
    ///
    /// @param id   a question's, or for an item the item's own; empty for a heading over the items
    /// @param join what to put before more text of the same answer, or empty for a new line
    record Named(String id, List<Label> labels, String join) {
        double match(Phrase text) {
            return labels.stream().mapToDouble(label -> label.match(text)).max().orElse(0);
        }
    }

    /// A form of which only the questions matter, and not how it looks on paper.
    public static Form bare(Toolkit toolkit) {
        return new Form(toolkit, List.of(), List.of(), List.of());
    }

    static double match(List<Label> labels, Phrase text) {
        return labels.stream().mapToDouble(label -> label.match(text)).max().orElse(0);
    }

    /// How many different labels the form has.
    long labels() {
        return signs.size()
                + parts.stream()
                        .mapToLong(part -> 1L
                                + part.fields().size()
                                + part.items().size()
                                + part.columns().size())
                        .sum();
    }
}
