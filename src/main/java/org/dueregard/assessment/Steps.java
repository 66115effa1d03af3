package org.dueregard.assessment;

import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.Set;
import java.util.function.Predicate;
import org.dueregard.toolkit.Slot;
import org.dueregard.toolkit.Value;
import org.jspecify.annotations.Nullable;

/// The steps that apply, in the order asked; each is found by its slot without a search. Immutable.
public final class Steps extends AbstractList<Step> implements RandomAccess {
    private final List<Step> steps;
    private final Map<Slot, Integer> places;
    private final Set<Slot> hangsOn;

    /// @param places  where each step stands, by its slot
    /// @param hangsOn the slots whose answers settle which steps apply
    Steps(List<Step> steps, Map<Slot, Integer> places, Set<Slot> hangsOn) {
        this.steps = List.copyOf(steps);
        this.places = places;
        this.hangsOn = hangsOn;
    }

    @Override
    public Iterator<Step> iterator() {
        return steps.iterator();
    }

    /// Whether an answer to this slot may change which steps apply.
    ///
    /// @param before the answer that it takes the place of, or `null`
    boolean hangOn(Answer answer, @Nullable Answer before) {
        return hangsOn.contains(answer.slot()) || isNotKnown(answer) || (before != null && isNotKnown(before));
    }

    /// What is not known may be followed by the question why not.
    private static boolean isNotKnown(Answer answer) {
        return answer.value() instanceof Value.NotKnown;
    }

    @Override
    public Step get(int place) {
        return steps.get(place);
    }

    @Override
    public int size() {
        return steps.size();
    }

    /// Where the step with this slot stands, from 0; -1 if none has it.
    int place(Slot slot) {
        return places.getOrDefault(slot, -1);
    }

    public boolean has(Slot slot) {
        return places.containsKey(slot);
    }

    public Optional<Step> find(Slot slot) {
        int place = place(slot);
        return place < 0 ? Optional.empty() : Optional.of(get(place));
    }

    /// Finds the first that is wanted, from this place on.
    Optional<Step> findFrom(int start, Predicate<Step> wanted) {
        for (int place = start; place < size(); place++) {
            if (wanted.test(get(place))) return Optional.of(get(place));
        }
        return Optional.empty();
    }

    /// Finds the last that is wanted before the one with this slot; before an unknown slot, the last of all.
    public Optional<Step> findBefore(Slot slot, Predicate<Step> wanted) {
        int end = place(slot);
        for (int place = (end < 0 ? size() : end) - 1; place >= 0; place--) {
            if (wanted.test(get(place))) return Optional.of(get(place));
        }
        return Optional.empty();
    }

    /// Whether this is the first step about its item: the steps about one item follow one another.
    public boolean opensItem(Step step) {
        int place = place(step.slot());
        return place == 0 || (place > 0 && !get(place - 1).isAbout(step));
    }
}
