package org.dueregard.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.dueregard.toolkit.AnswerKind;
import org.dueregard.toolkit.Item;
import org.dueregard.toolkit.Option;
import org.dueregard.toolkit.Question;
import org.dueregard.toolkit.Question.Of;
import org.dueregard.toolkit.Section;
import org.dueregard.toolkit.Section.Repeat.Each;
import org.dueregard.toolkit.Section.Repeat.Once;
import org.dueregard.toolkit.Slot;
import org.dueregard.toolkit.Toolkit;
import org.dueregard.toolkit.Value;
import org.jspecify.annotations.Nullable;

/// Works out the steps that apply: a pure function of the toolkit, the answers and the rows.
///
/// A condition sees only answers to earlier steps that apply themselves, so an answer that is hidden hides what hangs
/// on it. What was looked at on the way is noted: no other answer can change the steps.
final class Path {
    private final Toolkit toolkit;
    private final Map<Slot, Answer> kept;
    private final Map<String, List<Item>> rows;
    private final List<Step> steps = new ArrayList<>();
    private final Map<Slot, Integer> seen = new HashMap<>();
    private final Set<Slot> hangsOn = new HashSet<>();

    Path(Toolkit toolkit, Map<Slot, Answer> kept, Map<String, List<Item>> rows) {
        this.toolkit = toolkit;
        this.kept = kept;
        this.rows = rows;
    }

    Steps steps() {
        for (Section section : toolkit.sections()) {
            if (section.when().holds(id -> seen(Slot.of(id)))) walk(section);
        }
        return new Steps(steps, seen, hangsOn);
    }

    private void walk(Section section) {
        switch (section.repeat()) {
            case Once _ -> section.questions().forEach(question -> visit(section, question, null));
            case Each each -> walk(section, each);
        }
    }

    private void walk(Section section, Each each) {
        if (each.offer() != null) visit(section, each.offer(), null);
        List<Item> items = items(section, each);
        if (each.gate() != null) visit(section, gate(each.gate(), items), null);
        Set<String> affected = affected(section, each, items);
        for (Item item : items) {
            if (affected.contains(item.id())) walk(section, item, Of.AFFECTED);
        }
        for (Item item : items) {
            if (each.chosenBy().isEmpty() && !affected.contains(item.id())) walk(section, item, Of.OTHERS);
        }
        if (each.more() != null) visit(section, each.more(), null);
    }

    private void walk(Section section, Item item, Of of) {
        for (Question question : section.questions()) {
            Of asked = question.asking().of();
            if (asked == Of.ALL || asked == of) visit(section, question, item);
        }
    }

    /// The form's items, the groups the officer took up when offered, and the rows officers added.
    private List<Item> items(Section section, Each each) {
        Question offer = each.offer();
        Value taken = offer == null ? null : seen(Slot.of(offer.id()));
        List<Item> items = new ArrayList<>(each.items());
        for (Item offered : each.offered()) {
            if (taken != null && taken.includes(offered.id())) items.add(offered);
        }
        items.addAll(rows.getOrDefault(section.id(), List.of()));
        return items;
    }

    /// Those chosen at the gate and the rows officers added. Until the gate has an answer that says which, every item
    /// may be affected.
    private Set<String> affected(Section section, Each each, List<Item> items) {
        String gate = each.gate() == null ? each.chosenBy() : each.gate().id();
        if (gate.isEmpty() || !(seen(Slot.of(gate)) instanceof Value.Choices(var chosen))) return ids(items);
        Set<String> affected = ids(rows.getOrDefault(section.id(), List.of()));
        affected.addAll(chosen);
        return affected;
    }

    private static Set<String> ids(List<Item> items) {
        Set<String> ids = new HashSet<>();
        for (Item item : items) ids.add(item.id());
        return ids;
    }

    private static Question gate(Question gate, List<Item> items) {
        return gate.withKind(
                new AnswerKind.SomeOf(items.stream().map(Option::of).toList(), true));
    }

    private void visit(Section section, Question question, @Nullable Item item) {
        if (item != null && !item.serves(question.asking().aim())) return;
        Function<String, @Nullable Value> answers = id -> {
            Value own = item == null ? null : seen(new Slot(id, item.id()));
            return own == null ? seen(Slot.of(id)) : own;
        };
        if (!question.asking().when().holds(answers)) return;
        add(item == null ? Step.of(section, question) : Step.of(section, question, item));
        if (question.asking().gap() && isUnexplained(question, item)) {
            Question gap = question.gapQuestion();
            add(item == null ? Step.of(section, gap) : Step.of(section, gap, item));
        }
    }

    private boolean isUnexplained(Question question, @Nullable Item item) {
        Answer answer = kept.get(new Slot(question.id(), item == null ? "" : item.id()));
        return answer != null && answer.value() instanceof Value.NotKnown(var reason) && reason.isEmpty();
    }

    private void add(Step step) {
        seen.putIfAbsent(step.slot(), steps.size());
        steps.add(step);
    }

    private @Nullable Value seen(Slot slot) {
        hangsOn.add(slot);
        Answer answer = seen.containsKey(slot) ? kept.get(slot) : null;
        return answer == null ? null : answer.value();
    }
}
