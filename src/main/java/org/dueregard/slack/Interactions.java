package org.dueregard.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dueregard.conversation.Utterance.Input;
import org.dueregard.slack.Incoming.Who;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads what is pressed and filled in: https://docs.slack.dev/interactivity/handling-user-interaction.
final class Interactions {
    private Interactions() {}

    static Incoming read(ObjectNode payload) {
        return switch (Json.text(payload, "type")) {
            case "block_actions" -> pressed(payload);
            case "view_submission" -> submitted(payload);
            case "" -> throw RefusedException.malformed("The type is missing.");
            case String other -> new Incoming.Ignored(Cut.to(80, other)); // view_closed among them: nothing was said
        };
    }

    private static Incoming pressed(ObjectNode payload) {
        JsonNode action = payload.path("actions").path(0);
        if (!action.isObject()) throw RefusedException.malformed("The actions are missing.");
        Who who = Reading.who(payload);
        String id = Reading.token(action, "action_id");
        Optional<Ref> ref = Ref.read(Json.text(action, "block_id"));
        if (ref.isEmpty() || Actions.TICK.is(id)) return new Incoming.Ignored(id);
        String direct = Reading.direct(Json.text(payload.path("channel"), "id"));
        String stamp = Reading.stamp(action, "action_ts");
        if (Actions.FORM.is(id))
            return new Incoming.AskedForForm(
                    who,
                    direct,
                    ref.get(),
                    Reading.token(payload, "trigger_id"),
                    control(payload, who, id, "") + ":" + stamp);
        boolean answer = !Actions.CHOICE.is(id);
        return input(payload, action, id)
                .<Incoming>map(input -> new Incoming.Pressed(
                        who,
                        direct,
                        new Incoming.Press(control(payload, who, id, fingerprint(input)), stamp),
                        ref.get(),
                        input,
                        answer))
                .orElseGet(() -> new Incoming.Ignored(id));
    }

    /// What the control says; empty if it was only emptied.
    private static Optional<Input> input(ObjectNode payload, JsonNode action, String id) {
        if (Actions.SAVE.is(id)) return Optional.of(new Input.Filled(Map.of(Controls.ANSWER, ticked(payload))));
        String value = value(action);
        if (value.isBlank()) return Optional.empty();
        if (value.length() > Limits.BUTTON_VALUE) throw RefusedException.malformed("The value is too long.");
        return Optional.of(
                Actions.ANSWER.is(id)
                        ? new Input.Filled(Map.of(Controls.ANSWER, List.of(value)))
                        : new Input.Picked(value));
    }

    private static String value(JsonNode action) {
        JsonNode option = action.path("selected_option");
        if (option.isObject()) return Json.text(option, "value");
        String date = Json.text(action, "selected_date");
        return date.isEmpty() ? Json.text(action, "value") : date;
    }

    private static List<String> ticked(ObjectNode payload) {
        return payload.path("state")
                .path("values")
                .propertyStream()
                .flatMap(block -> block.getValue().propertyStream())
                .filter(field -> Actions.TICK.is(field.getKey()))
                .flatMap(field -> field.getValue().path("selected_options").valueStream())
                .map(option -> Json.text(option, "value"))
                .filter(value -> !value.isEmpty() && value.length() <= Limits.OPTION_VALUE)
                .distinct()
                .toList();
    }

    private static String control(ObjectNode payload, Who who, String id, String set) {
        return String.join(":", "press", who.team(), who.user(), place(payload), id, set);
    }

    private static String fingerprint(Object content) {
        return UUID.nameUUIDFromBytes(content.toString().getBytes(UTF_8)).toString();
    }

    /// The message or the view that the control stands in.
    private static String place(ObjectNode payload) {
        JsonNode container = payload.path("container");
        String message = Json.text(container, "message_ts");
        return message.isEmpty() ? Json.text(container, "view_id") : message;
    }

    private static Incoming submitted(ObjectNode payload) {
        JsonNode view = Reading.object(payload, "view");
        Who who = Reading.who(payload);
        Optional<Ref> ref = Ref.read(Json.text(view, "private_metadata"));
        if (!Json.text(view, "callback_id").equals(Modals.CALLBACK) || ref.isEmpty())
            return new Incoming.Ignored("view_submission");
        JsonNode values = Reading.object(Reading.object(view, "state"), "values");
        String block = values.propertyNames().stream().findFirst().orElse("");
        return new Incoming.Submitted(who, submission(who, view, values), ref.get(), Fields.values(values), block);
    }

    /// A form that is put right and sent again is another message; the same form delivered again is not.
    private static String submission(Who who, JsonNode view, JsonNode values) {
        return String.join(
                ":",
                "form",
                who.team(),
                Reading.token(view, "id"),
                Json.text(view, "private_metadata").length() > Limits.ACTION ? "" : Json.text(view, "private_metadata"),
                fingerprint(Json.write(values)));
    }
}
