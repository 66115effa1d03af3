package org.dueregard.conversation;

import java.util.Set;
import org.dueregard.assessment.Step;
import org.dueregard.conversation.Turn.LookUp;
import org.dueregard.conversation.Utterance.Input;
import org.dueregard.toolkit.Slot;

/// Decides what an utterance is: a decision on something pending, a command, a question of the officer's own, or an
/// answer. Exact words and buttons come first; a guess is put as a question back.
final class Hearing {
    /// The commands that speak of the question asked, and so must not act on another.
    private static final Set<Command> OF_THE_QUESTION = Set.of(
            Command.BACK,
            Command.SKIP,
            Command.NOT_KNOWN,
            Command.NOT_APPLICABLE,
            Command.SAME,
            Command.SAME_FOR_ALL,
            Command.LONG,
            Command.DONE,
            Command.REMOVE);

    private final Unfolding turn;
    private final Obeying obeying;
    private final Answering answering;
    private final Deciding deciding;

    Hearing(Unfolding turn) {
        this.turn = turn;
        this.answering = new Answering(turn);
        this.obeying = new Obeying(turn, answering);
        this.deciding = new Deciding(turn, answering, obeying);
    }

    Turn hear() {
        switch (turn.said.input()) {
            case Input.Picked(var choice) -> pick(choice);
            case Input.Filled(var fields)
            when turn.stage() instanceof Stage.Asking(var step) && !isLate() -> answering.fill(step, fields);
            case Input.Filled(var fields) -> hold(Forms.words(fields));
            case Input.Words(var words) -> hearWords(words.strip());
        }
        return turn.told();
    }

    private void pick(String choice) {
        if (deciding.decides(choice)) return;
        carryOn();
        if (choice.startsWith("use:")) {
            obeying.use(choice.substring("use:".length()));
        } else if (choice.startsWith("goto:")) {
            obeying.goTo(Slot.read(choice.substring("goto:".length())));
        } else if (choice.startsWith("command:")) {
            command(choice);
        } else if (isLate()) {
            hold(choice);
        } else if (turn.stage() instanceof Stage.Asking(var step)) {
            answering.answer(step, choice);
        }
    }

    private void command(String choice) {
        for (Command command : Command.values()) {
            if (command.id().equals(choice) && !(isLate() && OF_THE_QUESTION.contains(command))) obeying.obey(command);
        }
    }

    private void hearWords(String words) {
        if (deciding.decidesInWords(words)) return;
        boolean quoted = words.length() > 2 && isQuote(words.charAt(0)) && isQuote(words.charAt(words.length() - 1));
        boolean late = isLate();
        if (!late) carryOn();
        if (!quoted && !isDrafting() && obeys(words, late)) return;
        if (late) {
            hold(words);
        } else if (turn.stage() instanceof Stage.Asking(var step)) {
            answer(step, quoted ? words.substring(1, words.length() - 1).strip() : words, quoted);
        } else if (!quoted) {
            turn.phrases.guess(words).ifPresent(command -> propose(Slot.of(""), command, words));
        }
    }

    /// Whether the words were a command, a search, or a question of the officer's own, and were dealt with.
    private boolean obeys(String words, boolean late) {
        if (turn.stage() instanceof Stage.Asking(var step) && !late && answering.isPlainChoice(step, words))
            return false;
        var command = turn.phrases.find(words).filter(each -> !(late && OF_THE_QUESTION.contains(each)));
        var number = turn.phrases.findNumber(words);
        var search = turn.phrases.findSearch(words);
        if (command.isPresent()) {
            keep(words, () -> obeying.obey(command.get()));
        } else if (number.isPresent()) {
            keep(words, () -> obeying.goTo(number.get()));
        } else if (search.isPresent()) {
            keep(words, () -> turn.lookUp(new LookUp.Search(search.get())));
        } else if (Phrases.isAside(words)) {
            keep(words, () -> turn.lookUp(new LookUp.Guidance(words)));
        } else {
            return false;
        }
        return true;
    }

    /// Obeys, and keeps the words where they might have been meant as the answer.
    private void keep(String words, Runnable obey) {
        boolean mayBeAnswer = turn.stage() instanceof Stage.Asking(var step) && answering.takesWords(step);
        Slot slot = turn.current();
        obey.run();
        if (mayBeAnswer && slot != null) turn.happen(new Event.Held(slot, words));
    }

    private void answer(Step step, String words, boolean quoted) {
        if (isDrafting()) {
            answering.draft(step, words);
        } else if (!quoted
                && answering.takesWords(step)
                && turn.phrases.guess(words).isPresent()) {
            propose(step.slot(), turn.phrases.guess(words).orElseThrow(), words);
        } else {
            answering.answer(step, words);
        }
    }

    private void propose(Slot slot, Command command, String words) {
        turn.happen(new Event.Proposed(new Proposal.Does(slot, command, words)));
    }

    /// Whether the message answers a question that is no longer the one asked.
    private boolean isLate() {
        Slot answers = turn.said.answering();
        return answers != null && !answers.equals(turn.current());
    }

    /// Keeps words that came too late beside the form, after any that wait there already.
    private void hold(String words) {
        Slot slot = turn.said.answering() == null ? Slot.of("") : turn.said.answering();
        Position.Held held = turn.position().held();
        String all = held != null && held.slot().equals(slot) ? held.words() + "\n\n" + words : words;
        turn.happen(new Event.Held(slot, all));
    }

    private void carryOn() {
        if (turn.position().paused() || turn.position().held() != null) turn.happen(new Event.CarriedOn());
    }

    private boolean isDrafting() {
        return turn.position().draft() != null;
    }

    private static boolean isQuote(char character) {
        return "\"\u201c\u201d\u2018\u2019'".indexOf(character) >= 0;
    }
}
