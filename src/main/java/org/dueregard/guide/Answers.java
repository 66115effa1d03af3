package org.dueregard.guide;

import java.util.List;
import org.dueregard.guide.Reception.Answer;

/// Makes the reception's answers.
final class Answers {
    private final Answered answered;

    Answers(Wording wording) {
        this.answered = new Answered(wording);
    }

    /// What a turn came to.
    Answer of(Outcome outcome) {
        return of(outcome, outcome.told().messages(), outcome.repeated(), answered.words(outcome));
    }

    /// Where somebody stands.
    static Answer standing(Outcome outcome, boolean repeated) {
        return of(outcome, outcome.told().messages(), repeated, "");
    }

    /// Something else is said to someone in that assessment.
    static Answer of(Outcome outcome, List<Message> messages, boolean repeated, String did) {
        return new Answer(
                outcome.told().conversation(),
                outcome.conversation().assessment().title(),
                messages,
                outcome.told().progress(),
                outcome.turns(),
                repeated,
                did);
    }

    /// To someone in no assessment.
    static Answer nowhere(List<Message> messages, boolean repeated, String did) {
        return new Answer("", "", messages, null, 0, repeated, did);
    }
}
