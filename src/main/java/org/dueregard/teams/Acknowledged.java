package org.dueregard.teams;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// What the Connector is answered.
///
/// @param body `null` for none
record Acknowledged(int status, @Nullable ObjectNode body) {
    static final Acknowledged OK = new Acknowledged(200, null);

    /// A card that takes the place of the one whose button was used.
    ///
    /// Source: "Universal Action Model", invoke response format
    /// (learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model).
    static Acknowledged card(ObjectNode card) {
        ObjectNode body = Json.object().put("statusCode", 200).put("type", "application/vnd.microsoft.card.adaptive");
        body.set("value", card);
        return new Acknowledged(200, body);
    }

    static Acknowledged refused(int status, String why) {
        ObjectNode body = Json.object().put("statusCode", status).put("type", "application/vnd.microsoft.error");
        body.set("value", Json.object().put("code", "" + status).put("message", why));
        return new Acknowledged(status, body);
    }
}
