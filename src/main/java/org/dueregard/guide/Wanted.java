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
import org.dueregard.toolkit.Value;

/// What a suggestion is wanted for, taken from the proposal's own answers so far.
///
/// @param lookup     evidence or mitigation
/// @param role       of the question it is for
/// @param proposal   what is proposed and for whom, in the officers' words
/// @param group      id of the group asked about, or empty
/// @param groupLabel the form's label of it, or empty
/// @param answer     what was said of this group so far, for example the negative effect to be mitigated; may be empty
/// @param asker      the assessment it is for
/// @param without    ids of passages that are not wanted: those taken, those shown already, those found not relevant
public record Wanted(
        Lookup lookup,
        Role role,
        String proposal,
        String group,
        String groupLabel,
        String answer,
        Asker asker,
        Set<String> without) {

    /// The assessment that asks.
    ///
    /// @param assessment   its id: its own answers are no suggestions
    /// @param organisation whose form it is, or empty
    /// @param jurisdiction the nation, for example `england`, or empty
    public record Asker(String assessment, String organisation, String jurisdiction) {}

    private static final Set<Role> ABOUT =
            Set.of(Role.TITLE, Role.DESCRIPTION, Role.AIMS, Role.OUTCOMES, Role.BENEFICIARIES, Role.STAKEHOLDERS);

    public static Wanted of(Step step, Assessment soFar) {
        Optional<Item> item = step.findItem();
        return new Wanted(
                step.question().asking().lookup(),
                step.role(),
                words(soFar.path().stream().filter(each -> ABOUT.contains(each.role())), soFar),
                item.map(Wanted::groupId).orElse(""),
                item.map(Item::label).orElse(""),
                saysMore(step) ? words(soFar.path().stream().filter(each -> isBefore(each, step)), soFar) : "",
                new Asker(
                        soFar.id(),
                        soFar.toolkit().cover().organisation(),
                        soFar.toolkit().cover().jurisdiction()),
                soFar.cited().values().stream()
                        .flatMap(list -> list.stream().map(cited -> cited.id()))
                        .collect(Collectors.toSet()));
    }

    /// The same, without these passages too.
    Wanted without(Set<String> passages) {
        Set<String> all = Stream.concat(without.stream(), passages.stream()).collect(Collectors.toUnmodifiableSet());
        return new Wanted(lookup, role, proposal, group, groupLabel, answer, asker, all);
    }

    /// What is proposed, in its first line.
    public String title() {
        return proposal.lines().findFirst().orElse("");
    }

    /// As if nothing had been said yet.
    public Wanted withoutContext() {
        return new Wanted(lookup, role, "", group, groupLabel, "", asker, without);
    }

    /// As if no group were asked about.
    public Wanted withoutGroup() {
        return new Wanted(lookup, role, proposal, "", "", answer, asker, without);
    }

    /// Whether what was said of the same item says what is wanted. Of a piece of evidence it only says where that is.
    private static boolean saysMore(Step step) {
        Item item = step.item();
        return item != null && (item.group() != null || step.question().asking().lookup() != Lookup.EVIDENCE);
    }

    private static boolean isBefore(Step each, Step step) {
        return each.slot().item().equals(step.slot().item()) && !each.slot().equals(step.slot());
    }

    private static String words(Stream<Step> steps, Assessment assessment) {
        return steps.flatMap(step -> assessment.findAnswer(step.slot()).stream())
                .filter(answer -> !(answer.value() instanceof Value.On || answer.value() instanceof Value.Every))
                .map(Answer::words)
                .collect(Collectors.joining("\n\n"));
    }

    /// The id of the characteristic an item stands for, else of its group; empty for a row.
    static String groupId(Item item) {
        Group group = item.group();
        if (group == null) return "";
        Characteristic characteristic = group.characteristic();
        return characteristic == null ? group.id() : characteristic.id();
    }
}
