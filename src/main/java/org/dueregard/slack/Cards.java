package org.dueregard.slack;

import java.util.ArrayList;
import java.util.List;
import org.dueregard.assessment.Progress;
import org.dueregard.guide.Message;
import org.dueregard.guide.Message.Choice;
import org.dueregard.guide.Message.Kind;
import org.dueregard.guide.Reception.Answer;
import org.dueregard.guide.Wording;

/// Makes cards of messages, and as many of each as its limits ask for.
final class Cards {
    private static final String AND = " \u00b7 ";

    /// Keeps the ids of what stands above apart from those below.
    private static final int ABOVE = 100;

    private final Wording wording;
    private final Controls controls;

    Cards(Wording wording) {
        this.wording = wording;
        this.controls = new Controls(wording);
    }

    /// The cards of one message; what can be pressed stands on the last.
    List<Card> of(Message message, Answer answer) {
        return of(message, answer, "");
    }

    /// @param first said in small words above it; may be empty
    List<Card> of(Message message, Answer answer, String first) {
        var ref = new Ref(message.kind(), answer.turn(), answer.assessment(), message.question());
        var pieces = new ArrayList<Piece>();
        if (!first.isEmpty()) pieces.add(new Piece(Blocks.context(Prose.pointed(first)), first));
        if (message.kind() == Kind.ASK) pieces.add(heading(message, answer));
        pieces.addAll(words(message));
        boolean found = message.kind() == Kind.FOUND;
        if (found) pieces.addAll(controls.pieces(choosing(message, true), ref, ABOVE));
        pieces.addAll(Suggestions.pieces(message, ref, 1));
        pieces.addAll(controls.pieces(found ? choosing(message, false) : message, ref, 1 + pieces.size()));
        return packed(pieces);
    }

    /// The search that was perhaps meant stands above what was found; all else that can be pressed, below it.
    private static Message choosing(Message found, boolean meant) {
        List<Choice> choices = found.choices().stream()
                .filter(choice -> meant == choice.id().startsWith("search:"))
                .toList();
        return new Message(found.kind(), found.text(), found.question(), found.number(), choices, null, List.of());
    }

    private static List<Piece> words(Message message) {
        return switch (message.kind()) {
            case ASK -> Prose.question(message.text());
            case REVIEW, DONE -> Prose.summary(message.text());
            case SAY, EXPLAIN, EXAMPLE, CORRECT, SUGGEST, ASIDE, FOUND, CONFIRM, MOVED -> Prose.pieces(message.text());
        };
    }

    /// The card of a question that is answered: what was asked and what was said, and nothing to press.
    Card closed(Message question, String answered) {
        var pieces = new ArrayList<Piece>(
                Prose.question(question.text()).stream().limit(2).toList());
        if (!answered.isEmpty())
            pieces.add(Prose.pieces(wording.text(
                            "slack.answered", "answer", answered.startsWith("- ") ? "\n" + answered : answered))
                    .getFirst());
        return packed(pieces).getFirst();
    }

    /// Words without anything to press.
    List<Card> words(List<Message> messages) {
        return packed(messages.stream()
                .flatMap(message -> Prose.pieces(message.text()).stream())
                .toList());
    }

    /// Where in the form the question stands, and how far the assessment is.
    private Piece heading(Message message, Answer answer) {
        var parts = new ArrayList<String>();
        if (!message.number().isEmpty()) parts.add(wording.text("slack.question", "number", message.number()));
        if (!answer.title().isEmpty()) parts.add(Cut.to(100, answer.title()));
        Progress progress = answer.progress();
        if (progress != null)
            parts.add(wording.text(
                    "slack.progress", "answered", "" + progress.answered(), "total", "" + progress.total()));
        String words = parts.isEmpty() ? wording.text("slack.form-title") : String.join(AND, parts);
        return new Piece(Blocks.context(words), words);
    }

    private static List<Card> packed(List<Piece> pieces) {
        var cards = new ArrayList<Card>();
        var card = new ArrayList<Piece>();
        int chars = 0;
        for (Piece piece : pieces) {
            boolean full =
                    card.size() == Limits.BLOCKS_IN_A_MESSAGE || chars + piece.chars() > Limits.CHARS_IN_A_MESSAGE;
            if (full && !card.isEmpty()) {
                cards.add(new Card(card));
                card.clear();
                chars = 0;
            }
            card.add(piece);
            chars += piece.chars();
        }
        if (!card.isEmpty()) cards.add(new Card(card));
        return cards;
    }
}
