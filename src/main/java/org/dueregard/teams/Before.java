package org.dueregard.teams;

import java.util.List;
import org.dueregard.guide.Message;
import org.dueregard.guide.Reception.Answer;
import org.jspecify.annotations.Nullable;

/// Where a person stood before they were heard: what the card on their screen asks.
record Before(Answer answer) {

    /// The message that the person now answers: the last that asks something, or else the last that offers something;
    /// `null` if there is none.
    @Nullable
    Message asked() {
        List<Message> shown = shown(answer);
        return shown.stream()
                .filter(message -> !message.question().isEmpty())
                .reduce((_, last) -> last)
                .orElse(shown.isEmpty() ? null : shown.getLast());
    }

    /// The same, if it is what a card asks.
    @Nullable
    Message asked(Click click) {
        Message asked = asked();
        String slot = click.slot() == null ? "" : click.slot().key();
        boolean same = asked != null
                && asked.question().equals(slot)
                && answer.assessment().equals(click.assessment());
        return same ? asked : null;
    }

    String tag() {
        return tag(answer);
    }

    /// Names the card that shows where somebody stands: by its assessment and its question, or else its last message.
    static String tag(Answer answer) {
        List<Message> shown = shown(answer);
        if (shown.isEmpty()) return "";
        String asked = Cards.asked(shown);
        return answer.assessment() + " "
                + (asked.isEmpty() ? shown.getLast().kind().name() : asked);
    }

    private static List<Message> shown(Answer answer) {
        return answer.messages().stream().filter(Cards::needsCard).toList();
    }
}
