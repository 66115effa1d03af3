package org.dueregard.slack;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.dueregard.conversation.Utterance.Input;
import org.dueregard.guide.Delivery;
import org.dueregard.guide.Message;
import org.dueregard.guide.Message.Kind;
import org.dueregard.guide.Reception.Answer;
import org.dueregard.guide.Spoken;
import org.dueregard.slack.WebApi.Reply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/// Opens the form of a question, and takes what is sent with it.
final class Forms {
    private static final Logger LOG = LoggerFactory.getLogger(Forms.class);

    private final Office office;
    private final Dresser dresser;
    private final Modals modals;
    private final Executor later;

    Forms(Office office, Executor later) {
        this.office = office;
        this.dresser = new Dresser(office.wording());
        this.modals = new Modals(office.wording());
        this.later = later;
    }

    /// Opens the form, after the press is acknowledged: both have three seconds. Gives whether there still is one.
    ///
    /// @param now where the person stands
    boolean open(Place place, Incoming.AskedForForm asked, Answer now) {
        Optional<Message> question = question(now, asked.ref().slot());
        question.ifPresent(found -> {
            var ref = new Ref(Kind.ASK, now.turn(), now.assessment(), found.question());
            ObjectNode body = Json.object().put("trigger_id", asked.trigger());
            body.set("view", modals.view(found, ref, ""));
            later.execute(() -> open(place, body));
        });
        return question.isPresent();
    }

    private void open(Place place, ObjectNode body) {
        Reply reply = office.installations()
                .find(place.team())
                .map(installation -> office.api().call("views.open", installation.token(), body))
                .orElse(new Reply.Unreachable("not installed"));
        if (reply instanceof Reply.Ok) return;
        LOG.warn("Slack did not open a form: {}", reply);
        List<Delivery> note = dresser.note(place, office.wording().text("slack.no-form"));
        office.deliveries().add(note, office.clock().instant());
    }

    /// Hears the form, and gives what is to be said in the acknowledgement: a mistake, the form of the next row, or
    /// nothing, which closes it.
    Optional<ObjectNode> hear(Place place, Incoming.Submitted sent) {
        Spoken spoken = office.spoken(place, sent.messageId(), new Input.Filled(sent.fields()), sent.ref());
        Answer answer = office.reception()
                .hear(
                        spoken,
                        (before, heard) ->
                                mistake(heard).isPresent() ? List.of() : dresser.dress(place, before, heard));
        Optional<String> mistake = mistake(answer);
        if (mistake.isPresent() && !answer.repeated()) return Optional.of(errors(sent.block(), mistake.get()));
        if (answer.repeated()) return Optional.empty();
        return question(answer, sent.ref().slot())
                .filter(next -> next.form() != null)
                .map(next -> again(next, answer));
    }

    private static Optional<String> mistake(Answer answer) {
        return answer.messages().stream()
                .filter(message -> message.kind() == Kind.CORRECT)
                .map(Message::text)
                .findFirst();
    }

    /// The question that is still asked, if it has a form.
    private Optional<Message> question(Answer answer, String slot) {
        return answer.messages().stream()
                .filter(message ->
                        message.kind() == Kind.ASK && message.question().equals(slot))
                .filter(modals::has)
                .findFirst();
    }

    private static ObjectNode errors(String block, String words) {
        ObjectNode errors = Json.object().put(block, Cut.to(Limits.INPUT_LABEL, words));
        return Json.object().put("response_action", "errors").set("errors", errors);
    }

    private ObjectNode again(Message question, Answer answer) {
        var ref = new Ref(Kind.ASK, answer.turn(), answer.assessment(), question.question());
        ObjectNode view = modals.view(question, ref, office.wording().text("slack.saved-next"));
        return Json.object().put("response_action", "update").set("view", view);
    }
}
