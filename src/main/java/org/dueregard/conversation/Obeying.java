package org.dueregard.conversation;

import java.util.List;
import java.util.function.BiConsumer;
import org.dueregard.assessment.Assessment;
import org.dueregard.assessment.Citation;
import org.dueregard.assessment.Progress;
import org.dueregard.assessment.Step;
import org.dueregard.toolkit.Question.Lookup;
import org.dueregard.toolkit.Slot;
import org.dueregard.toolkit.Value;

/// Carries out commands.
final class Obeying {
    private final Unfolding turn;
    private final Going going;
    private final Answering answering;

    Obeying(Unfolding turn, Going going, Answering answering) {
        this.turn = turn;
        this.going = going;
        this.answering = answering;
    }

    void obey(Command command) {
        switch (command) {
            case PAUSE -> turn.happen(new Event.Paused());
            case CONTINUE -> turn.happen(new Event.Returned());
            case WHERE -> turn.say(where());
            case REVIEW -> {
                if (!(turn.stage() instanceof Stage.Done)) turn.happen(new Event.WentToReview());
            }
            case FINISH -> finish();
            case CHANGE -> turn.say(new Reply.Answers(answered()));
            case BACK -> going.back();
            case MISSING -> turn.assessment().missing().stream().findFirst().ifPresent(step -> going.goTo(step.slot()));
            case START_AGAIN -> startAgain();
            case HELP, WHY, EXAMPLE, SKIP, NOT_KNOWN, NOT_APPLICABLE, LONG, DONE, REMOVE, SAME, SAME_FOR_ALL, MORE -> {
                if (turn.stage() instanceof Stage.Asking(var step)) obey(command, step);
            }
        }
    }

    /// The commands that need a question.
    private void obey(Command command, Step step) {
        switch (command) {
            case HELP -> turn.say(new Reply.Help(step));
            case WHY -> turn.say(new Reply.Explain(step));
            case EXAMPLE -> turn.say(new Reply.Example(step));
            case SKIP ->
                turn.happen(turn.assessment().isAnswered(step) ? new Event.Returned() : new Event.Skipped(step.slot()));
            case NOT_KNOWN -> answering.record(step, new Value.NotKnown(""), "Not known");
            case NOT_APPLICABLE -> answering.record(step, new Value.NotApplicable(""), "Not applicable");
            case LONG -> turn.happen(new Event.Drafted(step.slot(), ""));
            case REMOVE -> remove(step);
            case SAME -> new Sharing(turn).share(step);
            case SAME_FOR_ALL -> new Sharing(turn).shareWithAll(step);
            case DONE -> done(step);
            case MORE -> more(step);
            case BACK, WHERE, REVIEW, PAUSE, CONTINUE, START_AGAIN, FINISH, CHANGE, MISSING ->
                throw new IllegalArgumentException("Needs no question: " + command);
        }
    }

    private void done(Step step) {
        Position.Draft draft = turn.draft();
        if (draft == null) return;
        turn.happen(new Event.Dropped());
        answering.answer(step, draft.text());
    }

    private void finish() {
        switch (turn.stage()) {
            case Stage.Asking _ -> turn.happen(new Event.WentToReview());
            case Stage.Reviewing _ -> turn.happen(new Event.Finished());
            case Stage.Done _ -> {}
        }
    }

    private void startAgain() {
        if (turn.stage() instanceof Stage.Done) return;
        turn.happen(new Event.Proposed(new Proposal.StartsAgain()));
    }

    /// Starts again once that was confirmed, unless a colleague has finished the assessment meanwhile.
    void restart() {
        if (turn.stage() instanceof Stage.Done) return;
        turn.happen(new Event.Restarted());
        turn.say(new Reply.Restarted());
    }

    /// Takes a suggestion that was shown, as a citation to the answer.
    void use(String passage) {
        shown(passage, (slot, citation) -> {
            turn.happen(new Event.Cited(slot, citation));
            turn.say(new Reply.Used(citation));
        });
    }

    /// Sets a suggestion that was shown aside.
    void decline(String passage) {
        shown(passage, (slot, citation) -> {
            turn.happen(new Event.Declined(slot, citation.id()));
            turn.say(new Reply.Declined(citation));
        });
    }

    private void shown(String passage, BiConsumer<Slot, Citation> then) {
        Slot slot = turn.said.answering() == null ? turn.position().asked() : turn.said.answering();
        if (slot == null) return;
        turn.now().offers().open(slot).stream()
                .filter(citation -> citation.id().equals(passage))
                .findFirst()
                .ifPresent(citation -> then.accept(slot, citation));
    }

    private void more(Step step) {
        if (step.question().asking().lookup() == Lookup.NOTHING) turn.say(new Reply.NothingMore());
        else turn.lookUp(new Turn.LookUp.Suggestions(step, true));
    }

    private void remove(Step step) {
        String section = step.section().id();
        turn.assessment().rows().getOrDefault(section, List.of()).stream()
                .filter(row -> row.id().equals(step.slot().item()))
                .findFirst()
                .ifPresent(row -> {
                    turn.happen(new Event.RowRemoved(section, row.id()));
                    turn.say(new Reply.RowRemoved(row.label()));
                });
    }

    private Reply where() {
        Assessment assessment = turn.assessment();
        int skipped = (int) assessment.path().stream()
                .filter(each -> assessment.skipped().contains(each.slot()))
                .count();
        return new Reply.Where(
                Progress.of(assessment), turn.stage(), assessment.missing().size(), skipped);
    }

    private List<Step> answered() {
        return turn.assessment().path().stream()
                .filter(turn.assessment()::isAnswered)
                .toList();
    }
}
