package org.dueregard.teams;

import tools.jackson.databind.JsonNode;

/// Takes the mentions of the bot out of a message: by what the message says was a mention, never by how it looks, as
/// anybody can write that.
///
/// Source: "Channel and group conversations with a bot" (learn.microsoft.com/microsoftteams/platform/bots).
final class Mentions {
    private Mentions() {}

    static String strip(JsonNode activity) {
        String text = Json.text(activity, "text");
        String bot = Json.text(activity, "recipient", "id");
        for (JsonNode entity : activity.path("entities")) {
            String mention = Json.text(entity, "text");
            boolean ours = Json.text(entity, "type").equals("mention")
                    && !bot.isEmpty()
                    && Json.text(entity, "mentioned", "id").equals(bot);
            if (ours && !mention.isEmpty()) text = text.replace(mention, " ");
        }
        return text;
    }
}
