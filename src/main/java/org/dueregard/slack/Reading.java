package org.dueregard.slack;

import java.util.regex.Pattern;
import org.dueregard.slack.Incoming.Who;
import tools.jackson.databind.JsonNode;

/// Reads the parts that everything from Slack has.
final class Reading {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9]{1,40}");
    private static final Pattern STAMP = Pattern.compile("[0-9]{1,20}\\.[0-9]{1,20}");
    private static final int MOST_IN_A_TOKEN = 200;

    private Reading() {}

    /// A workspace's, a person's or a channel's id.
    static String id(JsonNode json, String name) {
        String id = Json.text(json, name);
        if (!ID.matcher(id).matches()) throw RefusedException.malformed("The " + name + " is missing or no id.");
        return id;
    }

    /// The time of a message or of a press, which also names it.
    static String stamp(JsonNode json, String name) {
        String stamp = Json.text(json, name);
        if (!STAMP.matcher(stamp).matches())
            throw RefusedException.malformed("The " + name + " is missing or no time.");
        return stamp;
    }

    /// Any other id, of which only the length is known.
    static String token(JsonNode json, String name) {
        String token = Json.text(json, name);
        if (token.isBlank() || token.length() > MOST_IN_A_TOKEN)
            throw RefusedException.malformed("The " + name + " is missing or too long.");
        return token;
    }

    static JsonNode object(JsonNode json, String name) {
        JsonNode object = json.path(name);
        if (!object.isObject()) throw RefusedException.malformed("The " + name + " is missing.");
        return object;
    }

    /// Who did it, in an interaction.
    static Who who(JsonNode payload) {
        JsonNode user = object(payload, "user");
        JsonNode team = payload.path("team");
        JsonNode place = team.isObject() ? team : payload.path("enterprise");
        return new Who(id(place, "id"), id(user, "id"), Cut.to(MOST_IN_A_TOKEN, Json.text(user, "username")));
    }

    /// The channel, if it is one of direct messages.
    static String direct(String channel) {
        return channel.startsWith("D") ? channel : "";
    }
}
