package org.dueregard.teams;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.dueregard.guide.Delivery;
import tools.jackson.databind.node.ObjectNode;

/// Writes what is to be sent to one place.
///
/// @param place where to
record Outgoing(Place place) {
    private static final String CARD = "application/vnd.microsoft.card.adaptive";

    /// A text, in as many messages as it needs. What has several lines is a card without buttons, as clients run the
    /// lines of a plain message together.
    List<Delivery> text(String text) {
        return Texts.parts(text).stream().map(this::part).toList();
    }

    private Delivery part(String part) {
        if (part.indexOf('\n') >= 0) {
            ObjectNode card = Blocks.card(Blocks.paragraphs(part), part);
            if (Json.bytes(card).length <= Room.MOST_BYTES) return card(card, Texts.summary(part), "");
        }
        return delivery(message().put("text", part).put("textFormat", "plain"), "", "", "");
    }

    /// A new card.
    ///
    /// @param tag names it, so that it can be replaced
    Delivery card(ObjectNode card, String summary, String tag) {
        return delivery(cardMessage(card, summary), tag, "", "");
    }

    /// A card in place of the one that was sent with a tag.
    Delivery replacement(ObjectNode card, String summary, String tag) {
        return delivery(cardMessage(card, summary), "", tag, "");
    }

    /// A card in place of the one whose id is known, because it was just clicked.
    Delivery update(ObjectNode card, String summary, String tag, String activity) {
        return delivery(cardMessage(card, summary), tag, "", activity);
    }

    private static ObjectNode cardMessage(ObjectNode card, String summary) {
        ObjectNode attachment = Json.object().put("contentType", CARD);
        attachment.set("content", card);
        ObjectNode message = message().put("summary", summary);
        message.set("attachments", Json.array(List.of(attachment)));
        return message;
    }

    private static ObjectNode message() {
        return Json.object().put("type", "message");
    }

    private Delivery delivery(ObjectNode activity, String tag, String replaces, String update) {
        ObjectNode payload = Json.object();
        payload.set("place", place.json());
        if (!update.isEmpty()) payload.put("update", update);
        payload.set("activity", activity);
        return new Delivery("teams", place.key(), tag, replaces, new String(Json.bytes(payload), UTF_8));
    }
}
