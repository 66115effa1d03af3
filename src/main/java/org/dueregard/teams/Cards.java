package org.dueregard.teams;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.dueregard.guide.Message;
import org.dueregard.guide.Message.Choice;
import org.dueregard.guide.Message.Kind;
import org.dueregard.guide.Reception.Answer;
import org.dueregard.guide.Wording;
import tools.jackson.databind.node.ObjectNode;

/// Makes one card of all that a person can do now. It fits by construction: see [Room].
final class Cards {
    private static final Set<String> FIRST = Set.of("command:why", "command:skip");
    private static final int MOST_IN_A_TITLE = 80;

    private final Wording wording;

    Cards(Wording wording) {
        this.wording = wording;
    }

    /// Whether a message offers anything to do, or has sources to show, so that it needs a card.
    static boolean needsCard(Message message) {
        return !message.question().isEmpty()
                || message.form() != null
                || !message.choices().isEmpty()
                || !message.citations().isEmpty();
    }

    /// The card of some messages in their order, at least one of which needs one.
    ObjectNode card(List<Message> messages, Answer answer, Stamp stamp) {
        ObjectNode card = Json.object();
        for (Room room : Room.ALL) {
            card = card(messages, answer, stamp, room);
            if (Json.bytes(card).length <= Room.MOST_BYTES) return card;
        }
        return withoutControls(messages, card);
    }

    /// What cannot be fitted at all is asked in words alone.
    private ObjectNode withoutControls(List<Message> messages, ObjectNode tooLarge) {
        var body = new ArrayList<ObjectNode>();
        for (Message message : messages) body.addAll(text(message, Room.ALL.getLast()));
        body.add(Blocks.quiet(wording.text("teams.too-much")));
        return whole(body, List.of(), Json.text(tooLarge, "fallbackText"));
    }

    /// Whether the card of these messages shows all their words, or only their start.
    static boolean isShortened(Message message) {
        return message.text().length() > Room.ALL.getFirst().text();
    }

    private ObjectNode card(List<Message> messages, Answer answer, Stamp stamp, Room room) {
        var buttons = new Buttons(wording, stamp);
        var controls = new Controls(wording, buttons, room);
        var suggestions = new Suggestions(wording, buttons, room);
        var body = new ArrayList<ObjectNode>();
        var actions = new ArrayList<ObjectNode>();
        String asked = asked(messages);
        for (int i = 0; i < messages.size(); i++) {
            Message message = messages.get(i);
            String slot = message.question().isEmpty() ? asked : message.question();
            if (message.kind() == Kind.ASK) body.addAll(head(message, answer));
            body.addAll(text(message, room));
            body.addAll(suggestions.show(message, slot, i));
            List<ObjectNode> answers = controls.of(message, slot, i);
            body.addAll(answers);
            Controls.afterthoughts(message).forEach(choice -> actions.add(buttons.pick(choice, slot, "")));
            addCommands(message, slot, buttons, body, actions);
            String write = answers.isEmpty() ? "teams.write" : "teams.or-write";
            if (message.kind() == Kind.ASK) body.add(Blocks.quiet(wording.text(write)));
        }
        return whole(body, actions, Texts.summary(messages));
    }

    /// The question that the card asks; empty if none.
    static String asked(List<Message> messages) {
        return messages.stream()
                .map(Message::question)
                .filter(question -> !question.isEmpty())
                .reduce("", (_, last) -> last);
    }

    private List<ObjectNode> head(Message message, Answer answer) {
        var head = new ArrayList<ObjectNode>();
        if (!message.number().isEmpty())
            head.add(Blocks.heading(wording.text("teams.question", "number", message.number())));
        var progress = answer.progress();
        if (progress != null) {
            String far = wording.text(
                    "teams.progress", "answered", "" + progress.answered(), "total", "" + progress.total());
            String title = Plain.shorten(answer.title(), MOST_IN_A_TITLE);
            head.add(Blocks.quiet(title.isEmpty() ? far : title + " \u00b7 " + far)
                    .put("spacing", "None"));
        }
        return head;
    }

    private List<ObjectNode> text(Message message, Room room) {
        String text = Plain.shorten(message.text(), room.text());
        List<ObjectNode> blocks =
                new ArrayList<>(message.kind() == Kind.ASK ? Blocks.question(text) : Blocks.paragraphs(text));
        if (isShortened(message)) blocks.add(Blocks.quiet(wording.text("teams.whole-above")));
        return blocks;
    }

    /// Under a question the two most used commands stand open and the others behind "More"; a suggestion's own command
    /// stands below it.
    private static void addCommands(
            Message message, String slot, Buttons buttons, List<ObjectNode> body, List<ObjectNode> actions) {
        List<Choice> commands = Controls.commands(message);
        if (commands.isEmpty()) return;
        Predicate<Choice> open = choice -> message.kind() != Kind.ASK || FIRST.contains(choice.id());
        List<ObjectNode> shown = commands.stream()
                .filter(open)
                .map(choice -> buttons.pick(choice, slot, ""))
                .toList();
        if (message.kind() != Kind.ASK) {
            body.addAll(Buttons.rows(shown));
            return;
        }
        actions.addAll(shown);
        List<Choice> rest = commands.stream().filter(open.negate()).toList();
        if (!rest.isEmpty()) actions.add(buttons.more(rest, slot));
    }

    /// The question of a card that is done with, and what was said to it.
    ///
    /// @param asked what it asked, or `null` if that is not known any more
    /// @param said  a sentence that says what became of it
    ObjectNode done(@org.jspecify.annotations.Nullable Message asked, String said) {
        var body = new ArrayList<ObjectNode>();
        if (asked != null) {
            if (!asked.number().isEmpty())
                body.add(Blocks.quiet(wording.text("teams.question", "number", asked.number())));
            body.addAll(Blocks.paragraphs(Plain.shorten(Texts.first(asked.text()), 1_000)));
        }
        body.add(Blocks.strong(said));
        return whole(body, List.of(), said);
    }

    private static ObjectNode whole(List<ObjectNode> body, List<ObjectNode> actions, String fallback) {
        ObjectNode card = Blocks.card(body, fallback);
        if (!actions.isEmpty()) card.set("actions", Json.array(actions));
        return card;
    }
}
