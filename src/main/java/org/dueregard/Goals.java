package org.dueregard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dueregard.guide.Imports.Goal;
import org.dueregard.ingest.Recognised;
import org.dueregard.toolkit.Item;
import org.dueregard.toolkit.Question;
import org.dueregard.toolkit.Section;
import org.dueregard.toolkit.Section.Repeat.Each;
import org.dueregard.toolkit.Slot;
import org.dueregard.toolkit.Toolkit;

/// The places of a form that a passage may be put in.
final class Goals {
    private static final String ROW = "r";
    private static final int LONGEST = 60;

    private Goals() {}

    /// @param used the slots in use, whose rows and general answers are places too
    static List<Goal> of(Toolkit form, Collection<String> used) {
        var goals = new ArrayList<Goal>();
        for (Section section : form.sections()) {
            for (Question question : section.questions()) {
                if (section.repeat() instanceof Each each) {
                    items(section, each, used)
                            .forEach((id, label) -> goals.add(goal(form, section, question, Item.row(id, label))));
                } else {
                    goals.add(goal(form, section, question, Item.row("", "")));
                }
            }
        }
        if (form.review() != null) goals.add(new Goal(form.review().id(), "Review", "When to look at it again"));
        used.stream()
                .filter(slot -> !slot.isEmpty()
                        && goals.stream().noneMatch(goal -> goal.slot().equals(slot)))
                .distinct()
                .forEach(slot -> goals.add(new Goal(slot, "Other", slot)));
        return goals;
    }

    private static Map<String, String> items(Section section, Each each, Collection<String> used) {
        var items = new LinkedHashMap<String, String>();
        for (Item item :
                Stream.concat(each.items().stream(), each.offered().stream()).toList())
            items.put(item.id(), item.label());
        items.put(Recognised.GENERAL, "All of them");
        if (each.more() == null) return items;
        int last = used.stream()
                .map(Slot::read)
                .filter(slot -> section.questions().stream()
                        .anyMatch(question -> question.id().equals(slot.question())))
                .map(Slot::item)
                .filter(item -> item.matches(ROW + "\\d{1,4}"))
                .mapToInt(item -> Integer.parseInt(item.substring(1)))
                .max()
                .orElse(0);
        IntStream.rangeClosed(1, last + 1)
                .forEach(row -> items.put(ROW + row, row > last ? "A new row" : "Row " + row));
        return items;
    }

    private static Goal goal(Toolkit form, Section section, Question question, Item item) {
        String text = question.text()
                .replace("{subject}", form.cover().subject())
                .replaceAll("\\{[a-z]+}", item.label().isEmpty() ? "this" : "them");
        String words = text.length() > LONGEST ? text.substring(0, LONGEST) + "\u2026" : text;
        String heading = (section.number() + " " + section.title()).strip();
        String label = item.label().isEmpty() ? words : item.label() + ": " + words;
        return new Goal(new Slot(question.id(), item.id()).key(), heading, label);
    }

    /// The authors' own rows that cells are in, by section: their labels by id.
    static Map<String, Map<String, String>> rows(Toolkit form, Map<Slot, Recognised.Cell> cells) {
        var rows = new LinkedHashMap<String, Map<String, String>>();
        for (Section section : form.sections()) {
            if (!(section.repeat() instanceof Each each)) continue;
            Set<String> own = new LinkedHashSet<>(Stream.concat(each.items().stream(), each.offered().stream())
                    .map(Item::id)
                    .toList());
            cells.forEach((slot, cell) -> {
                boolean here = section.questions().stream()
                        .anyMatch(question -> question.id().equals(slot.question()));
                if (here && !slot.item().isEmpty() && !own.contains(slot.item())) {
                    String label = slot.item().equals(Recognised.GENERAL) ? Recognised.GENERAL_LABEL : cell.text();
                    rows.computeIfAbsent(section.id(), _ -> new LinkedHashMap<>())
                            .putIfAbsent(slot.item(), label);
                }
            });
        }
        return rows;
    }
}
