package org.dueregard.slack;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dueregard.guide.Delivery;
import org.dueregard.guide.Message;
import org.dueregard.guide.Message.Kind;
import org.dueregard.guide.Reception.Answer;
import org.dueregard.guide.Wording;

/// Makes deliveries of what somebody is told. It only computes.
final class Dresser {
    static final String POST = "chat.postMessage";
    static final String UPDATE = "chat.update";

    /// What waits for one answer, so that nothing on it may be pressed once that is given.
    private static final Set<Kind> WAITING = EnumSet.of(Kind.ASK, Kind.CONFIRM, Kind.MOVED);

    /// What takes the place of a question.
    private static final Set<Kind> NEXT = EnumSet.of(Kind.ASK, Kind.REVIEW, Kind.DONE);

    private static final int SHORT = 300;

    private final Wording wording;
    private final Cards cards;

    Dresser(Wording wording) {
        this.wording = wording;
        this.cards = new Cards(wording);
    }

    /// Says what is new, and closes the cards that are done with. The new comes first, as that is waited for; but a
    /// card goes before one of the same name, or it could no longer be told from it.
    ///
    /// @param before what the person had been told last: their cards that may be closed
    List<Delivery> dress(Place place, Answer before, Answer answer) {
        List<Delivery> closing = closing(place, before, answer);
        List<Delivery> saying = saying(place, answer);
        boolean again = closing.stream()
                .anyMatch(old -> saying.stream().anyMatch(next -> next.tag().equals(old.replaces())));
        return Stream.of(again ? closing : saying, again ? saying : closing)
                .flatMap(List::stream)
                .toList();
    }

    private List<Delivery> closing(Place place, Answer before, Answer answer) {
        if (!before.assessment().equals(answer.assessment())) return List.of();
        return before.messages().stream()
                .filter(message -> WAITING.contains(message.kind()) && isDone(message, answer))
                .map(message -> place.delivery(
                        UPDATE, cards.closed(message, said(message, answer)).json(), "", tag(before, message)))
                .toList();
    }

    /// A question is done with when it, or something after it, is asked; a decision, with whatever comes next.
    private static boolean isDone(Message message, Answer answer) {
        return message.kind() != Kind.ASK || answer.messages().stream().anyMatch(next -> NEXT.contains(next.kind()));
    }

    /// What was said to it. A question asked again was not answered, unless it asks for one row after another.
    private static String said(Message message, Answer answer) {
        Message.Form form = message.form();
        boolean rows = form != null && form.fields().size() > 1;
        boolean again = answer.messages().stream()
                .anyMatch(
                        next -> next.kind() == message.kind() && next.question().equals(message.question()));
        return again && !rows ? "" : answer.answered();
    }

    /// New words. Those with nothing to press go together; a card that waits for an answer can be found again.
    private List<Delivery> saying(Place place, Answer answer) {
        var said = new ArrayList<Delivery>();
        var plain = new ArrayList<Message>();
        for (Message message : answer.messages()) {
            if (message.choices().isEmpty() && message.citations().isEmpty() && message.form() == null) {
                plain.add(message);
            } else {
                String first = isNoted(plain, answer) ? plain.removeFirst().text() : "";
                said.addAll(posts(place, cards.words(plain), ""));
                plain.clear();
                said.addAll(posts(place, cards.of(message, answer, first), tag(answer, message)));
            }
        }
        said.addAll(posts(place, cards.words(plain), ""));
        return said;
    }

    /// Whether all there is to say is what the answered card says already: that goes with the next question, not alone.
    private boolean isNoted(List<Message> plain, Answer answer) {
        if (plain.size() != 1) return false;
        String noted = wording.text("say.noted", "answer", answer.answered());
        return noted.length() <= SHORT
                && onOneLine(noted).equals(onOneLine(plain.getFirst().text()));
    }

    private static String onOneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static List<Delivery> posts(Place place, List<Card> cards, String tag) {
        var posts = new ArrayList<Delivery>();
        for (Card card : cards) {
            boolean last = posts.size() == cards.size() - 1;
            posts.add(place.delivery(POST, card.json(), last ? tag : "", ""));
        }
        return posts;
    }

    /// Words of the program's own, apart from any turn.
    List<Delivery> note(Place place, String words) {
        return posts(place, cards.words(List.of(note(words))), "");
    }

    static Message note(String words) {
        return new Message(Kind.SAY, words, "", "", List.of(), null, List.of());
    }

    private static String tag(Answer answer, Message message) {
        return WAITING.contains(message.kind())
                ? answer.assessment() + "|" + message.kind() + "|" + message.question()
                : "";
    }
}
