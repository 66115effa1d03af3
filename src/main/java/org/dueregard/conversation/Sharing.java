package org.dueregard.conversation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dueregard.assessment.Answer;
import org.dueregard.assessment.Assessment;
import org.dueregard.assessment.Step;
import org.dueregard.toolkit.AnswerKind;
import org.dueregard.toolkit.Option;
import org.dueregard.toolkit.Reading;
import org.dueregard.toolkit.Value;

/// One answer for several items: possible, and said to be weak.
final class Sharing {
    private final Unfolding turn;

    Sharing(Unfolding turn) {
        this.turn = turn;
    }

    /// Finds the nearest earlier step that asks the same of another item and has an answer.
    static Optional<Step> findLast(Assessment assessment, Step step) {
        if (step.item() == null) return Optional.empty();
        return assessment
                .path()
                .findBefore(
                        step.slot(),
                        each -> each.question().id().equals(step.question().id()) && assessment.isAnswered(each));
    }

    /// Uses the last item's answer for this step only.
    boolean share(Step step) {
        return share(step, List.of(step));
    }

    /// Uses it for this step and every open one that asks the same.
    boolean shareWithAll(Step step) {
        return share(step, open(step));
    }

    /// Uses it for the items named that are open. A name that has its answer already gives it to this step: "same as
    /// for
    /// race".
    ///
    /// @return whether every item named was found and there was an answer to share
    boolean shareWith(Step step, String items) {
        if (items.equals("*")) return shareWithAll(step);
        List<String> open = named(open(step), items);
        return shareWith(step, open.isEmpty() ? named(answered(step), items) : open);
    }

    /// Uses it for the items with these ids in the same way.
    boolean shareWith(Step step, List<String> ids) {
        List<Step> open = withIds(open(step), ids);
        if (!open.isEmpty()) return share(step, open);
        List<Step> answered = withIds(answered(step), ids);
        return answered.size() == 1 && share(Optional.of(answered.getFirst()), List.of(step));
    }

    private static List<Step> withIds(List<Step> steps, List<String> ids) {
        return steps.stream().filter(each -> ids.contains(each.slot().item())).toList();
    }

    /// Finds the ids of the items that misspelt names may mean, if sharing with them is possible.
    Optional<List<String>> findMeant(Step step, String names) {
        var options = alike(step)
                .flatMap(each -> each.findItem().stream())
                .map(Option::of)
                .toList();
        List<String> ids =
                AnswerKind.near(options, names).stream().map(Option::id).toList();
        boolean toOthers = !withIds(open(step), ids).isEmpty()
                && findLast(turn.assessment(), step).isPresent();
        boolean fromOne = ids.size() == 1 && !withIds(answered(step), ids).isEmpty();
        return toOthers || fromOne ? Optional.of(ids) : Optional.empty();
    }

    private List<String> named(List<Step> steps, String items) {
        var kind = new AnswerKind.SomeOf(
                steps.stream()
                        .flatMap(each -> each.findItem().stream())
                        .map(Option::of)
                        .toList(),
                false);
        return kind.read(items, turn.said.today()) instanceof Reading.Understood(Value.Choices(var chosen))
                ? chosen
                : List.of();
    }

    private List<Step> open(Step step) {
        return alike(step)
                .filter(each ->
                        !turn.assessment().isAnswered(each) || each.slot().equals(step.slot()))
                .toList();
    }

    private List<Step> answered(Step step) {
        return alike(step).filter(turn.assessment()::isAnswered).toList();
    }

    private Stream<Step> alike(Step step) {
        return turn.assessment().path().stream()
                .filter(each -> each.question().id().equals(step.question().id()));
    }

    private boolean share(Step step, List<Step> with) {
        return share(findLast(turn.assessment(), step), with);
    }

    private boolean share(Optional<Step> from, List<Step> with) {
        Optional<Answer> last = from.flatMap(each -> turn.assessment().findAnswer(each.slot()));
        last.ifPresent(answer -> {
            with.forEach(each -> turn.happen(new Event.Answered(each.slot(), answer.value(), answer.words(), true)));
            turn.say(new Reply.Shared(with.size()));
        });
        return last.isPresent();
    }
}
