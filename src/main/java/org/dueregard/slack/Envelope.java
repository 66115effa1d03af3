package org.dueregard.slack;

import tools.jackson.databind.node.ObjectNode;

/// Opens what Slack sends, by HTTP or socket alike, once it is sure that it is meant for this app.
final class Envelope {
    private Envelope() {}

    static Incoming event(Office office, ObjectNode body) {
        checkApp(office, body);
        return Events.read(body);
    }

    static Incoming interaction(Office office, ObjectNode payload) {
        checkApp(office, payload);
        return Interactions.read(payload);
    }

    static Incoming command(Office office, ObjectNode fields) {
        checkApp(office, fields);
        return Slashes.read(fields);
    }

    private static void checkApp(Office office, ObjectNode sent) {
        String app = Json.text(sent, "api_app_id");
        if (!office.app().isEmpty() && !app.isEmpty() && !app.equals(office.app()))
            throw RefusedException.misaddressed("This is meant for another app.");
    }
}
