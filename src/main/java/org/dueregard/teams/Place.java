package org.dueregard.teams;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Where something is to be sent. It holds no token.
///
/// @param service      the address of the Connector for this conversation
/// @param conversation empty if the private conversation with the user is still to be made
/// @param bot          our own id in the channel
/// @param user         the other's id in the channel
/// @param person       the other's id as the core knows it
record Place(String service, String conversation, String tenant, String bot, String user, String person) {

    /// Where an activity came from.
    static Place of(Activity activity) {
        return new Place(
                activity.serviceUrl(),
                activity.conversation(),
                activity.tenant(),
                activity.text("recipient", "id"),
                activity.text("from", "id"),
                activity.person().id());
    }

    /// The private conversation with the same user.
    Place inPrivate() {
        return new Place(service, "", tenant, bot, user, person);
    }

    /// What keeps deliveries to one place in order.
    String key() {
        return conversation.isEmpty() ? "user " + user : conversation;
    }

    static Place read(JsonNode json) {
        return new Place(
                Json.text(json, "service"),
                Json.text(json, "conversation"),
                Json.text(json, "tenant"),
                Json.text(json, "bot"),
                Json.text(json, "user"),
                Json.text(json, "person"));
    }

    ObjectNode json() {
        return Json.object()
                .put("service", service)
                .put("conversation", conversation)
                .put("tenant", tenant)
                .put("bot", bot)
                .put("user", user)
                .put("person", person);
    }
}
