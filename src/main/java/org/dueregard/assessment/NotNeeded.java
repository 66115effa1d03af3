package org.dueregard.assessment;

import java.util.List;
import java.util.Optional;
import org.dueregard.toolkit.Item;
import org.dueregard.toolkit.Section;
import org.dueregard.toolkit.Section.Repeat.Each;
import org.dueregard.toolkit.Slot;
import org.dueregard.toolkit.Value;
import org.jspecify.annotations.Nullable;

/// A section that asks nothing because none of its items was chosen at the question it follows from.
///
/// @param from the question at which they were to be chosen
public record NotNeeded(Section section, Step from) {

    /// The sections not needed as answered so far, in the order of the form.
    ///
    /// While the question that a section follows from is open, the section may still be needed; and where its own
    /// condition does not hold, that is why it is not asked.
    public static List<NotNeeded> in(Assessment assessment) {
        return assessment.toolkit().sections().stream()
                .flatMap(section -> of(section, assessment).stream())
                .toList();
    }

    private static Optional<NotNeeded> of(Section section, Assessment assessment) {
        if (!(section.repeat() instanceof Each each) || each.chosenBy().isEmpty()) return Optional.empty();
        if (assessment.hasRows(section) || !section.when().holds(id -> value(Slot.of(id), assessment)))
            return Optional.empty();
        boolean noneChosen = value(Slot.of(each.chosenBy()), assessment) instanceof Value.Choices(var chosen)
                && each.items().stream().map(Item::id).noneMatch(chosen::contains);
        return noneChosen
                ? assessment.findStep(Slot.of(each.chosenBy())).map(from -> new NotNeeded(section, from))
                : Optional.empty();
    }

    private static @Nullable Value value(Slot slot, Assessment assessment) {
        return assessment
                .findStep(slot)
                .flatMap(step -> assessment.findAnswer(step.slot()))
                .map(Answer::value)
                .orElse(null);
    }
}
