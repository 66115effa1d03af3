package org.dueregard.conversation;

import java.util.List;
import org.dueregard.assessment.Step;
import org.dueregard.toolkit.Option;
import org.dueregard.toolkit.Slot;
import org.dueregard.toolkit.Value;

/// Settles what waits for an officer's decision: a proposal, held words, a long answer.
final class Deciding {
    private final Unfolding turn;
    private final Answering answering;
    private final Obeying obeying;
    private final Holding holding;

    Deciding(Unfolding turn, Answering answering, Obeying obeying, Holding holding) {
        this.turn = turn;
        this.answering = answering;
        this.obeying = obeying;
        this.holding = holding;
    }

    /// Whether the choice was a decision, and was settled.
    boolean decides(String choice) {
        Proposal proposal = turn.position().proposal();
        Position.Held held = turn.position().held();
        if (choice.startsWith("confirm:") && proposal != null) {
            settle(proposal, choice.equals("confirm:yes"));
            return true;
        }
        if (choice.startsWith("held:") && held != null) {
            settle(held, choice);
            return true;
        }
        return choice.startsWith("confirm:") || choice.startsWith("held:");
    }

    /// Whether the words were a yes or a no to a proposal, or the end of a long answer. Other words drop the proposal;
    /// words written before it was put do neither.
    boolean decidesInWords(String words) {
        Proposal proposal = turn.position().proposal();
        if (holding.isStale()) return false;
        Position.Draft draft = turn.draft();
        if (draft != null
                && turn.phrases.find(words).filter(Command.DONE::equals).isPresent()) {
            finish(draft);
            return true;
        }
        if (proposal == null) return false;
        boolean yes = Option.YES.isNamed(words);
        if (yes || Option.NO.isNamed(words)) {
            settle(proposal, yes);
            return true;
        }
        turn.happen(new Event.Dropped());
        return false;
    }

    /// Ends a long answer: its parts become the answer.
    void finish(Position.Draft draft) {
        turn.happen(new Event.Dropped());
        answer(draft.slot(), draft.text());
    }

    /// Takes the words as the answer, if that is still the question.
    private void answer(Slot slot, String words) {
        if (turn.stage() instanceof Stage.Asking(var step) && step.slot().equals(slot)) {
            answering.answer(step, words);
        } else if (!slot.question().isEmpty()) {
            holding.holdFor(slot, words);
        }
    }

    private void settle(Proposal proposal, boolean yes) {
        turn.happen(new Event.Dropped());
        switch (proposal) {
            case Proposal.Means(var slot, var value, var words) when yes -> mean(slot, value, words);
            case Proposal.Does(var slot, var command, var _)
            when yes -> {
                if (!command.isOfTheQuestion() || slot.equals(turn.current())) obeying.obey(command);
            }
            case Proposal.Does(var slot, var _, var words) -> answer(slot, words);
            case Proposal.Same(var slot, var items, var words) -> same(slot, items, words, yes);
            case Proposal.StartsAgain _ when yes -> obeying.restart();
            case Proposal.Rows rows when yes -> new Tables(turn).add(rows);
            case Proposal.Rows rows -> asOneAnswer(rows);
            case Proposal.Means _, Proposal.StartsAgain _ -> {}
        }
    }

    /// Records a guess that was confirmed, unless a colleague has answered meanwhile: then both versions are shown.
    private void mean(Slot slot, Value value, String words) {
        if (slot.equals(turn.current())) {
            turn.assessment().findStep(slot).ifPresent(step -> answering.record(step, value, words));
        } else {
            holding.holdFor(slot, words);
        }
    }

    /// Shares an answer with the items that were meant, or takes the words as the answer after all.
    private void same(Slot slot, List<String> items, String words, boolean yes) {
        if (!(turn.stage() instanceof Stage.Asking(var step)) || !step.slot().equals(slot)) {
            holding.holdFor(slot, words);
        } else if (!yes || !new Sharing(turn).shareWith(step, items)) {
            answering.answerPlainly(step, words);
        }
    }

    /// A pasted table that is none is one answer after all.
    private void asOneAnswer(Proposal.Rows rows) {
        if (turn.stage() instanceof Stage.Asking(var step)
                && step.section().id().equals(rows.section())) {
            answering.answerPlainly(step, rows.words());
        }
    }

    private void settle(Position.Held held, String choice) {
        turn.happen(new Event.CarriedOn());
        Step step = turn.assessment().findStep(held.slot()).orElse(null);
        if (step == null || choice.equals("held:drop")) return;
        Position.Draft draft = turn.position().draft();
        if (draft != null && draft.slot().equals(held.slot())) {
            answering.draft(step, held.words());
            return;
        }
        boolean adds = choice.equals("held:add");
        answering.answerPlainly(step, adds ? before(step.slot()) + held.words() : held.words());
        if (!turn.isChanged()) turn.happen(new Event.Held(held.slot(), held.words(), held.late()));
    }

    private String before(Slot slot) {
        return turn.value(slot) instanceof Value.Text(var text) ? text + "\n\n" : "";
    }
}
