package org.dueregard.slack;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.dueregard.conversation.Utterance.Input;
import org.dueregard.guide.Message;
import org.dueregard.guide.Message.Kind;
import org.dueregard.guide.Reception.Answer;
import org.dueregard.guide.Spoken;
import org.dueregard.slack.Incoming.Who;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/// Attends to what Slack brings, whichever way it came. When it returns, all that follows is saved, and what it gives
/// may be acknowledged.
final class Attendant {
    private static final Logger LOG = LoggerFactory.getLogger(Attendant.class);
    private static final int MOST_REMEMBERED = 5_000;
    private static final Ref NOTHING = new Ref(Kind.SAY, 0, "", "");

    private final Office office;
    private final Dresser dresser;
    private final Forms forms;
    private final Home home;
    private final Recent recent = new Recent(MOST_REMEMBERED);
    private final DoublePresses doubles = new DoublePresses();

    /// @param later runs what must not hold up an acknowledgement
    Attendant(Office office, Executor later) {
        this.office = office;
        this.dresser = new Dresser(office.wording());
        this.forms = new Forms(office, later);
        this.home = new Home(office.wording(), office.clock().getZone());
    }

    /// Gives what is to be said in the acknowledgement; empty for a bare one.
    ///
    /// @throws RefusedException if it comes from a workspace that may not use this service; then nothing is stored
    Optional<ObjectNode> attend(Incoming incoming) {
        return switch (incoming) {
            case Incoming.Challenged(var challenge) -> Optional.of(Json.object().put("challenge", challenge));
            case Incoming.Wrote wrote -> done(() -> wrote(wrote));
            case Incoming.Amended amended -> done(() -> note(amended.who(), amended.channel(), amended.event()));
            case Incoming.Mentioned mentioned -> done(() -> invite(mentioned));
            case Incoming.OpenedHome opened -> done(() -> show(opened));
            case Incoming.Uninstalled(var team) ->
                done(() -> office.installations().remove(team));
            case Incoming.Gone(var who) ->
                done(() -> office.reception().left(place(who, "").person()));
            case Incoming.Pressed pressed -> done(() -> pressed(pressed));
            case Incoming.AskedForForm asked -> done(() -> open(asked));
            case Incoming.Submitted sent -> forms.hear(place(sent.who(), ""), sent);
            case Incoming.Commanded commanded -> commanded(commanded);
            case Incoming.Ignored(var what) -> done(() -> LOG.debug("Slack brought nothing for us: {}", what));
        };
    }

    private static Optional<ObjectNode> done(Runnable work) {
        work.run();
        return Optional.empty();
    }

    private Place place(Who who, String channel) {
        office.admit(who.team());
        return office.place(who, channel);
    }

    private void wrote(Incoming.Wrote wrote) {
        Place place = place(wrote.who(), wrote.channel());
        if (!wrote.words().isEmpty()) hear(place, wrote.messageId(), new Input.Words(wrote.words()), NOTHING);
        if (wrote.files()) recent.once(wrote.messageId(), () -> say(place, "slack.files"));
    }

    private void hear(Place place, String messageId, Input input, Ref ref) {
        Spoken spoken = office.spoken(place, messageId, input, ref);
        office.reception().hear(spoken, (before, answer) -> dresser.dress(place, before, answer));
    }

    private void note(Who who, String channel, String event) {
        Place place = place(who, channel);
        recent.once(event, () -> say(place, "slack.amended"));
    }

    private void say(Place place, String key) {
        office.deliveries()
                .add(
                        dresser.note(place, office.wording().text(key)),
                        office.clock().instant());
    }

    private void invite(Incoming.Mentioned mentioned) {
        Place person = place(mentioned.who(), "");
        recent.once(mentioned.event(), () -> invite(person, mentioned));
    }

    private void invite(Place person, Incoming.Mentioned mentioned) {
        ObjectNode body = new Cards(office.wording())
                .words(List.of(Dresser.note(office.wording().text("slack.invitation"))))
                .getFirst()
                .json()
                .put("thread_ts", mentioned.thread());
        var there = new Place(person.team(), mentioned.channel(), "", mentioned.channel());
        office.deliveries()
                .add(
                        List.of(there.delivery(Dresser.POST, body, "", "")),
                        office.clock().instant());
    }

    private void show(Incoming.OpenedHome opened) {
        Place place = place(opened.who(), "");
        recent.once(opened.event(), () -> show(place));
    }

    private void show(Place place) {
        ObjectNode body = Json.object().put("user_id", place.user());
        body.set("view", home.view(office.reception().mine(place.person(), Home.MOST)));
        office.deliveries()
                .add(
                        List.of(place.delivery("views.publish", body, "", "")),
                        office.clock().instant());
    }

    /// An answer picked on a card whose question has passed changes nothing: it may be a second press of the same
    /// button.
    private void pressed(Incoming.Pressed pressed) {
        Place place = place(pressed.who(), pressed.direct());
        if (doubles.isSecond(pressed.press())) return;
        Spoken spoken = office.spoken(place, pressed.messageId(), pressed.input(), pressed.ref());
        Answer now = office.reception().standing(spoken);
        boolean first = recent.isNew(pressed.press().messageId());
        if (pressed.answer() && isStale(pressed, now)) {
            if (first) tellStanding(place, "slack.stale", spoken);
            return;
        }
        Answer heard = office.reception().hear(spoken, (before, answer) -> dresser.dress(place, before, answer));
        boolean again =
                heard.repeated() && !pressed.messageId().equals(pressed.press().messageId());
        if (again && first) tellStanding(place, "slack.begun", spoken);
    }

    private static boolean isStale(Incoming.Pressed pressed, Answer now) {
        Ref ref = pressed.ref();
        Stream<Message> open = now.messages().stream().filter(message -> message.kind() == ref.kind());
        return switch (ref.kind()) {
            case ASK -> open.noneMatch(message -> message.question().equals(ref.slot()));
            case CONFIRM, MOVED ->
                open.flatMap(message -> message.choices().stream())
                        .noneMatch(choice -> pressed.input().equals(new Input.Picked(choice.id())));
            case SAY, EXPLAIN, EXAMPLE, CORRECT, SUGGEST, ASIDE, FOUND, REVIEW, DONE -> false;
        };
    }

    /// @param key of the words before it
    private void tellStanding(Place place, String key, Spoken spoken) {
        Answer now = office.reception().remind(spoken);
        var messages = Stream.concat(Stream.of(Dresser.note(office.wording().text(key))), now.messages().stream())
                .toList();
        var told = new Answer(now.assessment(), now.title(), messages, now.progress(), now.turn(), true, "");
        office.deliveries().add(dresser.dress(place, now, told), office.clock().instant());
    }

    private void open(Incoming.AskedForForm asked) {
        Place place = place(asked.who(), asked.direct());
        Spoken spoken = office.spoken(place, asked.messageId(), new Input.Words(""), asked.ref());
        recent.once(asked.messageId(), () -> {
            Answer now = office.reception().standing(spoken);
            if (!forms.open(place, asked, now)) tellStanding(place, "slack.stale", spoken);
        });
    }

    /// Answers in the direct messages; where it was typed, only the one who typed it sees that.
    private Optional<ObjectNode> commanded(Incoming.Commanded commanded) {
        Place place = place(commanded.who(), "");
        String words = commanded.words().isEmpty() ? office.wording().text("slack.command-alone") : commanded.words();
        hear(place, commanded.messageId(), new Input.Words(words), NOTHING);
        return Optional.of(Json.object()
                .put("response_type", "ephemeral")
                .put("text", office.wording().text("slack.commanded")));
    }
}
