package org.dueregard.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dueregard.toolkit.Item;
import org.dueregard.toolkit.Role;
import org.dueregard.toolkit.Section;
import org.dueregard.toolkit.Slot;
import org.dueregard.toolkit.Toolkit;
import org.dueregard.toolkit.Value;
import org.jspecify.annotations.Nullable;

/// An equality assessment of one proposal, as answered so far. Immutable.
///
/// An answer whose question no longer applies is kept, in case it applies again, but it is on no path and in no list.
///
/// @param kept    every answer given, by slot
/// @param rows    the rows officers added, by section id, in the order added
/// @param skipped slots passed over for now; an answer ends that
/// @param cited   the sources taken for a slot, in the order taken; they may come before its answer
/// @param path    the steps that apply now, in the order asked
public record Assessment(
        String id,
        Toolkit toolkit,
        Map<Slot, Answer> kept,
        Map<String, List<Item>> rows,
        Set<Slot> skipped,
        Map<Slot, List<Citation>> cited,
        Steps path) {

    private static final List<Role> TITLES = List.of(Role.TITLE, Role.DESCRIPTION, Role.AIMS);

    public static Assessment begin(String id, Toolkit toolkit) {
        return of(id, toolkit, Map.of(), Map.of(), Set.of(), Map.of());
    }

    private static Assessment of(
            String id,
            Toolkit toolkit,
            Map<Slot, Answer> kept,
            Map<String, List<Item>> rows,
            Set<Slot> skipped,
            Map<Slot, List<Citation>> cited) {
        return new Assessment(id, toolkit, kept, rows, skipped, cited, new Path(toolkit, kept, rows).steps());
    }

    public Assessment with(Answer answer) {
        var answers = new HashMap<>(kept);
        Answer before = answers.put(answer.slot(), answer);
        Steps steps = path.hangOn(answer, before) ? new Path(toolkit, answers, rows).steps() : path;
        return new Assessment(id, toolkit, answers, rows, without(answer.slot()), cited, steps);
    }

    /// This assessment with one more source for a slot; a source already taken is not taken twice.
    public Assessment citing(Slot slot, Citation citation) {
        List<Citation> before = citations(slot);
        if (before.stream().anyMatch(taken -> taken.id().equals(citation.id()))) return this;
        var all = new HashMap<>(cited);
        all.put(slot, Stream.concat(before.stream(), Stream.of(citation)).toList());
        return new Assessment(id, toolkit, kept, rows, skipped, all, path);
    }

    /// The sources taken for a slot, in the order taken; empty if none.
    public List<Citation> citations(Slot slot) {
        return cited.getOrDefault(slot, List.of());
    }

    public Assessment withRow(String sectionId, Item row) {
        var all = new LinkedHashMap<>(rows);
        var list = new ArrayList<>(rows.getOrDefault(sectionId, List.of()));
        list.add(row);
        all.put(sectionId, List.copyOf(list));
        return of(id, toolkit, kept, all, skipped, cited);
    }

    /// Whether officers have added rows to a section.
    public boolean hasRows(Section section) {
        return !rows.getOrDefault(section.id(), List.of()).isEmpty();
    }

    public Assessment withoutRow(String sectionId, String rowId) {
        var all = new LinkedHashMap<>(rows);
        all.put(
                sectionId,
                rows.getOrDefault(sectionId, List.of()).stream()
                        .filter(row -> !row.id().equals(rowId))
                        .toList());
        return of(id, toolkit, kept, all, skipped, cited);
    }

    public Assessment skipping(Slot slot) {
        var slots = new HashSet<>(skipped);
        slots.add(slot);
        return new Assessment(id, toolkit, kept, rows, slots, cited, path);
    }

    private Set<Slot> without(Slot slot) {
        if (!skipped.contains(slot)) return skipped;
        var slots = new HashSet<>(skipped);
        slots.remove(slot);
        return slots;
    }

    /// The answers that count, in the order of the form.
    public Stream<Answer> answers() {
        return path.stream().flatMap(step -> findAnswer(step.slot()).stream());
    }

    /// Finds the answer kept for a slot, whether or not its question still applies.
    public Optional<Answer> findAnswer(Slot slot) {
        return Optional.ofNullable(kept.get(slot));
    }

    public Optional<Step> findStep(Slot slot) {
        return path.find(slot);
    }

    /// Finds the first step that has no answer and was not skipped.
    public Optional<Step> findNext() {
        return path.findFrom(0, this::isOpen);
    }

    /// Finds the first such step of a section.
    public Optional<Step> findNextIn(Section section) {
        return path.findFrom(0, step -> step.section().id().equals(section.id()) && isOpen(step));
    }

    /// Finds the first such step after the one given, in the order of the form.
    public Optional<Step> findNextAfter(Slot slot) {
        int place = path.place(slot);
        return place < 0 ? Optional.empty() : path.findFrom(place + 1, this::isOpen);
    }

    /// Finds the answered or skipped step before the one given; before an unknown slot, the last of all.
    public Optional<Step> findBefore(Slot slot) {
        return path.findBefore(slot, step -> !isOpen(step));
    }

    private boolean isOpen(Step step) {
        return !isAnswered(step) && !skipped.contains(step.slot());
    }

    public boolean isAnswered(Step step) {
        return kept.containsKey(step.slot());
    }

    /// The steps with this role, in the order of the form.
    public Stream<Step> stepsFor(Role role) {
        return path.stream().filter(step -> step.role() == role);
    }

    /// The answers that count to the questions with this role, in the order of the form.
    public Stream<Answer> answersFor(Role role) {
        return stepsFor(role).flatMap(step -> findAnswer(step.slot()).stream());
    }

    /// The answer's value about the same item, whichever question of that role asked for it.
    public Optional<Value> findValue(Role role, String item) {
        return answersFor(role)
                .filter(answer -> answer.slot().item().equals(item))
                .map(Answer::value)
                .findFirst();
    }

    /// The required steps without an answer, skipped ones among them, in the order of the form.
    public List<Step> missing() {
        return path.stream()
                .filter(step -> step.question().asking().required() && !isAnswered(step))
                .toList();
    }

    /// What the assessment is of: its title, else its description's first line, else empty.
    public String title() {
        for (Role role : TITLES) {
            for (Step step : path) {
                String line = step.role() == role ? firstLine(kept.get(step.slot())) : "";
                if (!line.isEmpty()) return line;
            }
        }
        return "";
    }

    private static String firstLine(@Nullable Answer answer) {
        if (answer == null || answer.value() instanceof Value.NotKnown || answer.value() instanceof Value.NotApplicable)
            return "";
        return answer.words().lines().findFirst().orElse("").strip();
    }
}
