package org.dueregard.slack;

import org.dueregard.guide.Delivery;
import org.dueregard.guide.Person;
import tools.jackson.databind.node.ObjectNode;

/// Where somebody is spoken to alone.
///
/// @param team    the workspace's id
/// @param user    the person's id in it
/// @param name    how Slack names them; may be empty
/// @param channel the id of the direct messages with them; empty if it is not known yet
record Place(String team, String user, String name, String channel) {
    static final String SLACK = "slack";

    Person person() {
        return new Person(SLACK, team + ":" + user, name);
    }

    /// Something to be sent here with a method of the Web API.
    Delivery delivery(String method, ObjectNode body, String tag, String replaces) {
        ObjectNode payload = Json.object()
                .put("method", method)
                .put("team", team)
                .put("user", user)
                .put("channel", channel)
                .set("body", body);
        return new Delivery(SLACK, team + ":" + user, tag, replaces, Json.write(payload));
    }
}
