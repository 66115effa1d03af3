package org.dueregard.conversation;

import java.util.List;
import java.util.Optional;
import org.dueregard.assessment.NotNeeded;
import org.dueregard.assessment.Progress;
import org.dueregard.assessment.ReviewDate;
import org.dueregard.assessment.Step;
import org.dueregard.quality.QualityChecks;
import org.dueregard.toolkit.Question.Lookup;
import org.dueregard.toolkit.Section;
import org.dueregard.toolkit.Slot;
import org.dueregard.toolkit.Value;
import org.jspecify.annotations.Nullable;

/// Tells the officer, at the end of a turn, what is pending or where things stand.
final class Telling {
    private final Unfolding turn;

    Telling(Unfolding turn) {
        this.turn = turn;
    }

    /// Says what is pending, else where things stand.
    void tell() {
        sayHeld();
        Position position = turn.position();
        if (position.paused()) {
            turn.say(new Reply.Paused());
        } else if (position.proposal() != null) {
            turn.say(new Reply.Confirm(position.proposal(), stepOf(position.proposal())));
        } else {
            sayStage();
        }
    }

    private void sayHeld() {
        Position.Held held = turn.position().held();
        if (held == null) return;
        if (!held.late()) {
            turn.say(new Reply.TakenAsCommand(held.words()));
        } else {
            Step step = turn.assessment().findStep(held.slot()).orElse(null);
            turn.say(new Reply.MovedOn(step, held.words(), turn.value(held.slot())));
        }
    }

    private void sayStage() {
        switch (turn.stage()) {
            case Stage.Asking(var step) -> sayQuestion(step);
            case Stage.Reviewing _ -> askNothing(review());
            case Stage.Done _ -> askNothing(done());
        }
    }

    private void sayQuestion(Step step) {
        Position.Draft draft = turn.draft();
        if (draft == null) {
            ask(step);
        } else {
            turn.say(new Reply.Drafting(step, draft.parts().size()));
        }
    }

    private void askNothing(Reply instead) {
        if (turn.position().asked() != null) turn.happen(new Event.Asked(Slot.NONE));
        turn.say(instead);
    }

    private void ask(Step step) {
        Slot before = turn.position().asked();
        if (!step.slot().equals(before)) {
            if (isNew(step, before)) open(step.section());
            turn.happen(new Event.Asked(step.slot()));
            boolean looks = step.question().asking().lookup() != Lookup.NOTHING;
            if (looks && !turn.looksUp()) turn.lookUp(new Turn.LookUp.Suggestions(step, false));
        }
        String same =
                Sharing.findLast(turn.assessment(), step).map(Step::itemLabel).orElse("");
        turn.say(new Reply.Ask(step, Progress.of(turn.assessment()), turn.value(step.slot()), same));
    }

    /// Says that the sections just before are not needed, then what the form says before this one's questions.
    private void open(Section section) {
        List<Section> all = turn.assessment().toolkit().sections();
        List<NotNeeded> gone = NotNeeded.in(turn.assessment());
        int last = all.indexOf(section) - 1;
        while (last >= 0 && isAmong(gone, all.get(last))) last--;
        all.subList(last + 1, all.indexOf(section)).forEach(each -> sayNotNeeded(gone, each));
        if (!section.intro().isEmpty()) turn.say(new Reply.Intro(section));
    }

    private static boolean isAmong(List<NotNeeded> gone, Section section) {
        return gone.stream().anyMatch(each -> each.section().equals(section));
    }

    private void sayNotNeeded(List<NotNeeded> gone, Section section) {
        gone.stream()
                .filter(each -> each.section().equals(section))
                .map(Reply.NotNeeded::new)
                .filter(reply -> !turn.hasSaid(reply))
                .forEach(turn::say);
    }

    /// Whether the step opens a section that the officer was not in and that has no answer yet.
    private boolean isNew(Step step, @Nullable Slot before) {
        Optional<Step> last =
                before == null ? Optional.empty() : turn.assessment().findStep(before);
        boolean elsewhere =
                last.filter(at -> at.section().id().equals(step.section().id())).isEmpty();
        return elsewhere
                && turn.assessment().path().stream()
                        .filter(each ->
                                each.section().id().equals(step.section().id()))
                        .noneMatch(turn.assessment()::isAnswered);
    }

    private @Nullable Step stepOf(Proposal proposal) {
        return switch (proposal) {
            case Proposal.Means(var slot, var _, var _) ->
                turn.assessment().findStep(slot).orElse(null);
            case Proposal.Does(var slot, var _, var _) ->
                turn.assessment().findStep(slot).orElse(null);
            case Proposal.Same(var slot, var _, var _) ->
                turn.assessment().findStep(slot).orElse(null);
            case Proposal.Rows _, Proposal.StartsAgain _ -> null;
        };
    }

    private Reply review() {
        List<Step> notKnown = turn.assessment().path().stream()
                .filter(step -> turn.value(step.slot()) instanceof Value.NotKnown)
                .toList();
        return new Reply.Review(
                turn.assessment().missing(),
                notKnown,
                QualityChecks.run(turn.assessment(), turn.said.today()),
                turn.isAsideAtTheEnd());
    }

    private Reply done() {
        ReviewDate review = ReviewDate.of(turn.assessment(), turn.said.today()).orElse(null);
        return new Reply.Done(
                turn.assessment().missing(),
                QualityChecks.run(turn.assessment(), turn.said.today()),
                review,
                turn.isAsideAtTheEnd());
    }
}
