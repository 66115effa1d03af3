package org.dueregard.conversation;

import java.util.Optional;
import org.dueregard.assessment.Step;
import org.dueregard.conversation.Turn.LookUp;
import org.dueregard.conversation.Utterance.Input;
import org.dueregard.toolkit.Slot;

/// Decides what an utterance is: a decision on something pending, a command, a question of the officer's own, or an
/// answer. Exact words and buttons come first; a guess is put as a question back.
final class Hearing {
    private final Unfolding turn;
    private final Going going;
    private final Obeying obeying;
    private final Answering answering;
    private final Deciding deciding;
    private final Holding holding;

    Hearing(Unfolding turn) {
        this.turn = turn;
        this.holding = new Holding(turn);
        this.answering = new Answering(turn);
        this.going = new Going(turn);
        this.obeying = new Obeying(turn, going, answering);
        this.deciding = new Deciding(turn, answering, obeying, holding);
    }

    Turn hear() {
        holding.holdStrayDraft();
        Position.Draft draft = turn.position().draft();
        switch (turn.said.input()) {
            case Input.Picked(var choice) -> pick(choice);
            case Input.Filled(var fields)
            when turn.stage() instanceof Stage.Asking(var step) && !holding.isLate() -> answering.fill(step, fields);
            case Input.Filled(var fields) -> holding.hold(Forms.words(fields));
            case Input.Words(var words) -> hearWords(words.strip());
        }
        holding.rescue(draft);
        return turn.told();
    }

    private void pick(String choice) {
        if (deciding.decides(choice)) return;
        carryOn();
        if (choice.startsWith("use:")) {
            obeying.use(choice.substring("use:".length()));
        } else if (choice.startsWith("drop:")) {
            obeying.decline(choice.substring("drop:".length()));
        } else if (choice.startsWith("search:")) {
            turn.lookUp(new LookUp.Search(choice.substring("search:".length())));
        } else if (choice.startsWith("goto:")) {
            going.goTo(Slot.read(choice.substring("goto:".length())));
        } else if (choice.startsWith("command:")) {
            command(choice);
        } else if (holding.isLate()) {
            holding.hold(choice);
        } else if (turn.stage() instanceof Stage.Asking(var step)) {
            answering.answer(step, choice);
        }
    }

    private void command(String choice) {
        boolean late = holding.isLate();
        for (Command command : Command.values()) {
            if (command.id().equals(choice) && !(late && command.isOfTheQuestion())) obeying.obey(command);
        }
    }

    private void hearWords(String words) {
        if (deciding.decidesInWords(words)) return;
        boolean late = holding.isLate();
        if (!late) carryOn();
        boolean quoted = isQuoted(words);
        if (!quoted && obeys(words, late)) return;
        if (late) {
            holding.hold(words);
        } else if (turn.stage() instanceof Stage.Asking(var step)) {
            answer(step, quoted ? words.substring(1, words.length() - 1).strip() : words, quoted);
        } else if (!quoted) {
            turn.phrases.guess(words).ifPresent(command -> propose(Slot.of(""), command, words));
        }
    }

    /// Whether the words were a command, a search, or a question of the officer's own, and were dealt with. A part of a
    /// long answer may well be a question.
    private boolean obeys(String words, boolean late) {
        if (turn.stage() instanceof Stage.Asking(var step) && !late && answering.isPlainChoice(step, words))
            return false;
        var command = turn.phrases.find(words).filter(each -> !(late && each.isOfTheQuestion()));
        var number = turn.phrases.findNumber(words);
        var toChange = turn.phrases.findNumberToChange(words);
        var search = turn.phrases.findSearch(words);
        if (command.isPresent()) {
            keep(words, () -> obeying.obey(command.get()));
        } else if (toChange.isPresent()) {
            keep(words, () -> going.change(toChange.get()));
        } else if (number.isPresent()) {
            keep(words, () -> going.goTo(number.get()));
        } else if (search.isPresent()) {
            keep(words, () -> turn.lookUp(new LookUp.Search(search.get())));
        } else if (Phrases.isAside(words) && turn.draft() == null) {
            keep(words, () -> turn.lookUp(new LookUp.Guidance(words)));
        } else {
            return false;
        }
        return true;
    }

    /// Obeys, and keeps the words where they might have been meant as the answer.
    private void keep(String words, Runnable obey) {
        boolean drafting = turn.draft() != null;
        Stage stage = turn.stage();
        obey.run();
        if (stage instanceof Stage.Asking(var step) && (drafting || answering.takesWords(step)))
            turn.happen(new Event.Held(step.slot(), words, false));
    }

    private void answer(Step step, String words, boolean quoted) {
        if (turn.draft() != null) {
            answering.draft(step, words);
        } else if (quoted) {
            answering.answerPlainly(step, words);
        } else if (!answering.shares(step, words) && !answering.asksForWhom(step, words)) {
            guess(step, words)
                    .ifPresentOrElse(
                            command -> propose(step.slot(), command, words), () -> answering.answer(step, words));
        }
    }

    /// Finds the command that words may have been meant as. "None" is never a slip for "done": nothing is to be ended.
    private Optional<Command> guess(Step step, String words) {
        return answering.mayBeCommand(step, words)
                ? turn.phrases.guess(words).filter(command -> command != Command.DONE)
                : Optional.empty();
    }

    private void propose(Slot slot, Command command, String words) {
        turn.happen(new Event.Proposed(new Proposal.Does(slot, command, words)));
    }

    private void carryOn() {
        if (turn.position().paused() || turn.position().held() != null) turn.happen(new Event.CarriedOn());
    }

    /// Whether the whole message stands between one pair of quotation marks.
    private static boolean isQuoted(String words) {
        if (words.length() < 3) return false;
        int pair = "\"\u201c\u2018'".indexOf(words.charAt(0));
        int end = words.length() - 1;
        return pair >= 0
                && words.charAt(end) == "\"\u201d\u2019'".charAt(pair)
                && words.indexOf(words.charAt(0), 1) == (pair == 0 || pair == 3 ? end : -1);
    }
}
