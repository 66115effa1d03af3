package org.dueregard.slack;

import java.util.Optional;
import java.util.Set;
import org.dueregard.slack.Incoming.Who;
import org.dueregard.toolkit.AnswerKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads the Events API: https://docs.slack.dev/apis/events-api. Events and kinds of message that are not known are
/// ignored, as Slack asks.
final class Events {
    /// Messages of a person that are words like any other.
    private static final Set<String> SPOKEN = Set.of("", "file_share", "me_message", "thread_broadcast");

    private Events() {}

    static Incoming read(ObjectNode body) {
        return switch (Json.text(body, "type")) {
            case "url_verification" -> new Incoming.Challenged(Reading.token(body, "challenge"));
            case "event_callback" -> event(body, Reading.object(body, "event"));
            case "" -> throw RefusedException.malformed("The type is missing.");
            case String other -> new Incoming.Ignored(other);
        };
    }

    private static Incoming event(ObjectNode body, JsonNode event) {
        String id = Reading.token(body, "event_id");
        return switch (Json.text(event, "type")) {
            case "message" -> message(body, event, id);
            case "app_mention" -> byUs(body, event) ? ignored(event) : mention(body, event, id);
            case "app_home_opened" ->
                Json.text(event, "tab").equals("messages")
                        ? ignored(event)
                        : new Incoming.OpenedHome(who(body, event), id);
            case "app_uninstalled" -> new Incoming.Uninstalled(team(body));
            case "tokens_revoked" ->
                event.path("tokens").path("bot").isEmpty() ? ignored(event) : new Incoming.Uninstalled(team(body));
            case "user_change" -> change(body, event);
            case "" -> throw RefusedException.malformed("The event has no type.");
            case String _ -> ignored(event);
        };
    }

    private static Incoming message(ObjectNode body, JsonNode event, String id) {
        if (!Json.text(event, "channel_type").equals("im")) return ignored(event);
        String subtype = Json.text(event, "subtype");
        if (subtype.equals("message_changed")) return edited(body, event, id);
        if (subtype.equals("message_deleted")) return amended(body, event, event.path("previous_message"), id);
        if (!SPOKEN.contains(subtype) || byUs(body, event)) return ignored(event);
        String channel = Reading.id(event, "channel");
        String words = Mrkdwn.plain(Json.text(event, "text"), bot(body));
        if (words.length() > AnswerKind.MAX_CHARS * 2) words = words.substring(0, AnswerKind.MAX_CHARS * 2);
        return new Incoming.Wrote(
                who(body, event),
                channel,
                "message:" + team(body) + ":" + channel + ":" + Reading.stamp(event, "ts"),
                words,
                !event.path("files").isEmpty());
    }

    /// An edit by the person; Slack also tells of links that it unfolds, which changes no words.
    private static Incoming edited(ObjectNode body, JsonNode event, String id) {
        JsonNode now = event.path("message");
        boolean same = Json.text(now, "text").equals(Json.text(event.path("previous_message"), "text"));
        return same ? ignored(event) : amended(body, event, now, id);
    }

    private static Incoming amended(ObjectNode body, JsonNode event, JsonNode message, String id) {
        if (byUs(body, message) || Json.text(message, "user").isEmpty()) return ignored(event);
        return new Incoming.Amended(who(body, message), Reading.id(event, "channel"), id);
    }

    private static Incoming mention(ObjectNode body, JsonNode event, String id) {
        String thread = Json.text(event, "thread_ts");
        return new Incoming.Mentioned(
                who(body, event),
                Reading.id(event, "channel"),
                thread.isEmpty() ? Reading.stamp(event, "ts") : Reading.stamp(event, "thread_ts"),
                id);
    }

    private static Incoming change(ObjectNode body, JsonNode event) {
        JsonNode user = event.path("user");
        if (!user.path("deleted").asBoolean(false)) return ignored(event);
        return new Incoming.Gone(new Who(team(body), Reading.id(user, "id"), ""));
    }

    private static Incoming ignored(JsonNode event) {
        return new Incoming.Ignored(Cut.to(80, Json.text(event, "type") + " " + Json.text(event, "subtype")));
    }

    /// Whether a program wrote it, perhaps this one.
    private static boolean byUs(ObjectNode body, JsonNode event) {
        String bot = bot(body);
        return !Json.text(event, "bot_id").isEmpty()
                || (!bot.isEmpty() && Json.text(event, "user").equals(bot));
    }

    /// The bot's own user id.
    private static String bot(ObjectNode body) {
        return Optional.of(body.path("authorizations").path(0))
                .filter(one -> one.path("is_bot").asBoolean(false))
                .map(one -> Json.text(one, "user_id"))
                .orElse("");
    }

    private static Who who(ObjectNode body, JsonNode event) {
        return new Who(team(body), Reading.id(event, "user"), "");
    }

    private static String team(ObjectNode body) {
        return Json.text(body, "team_id").isEmpty() ? Reading.id(body, "enterprise_id") : Reading.id(body, "team_id");
    }
}
