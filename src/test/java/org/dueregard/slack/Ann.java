package org.dueregard.slack;

import java.net.http.HttpResponse;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// An officer at Slack: what she writes and presses, as Slack would bring it.
final class Ann {
    static final String DIRECT = "DU1";

    private final SlackMock mock;
    private final Function<ObjectNode, JsonNode> brings;
    private final Function<ObjectNode, JsonNode> interacts;
    private int stamps = 100;

    Ann(Workspace workspace) {
        this(workspace.mock, body -> ok(workspace.event(body)), body -> ok(workspace.interaction(body)));
    }

    /// @param brings    takes an event, and gives its acknowledgement
    /// @param interacts takes an interaction, and gives its acknowledgement
    Ann(SlackMock mock, Function<ObjectNode, JsonNode> brings, Function<ObjectNode, JsonNode> interacts) {
        this.mock = mock;
        this.brings = brings;
        this.interacts = interacts;
    }

    private static JsonNode ok(HttpResponse<String> response) {
        if (response.statusCode() != 200) throw new AssertionError(response.statusCode() + ": " + response.body());
        return response.body().isEmpty()
                ? Json.object()
                : Json.find(response.body()).orElseThrow();
    }

    String stamp() {
        stamps += 10;
        return stamps + ".000001";
    }

    void says(String words) {
        var _ = brings.apply(event(message(words, stamp())));
    }

    ObjectNode message(String words, String stamp) {
        return Json.object()
                .put("type", "message")
                .put("channel_type", "im")
                .put("channel", DIRECT)
                .put("user", "U1")
                .put("text", words)
                .put("ts", stamp);
    }

    static ObjectNode event(ObjectNode event) {
        ObjectNode body = Json.object()
                .put("type", "event_callback")
                .put("team_id", "T1")
                .put("api_app_id", "A1")
                .put(
                        "event_id",
                        "Ev"
                                + java.util.UUID.nameUUIDFromBytes(
                                        Json.write(event).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        body.set("event", event);
        return body;
    }

    /// Presses the newest control whose label or id fits.
    void presses(String label) {
        ObjectNode message = mock.find(DIRECT, element -> is(element, label))
                .orElseThrow(() -> new AssertionError("no button " + label + " in " + mock.channels));
        var _ = interacts.apply(press(message, element -> is(element, label), option -> true, stamp()));
    }

    /// Chooses from the newest list that has an option so called.
    void chooses(String label) {
        ObjectNode message = mock.find(DIRECT, element -> has(element, label))
                .orElseThrow(() -> new AssertionError("no option " + label));
        var _ = interacts.apply(
                press(message, element -> has(element, label), option -> named(option, label), stamp()));
    }

    ObjectNode press(ObjectNode message, Predicate<JsonNode> wanted, Predicate<JsonNode> option, String stamp) {
        for (JsonNode block : message.path("blocks")) {
            JsonNode element =
                    SlackMock.elements(block).filter(wanted).findFirst().orElse(null);
            if (element != null) return payload(message, block, (ObjectNode) element.deepCopy(), option, stamp);
        }
        throw new AssertionError("nothing to press in " + message);
    }

    private ObjectNode payload(
            ObjectNode message, JsonNode block, ObjectNode action, Predicate<JsonNode> option, String stamp) {
        action.put("block_id", Json.text(block, "block_id")).put("action_ts", stamp);
        action.path("options")
                .valueStream()
                .filter(option)
                .findFirst()
                .ifPresent(chosen -> action.set("selected_option", chosen));
        ObjectNode payload = person("block_actions").put("trigger_id", "t" + stamp);
        payload.set("container", Json.object().put("message_ts", Json.text(message, "ts")));
        payload.set("channel", Json.object().put("id", DIRECT));
        payload.set("actions", Json.array(java.util.List.of(action)));
        return payload;
    }

    static ObjectNode person(String type) {
        ObjectNode payload = Json.object().put("type", type).put("api_app_id", "A1");
        payload.set("user", Json.object().put("id", "U1").put("username", "ann"));
        payload.set("team", Json.object().put("id", "T1"));
        return payload;
    }

    /// Presses a control whose value was set by hand: a day, a number, boxes that are ticked.
    void interacts(ObjectNode payload) {
        var _ = interacts.apply(payload);
    }

    /// Sends a form filled in, and gives the acknowledgement.
    JsonNode submits(ObjectNode view, Function<JsonNode, ObjectNode> fills) {
        return interacts.apply(submission(view, fills));
    }

    static ObjectNode submission(ObjectNode view, Function<JsonNode, ObjectNode> fills) {
        ObjectNode values = Json.object();
        for (JsonNode block : view.path("blocks")) {
            if (!block.has("element")) continue;
            JsonNode element = block.path("element");
            ObjectNode field = Json.object();
            field.set(Json.text(element, "action_id"), fills.apply(element));
            values.set(Json.text(block, "block_id"), field);
        }
        ObjectNode sent = Json.object()
                .put("id", "V1")
                .put("callback_id", Json.text(view, "callback_id"))
                .put("private_metadata", Json.text(view, "private_metadata"));
        ObjectNode state = Json.object();
        state.set("values", values);
        sent.set("state", state);
        ObjectNode payload = person("view_submission");
        payload.set("view", sent);
        return payload;
    }

    private static boolean is(JsonNode element, String label) {
        return Json.text(element.path("text"), "text").equals(label);
    }

    private static boolean has(JsonNode element, String label) {
        return element.path("options").valueStream().anyMatch(option -> named(option, label));
    }

    private static boolean named(JsonNode option, String label) {
        return Json.text(option.path("text"), "text").startsWith(label);
    }
}
