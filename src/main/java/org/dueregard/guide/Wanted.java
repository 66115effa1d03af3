package org.dueregard.guide;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dueregard.assessment.Answer;
import org.dueregard.assessment.Assessment;
import org.dueregard.assessment.Step;
import org.dueregard.toolkit.Characteristic;
import org.dueregard.toolkit.Group;
import org.dueregard.toolkit.Item;
import org.dueregard.toolkit.Question.Lookup;
import org.dueregard.toolkit.Role;

/// What a suggestion is wanted for, taken from the proposal's own answers so far.
///
/// @param lookup     evidence or mitigation
/// @param proposal   what is proposed and for whom, in the officers' words
/// @param group      id of the group asked about, or empty
/// @param groupLabel the form's label of it, or empty
/// @param answer     what was said of this group so far, for example the negative effect to be mitigated; may be empty
/// @param assessment the assessment's own id: its own answers are no suggestions
/// @param cited      ids of passages it has taken already
public record Wanted(
        Lookup lookup,
        String proposal,
        String group,
        String groupLabel,
        String answer,
        String assessment,
        Set<String> cited) {

    private static final Set<Role> ABOUT =
            Set.of(Role.TITLE, Role.DESCRIPTION, Role.AIMS, Role.OUTCOMES, Role.BENEFICIARIES, Role.STAKEHOLDERS);

    public static Wanted of(Step step, Assessment soFar) {
        Optional<Item> item = step.findItem();
        return new Wanted(
                step.question().asking().lookup(),
                words(soFar.path().stream().filter(each -> ABOUT.contains(each.role())), soFar),
                item.map(Wanted::groupId).orElse(""),
                item.map(Item::label).orElse(""),
                item.isEmpty() ? "" : words(soFar.path().stream().filter(each -> isBefore(each, step)), soFar),
                soFar.id(),
                soFar.cited().values().stream()
                        .flatMap(list -> list.stream().map(cited -> cited.id()))
                        .collect(Collectors.toSet()));
    }

    private static boolean isBefore(Step each, Step step) {
        return each.slot().item().equals(step.slot().item()) && !each.slot().equals(step.slot());
    }

    private static String words(Stream<Step> steps, Assessment assessment) {
        return steps.flatMap(step -> assessment.findAnswer(step.slot()).stream())
                .map(Answer::words)
                .collect(Collectors.joining("\n"));
    }

    private static String groupId(Item item) {
        Group group = item.group();
        if (group == null) return "";
        Characteristic characteristic = group.characteristic();
        return characteristic == null ? group.id() : characteristic.id();
    }
}
