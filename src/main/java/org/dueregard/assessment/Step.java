package org.dueregard.assessment;

import java.util.Optional;
import org.dueregard.toolkit.Item;
import org.dueregard.toolkit.Question;
import org.dueregard.toolkit.Role;
import org.dueregard.toolkit.Section;
import org.dueregard.toolkit.Slot;
import org.jspecify.annotations.Nullable;

/// One step on the path through a form: a question of a section, asked about an item or once.
///
/// @param item what it is asked about, or `null` where it is asked once
public record Step(
        Slot slot,
        Section section,
        Question question,
        @Nullable Item item) {

    static Step of(Section section, Question question) {
        return new Step(Slot.of(question.id()), section, question, null);
    }

    static Step of(Section section, Question question, Item item) {
        return new Step(new Slot(question.id(), item.id()), section, question, item);
    }

    /// Whether it is about the same item as another, in the same section.
    boolean isAbout(Step other) {
        return section.id().equals(other.section().id())
                && slot.item().equals(other.slot().item());
    }

    public Role role() {
        return question.role();
    }

    /// The form's own number of the question, else its section's; empty where the form has none.
    public String number() {
        return question.number().isEmpty() ? section.number() : question.number();
    }

    public Optional<Item> findItem() {
        return Optional.ofNullable(item);
    }

    public String itemLabel() {
        return item == null ? "" : item.label();
    }
}
