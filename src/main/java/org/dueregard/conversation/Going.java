package org.dueregard.conversation;

import java.util.List;
import java.util.Optional;
import org.dueregard.assessment.NotNeeded;
import org.dueregard.assessment.Step;
import org.dueregard.toolkit.Slot;

/// Takes the officer to a question: back, by its slot, or by the form's number.
final class Going {
    private final Unfolding turn;

    Going(Unfolding turn) {
        this.turn = turn;
    }

    void back() {
        Slot from = turn.current();
        Optional<Step> before = turn.assessment().findBefore(from == null ? Slot.of("") : from);
        before.ifPresentOrElse(step -> goTo(step.slot()), () -> turn.say(new Reply.NothingBefore()));
    }

    /// Goes to a question; a finished assessment is opened again by that.
    void goTo(Slot slot) {
        if (turn.assessment().findStep(slot).isEmpty()) {
            turn.say(new Reply.NoSuchQuestion(""));
            return;
        }
        if (turn.stage() instanceof Stage.Done) turn.happen(new Event.Reopened());
        turn.happen(new Event.WentTo(slot));
    }

    /// Goes to the answer to the question with the form's number; where it has several, they are put to choose from.
    /// Without an answer it is gone to as a question.
    void change(String number) {
        List<Step> answered =
                numbered(number).stream().filter(turn.assessment()::isAnswered).toList();
        switch (answered.size()) {
            case 0 -> goTo(number);
            case 1 -> goTo(answered.getFirst().slot());
            default -> turn.say(new Reply.Answers(answered));
        }
    }

    private List<Step> numbered(String number) {
        return turn.assessment().path().stream()
                .filter(step -> number.equalsIgnoreCase(step.number())
                        || number.equalsIgnoreCase(step.section().number()))
                .toList();
    }

    /// Goes to the first open question with the form's number, else to the first one with it.
    void goTo(String number) {
        List<Step> numbered = numbered(number);
        numbered.stream()
                .filter(step -> !turn.assessment().isAnswered(step))
                .findFirst()
                .or(() -> numbered.stream().findFirst())
                .ifPresentOrElse(step -> goTo(step.slot()), () -> turn.say(noQuestion(number)));
    }

    /// Says why there is no question with this number: what it follows from came to nothing, or it does not exist.
    private Reply noQuestion(String number) {
        return NotNeeded.in(turn.assessment()).stream()
                .filter(each -> number.equalsIgnoreCase(each.section().number()))
                .findFirst()
                .<Reply>map(Reply.NotNeeded::new)
                .orElseGet(() -> new Reply.NoSuchQuestion(number));
    }
}
