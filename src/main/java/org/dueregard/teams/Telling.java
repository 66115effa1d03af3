package org.dueregard.teams;

import java.util.ArrayList;
import java.util.List;
import org.dueregard.guide.Delivery;
import org.dueregard.guide.Message;
import org.dueregard.guide.Reception.Answer;
import org.dueregard.guide.Wording;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Dresses what a person is told: what can be answered as one card, and what is only to be read above the question on
/// it, or as text of its own where it is long.
final class Telling {
    private static final int MOST_SAID = 1_000;
    private static final int MOST_TO_READ_ON_A_CARD = 600;

    private final Wording wording;
    private final Cards cards;

    Telling(Wording wording) {
        this.wording = wording;
        this.cards = new Cards(wording);
    }

    /// Everything that is told, in order.
    ///
    /// @param nonce tells the card from every other
    List<Delivery> tell(Outgoing to, Answer answer, String nonce) {
        String read = readOnly(answer);
        List<Message> shown = shown(answer);
        if (shown.isEmpty()) return to.text(read);
        boolean brief = read.length() <= MOST_TO_READ_ON_A_CARD;
        List<Message> onCard = brief ? answer.messages() : shown;
        ObjectNode card = cards.card(onCard, answer, Stamp.of(answer, nonce));
        var all = new ArrayList<Delivery>(brief ? List.of() : to.text(read));
        all.add(to.card(card, Texts.summary(shown), Before.tag(answer)));
        return all;
    }

    /// The card of what can be answered now.
    ObjectNode card(Answer answer, String nonce) {
        return cards.card(shown(answer), answer, Stamp.of(answer, nonce));
    }

    static boolean hasCard(Answer answer) {
        return !shown(answer).isEmpty();
    }

    /// The words of the messages before the first that needs a card, and in full those that the card cuts short.
    private static String readOnly(Answer answer) {
        List<Message> messages = answer.messages();
        int first = messages.size() - shown(answer).size();
        var read = new ArrayList<>(messages.subList(0, first));
        messages.subList(first, messages.size()).stream()
                .filter(Cards::isShortened)
                .forEach(read::add);
        return Texts.joined(read);
    }

    /// The messages from the first on that needs a card.
    private static List<Message> shown(Answer answer) {
        return answer.messages().stream()
                .dropWhile(message -> !Cards.needsCard(message))
                .toList();
    }

    /// The card in place of one that is done with.
    ///
    /// @param asked what it asked, or `null` if that is not known
    /// @param said  what became of it in one sentence
    ObjectNode done(@Nullable Message asked, String said) {
        return cards.done(asked, said);
    }

    /// What became of words or a form, in one sentence.
    String said(Answer answer, String words) {
        String answered = answer.answered();
        return answered.isBlank()
                ? wording.text("teams.you-said", "words", Plain.line(words, MOST_SAID))
                : wording.text("teams.you-answered", "answer", Plain.line(answered, MOST_SAID));
    }

    /// What became of a button: one that is no answer was only chosen.
    String said(Answer answer, Click click, String words) {
        return click.isAnswer()
                ? said(answer, words)
                : wording.text("teams.you-chose", "choice", Plain.line(words, MOST_SAID));
    }

    String text(String key, String... pairs) {
        return wording.text(key, pairs);
    }
}
