package org.dueregard.teams;

import java.util.List;
import org.dueregard.guide.Message;
import org.dueregard.guide.Reception.Answer;
import org.jspecify.annotations.Nullable;

/// Where a person stood before they were heard: what the card on their screen asks.
record Before(Answer answer) {

    /// The newest message that waits for something, which is what the person now answers; `null` if there is none.
    @Nullable
    Message asked() {
        List<Message> asking = answer.messages().stream()
                .filter(message -> !message.question().isEmpty())
                .toList();
        return asking.isEmpty() ? null : asking.getLast();
    }

    /// The same, if it is what a card asks.
    @Nullable
    Message asked(Click click) {
        Message asked = asked();
        boolean same = asked != null
                && click.slot() != null
                && asked.question().equals(click.slot().key())
                && answer.assessment().equals(click.assessment());
        return same ? asked : null;
    }

    String tag() {
        return tag(answer);
    }

    /// Names the card that shows where somebody stands: by its assessment and its question, or else its last message.
    static String tag(Answer answer) {
        List<Message> shown =
                answer.messages().stream().filter(Cards::needsCard).toList();
        if (shown.isEmpty()) return "";
        String asked = Cards.asked(shown);
        return answer.assessment() + " " + (asked.isEmpty() ? shown.getLast().kind().name() : asked);
    }
}
