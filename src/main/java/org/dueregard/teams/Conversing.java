package org.dueregard.teams;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dueregard.conversation.Utterance.Input;
import org.dueregard.guide.Delivery;
import org.dueregard.guide.Message;
import org.dueregard.guide.Message.Choice;
import org.dueregard.guide.Reception;
import org.dueregard.guide.Reception.Answer;
import org.dueregard.guide.Spoken;
import org.dueregard.toolkit.Slot;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// The conversation with one person in private.
final class Conversing {
    private final Reception reception;
    private final Telling telling;
    private final Clock clock;

    Conversing(Reception reception, Telling telling, Clock clock) {
        this.reception = reception;
        this.telling = telling;
        this.clock = clock;
    }

    /// Hears words that were typed; they answer what was asked last.
    void typed(Activity activity, String words) {
        Spoken spoken = spoken(activity, Ids.of(activity), new Input.Words(words), "", null);
        reception.hear(spoken, (before, answer) -> dressTyped(activity, words, new Before(before), answer));
    }

    private List<Delivery> dressTyped(Activity activity, String words, Before before, Answer answer) {
        var to = new Outgoing(Place.of(activity));
        var all = new ArrayList<Delivery>(telling.tell(to, answer, Ids.of(activity)));
        if (Telling.hasCard(answer) && !before.tag().isEmpty()) {
            String said = telling.said(answer, words);
            all.add(place(all, before.tag()), to.replacement(telling.done(before.asked(), said), said, before.tag()));
        }
        if (activity.hasFile()) all.addAll(to.text(telling.text("teams.no-files")));
        return all;
    }

    /// Where the card that is done with is replaced: after what is new, as that is waited for; but before a card of the
    /// same name, or it could no longer be told from it.
    private static int place(List<Delivery> told, String tag) {
        return told.stream().anyMatch(each -> each.tag().equals(tag)) ? 0 : told.size();
    }

    /// Hears a button that waits for its card's replacement in the answer.
    ObjectNode clicked(Activity activity, Click click) {
        Spoken spoken = spoken(activity, click);
        var before = new Before(reception.standing(spoken));
        if (isStale(click, before)) return telling.card(reception.remind(spoken), spoken.messageId());
        var to = new Outgoing(Place.of(activity));
        Answer answer = reception.hear(spoken, (_, told) -> telling.tell(to, told, spoken.messageId()));
        boolean goesOn = !answer.repeated() && !Telling.hasCard(answer) && Telling.hasCard(before.answer());
        return goesOn
                ? telling.card(before.answer(), spoken.messageId())
                : telling.done(before.asked(click), telling.said(answer, click, words(click, before)));
    }

    /// Hears a button of an older client, whose card is replaced afterwards.
    ///
    /// @return what is to be delivered where nothing was heard, because the card was stale; otherwise empty
    List<Delivery> submitted(Activity activity, Click click) {
        Spoken spoken = spoken(activity, click);
        var before = new Before(reception.standing(spoken));
        var to = new Outgoing(Place.of(activity));
        if (isStale(click, before)) {
            ObjectNode card = telling.card(reception.remind(spoken), spoken.messageId());
            return List.of(to.update(card, telling.text("teams.older"), before.tag(), activity.replyTo()));
        }
        String words = words(click, before);
        reception.hear(spoken, (_, answer) -> {
            var all = new ArrayList<Delivery>();
            if (Telling.hasCard(answer) && !activity.replyTo().isEmpty()) {
                String said = telling.said(answer, click, words);
                all.add(to.update(telling.done(before.asked(click), said), said, "", activity.replyTo()));
            }
            all.addAll(telling.tell(to, answer, spoken.messageId()));
            return all;
        });
        return List.of();
    }

    /// Says where the person stands, changing nothing in the assessment.
    List<Delivery> standing(Activity activity, Outgoing to) {
        Spoken spoken = spoken(activity, Ids.of(activity), new Input.Words(""), "", null);
        return telling.tell(to, reception.remind(spoken), spoken.messageId());
    }

    /// A decision may be taken only on the card that put it: "yes" on an older one would say yes to something else.
    private static boolean isStale(Click click, Before before) {
        boolean newest = click.assessment().equals(before.answer().assessment())
                && click.turn() == before.answer().turn();
        return click.isDecision() && !newest && Telling.hasCard(before.answer());
    }

    /// What was done, in words.
    private static String words(Click click, Before before) {
        return switch (click.input()) {
            case Input.Words(var words) -> words;
            case Input.Picked(var choice) -> click.label().isEmpty() ? label(choice, before) : click.label();
            case Input.Filled(var fields) ->
                fields.values().stream()
                        .flatMap(List::stream)
                        .filter(value -> !value.isBlank())
                        .collect(Collectors.joining("; "));
        };
    }

    private static String label(String choice, Before before) {
        return before.answer().messages().stream()
                .map(Message::choices)
                .flatMap(List::stream)
                .filter(each -> each.id().equals(choice))
                .map(Choice::label)
                .findFirst()
                .orElse(choice);
    }

    /// The same button of the same card, with the same filled in, is the same message however often it is clicked.
    private Spoken spoken(Activity activity, Click click) {
        String card = click.nonce().isEmpty() ? activity.id() : click.nonce();
        String id = Ids.of(
                activity.channelId(),
                activity.conversation(),
                "card " + card,
                click.assessment(),
                "" + click.turn(),
                click.input().toString());
        return spoken(activity, id, click.input(), click.assessment(), click.slot());
    }

    private Spoken spoken(Activity activity, String id, Input input, String assessment, @Nullable Slot slot) {
        return new Spoken(activity.person(), id, clock.instant(), LocalDate.now(clock), input, assessment, slot);
    }
}
