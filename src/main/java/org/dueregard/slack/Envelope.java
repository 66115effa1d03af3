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

    /// Now and then Slack only tries the certificate of the address.
    static Incoming command(Office office, ObjectNode fields) {
        if (Json.text(fields, "ssl_check").equals("1")) return new Incoming.Ignored("ssl_check");
        checkApp(office, fields);
        return Slashes.read(fields);
    }

    private static void checkApp(Office office, ObjectNode sent) {
        String app = Json.text(sent, "api_app_id");
        if (!office.app().isEmpty() && !app.isEmpty() && !app.equals(office.app()))
            throw RefusedException.misaddressed("This is meant for another app.");
    }
}
