package org.dueregard.teams;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dueregard.guide.Person;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One activity, as the Connector sends it. What is not known in it is left alone.
///
/// Source: Bot Framework activity schema (github.com/microsoft/Agents, specs/activity/protocol-activity.md).
record Activity(ObjectNode json) {
    private static final int MOST_IN_AN_ID = 1_000;
    private static final int MOST_IN_A_NAME = 200;
    private static final String GUID = "(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    /// @throws RefusedException with 400 if what every activity must have is not there
    static Activity of(ObjectNode json) {
        var activity = new Activity(json);
        boolean whole = Stream.of(
                        activity.type(),
                        activity.channelId(),
                        activity.serviceUrl(),
                        activity.conversation(),
                        activity.text("from", "id"))
                .allMatch(text -> !text.isBlank() && text.length() <= MOST_IN_AN_ID);
        if (!whole || activity.id().length() > MOST_IN_AN_ID)
            throw new RefusedException(RefusedException.MALFORMED, "This is not a whole activity.");
        return activity;
    }

    String type() {
        return text("type");
    }

    String id() {
        return text("id");
    }

    String name() {
        return text("name");
    }

    String channelId() {
        return text("channelId");
    }

    String serviceUrl() {
        return text("serviceUrl");
    }

    String conversation() {
        return text("conversation", "id");
    }

    String replyTo() {
        return text("replyToId");
    }

    /// Whether it is between one person and the bot. Older clients leave the type out there, but never `isGroup`.
    boolean isPersonal() {
        String type = text("conversation", "conversationType");
        return type.isEmpty()
                ? !json.path("conversation").path("isGroup").booleanValue(false)
                : type.equals("personal");
    }

    JsonNode value() {
        return json.path("value");
    }

    /// The tenants that it names, in lower case.
    Set<String> tenants() {
        return Stream.of(text("channelData", "tenant", "id"), text("conversation", "tenantId"))
                .filter(tenant -> !tenant.isEmpty())
                .map(tenant -> tenant.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    String tenant() {
        return tenants().stream().sorted().findFirst().orElse("");
    }

    /// Who sent it: by their id in the directory, which is the same for every bot, or else by the channel's own.
    Person person() {
        String directory = text("from", "aadObjectId");
        String id = directory.matches(GUID) ? directory.toLowerCase(Locale.ROOT) : text("from", "id");
        return new Person("teams", tenant() + "/" + id, Plain.line(text("from", "name"), MOST_IN_A_NAME));
    }

    /// The words of a message, less the bot's own name where the message starts with a mention of it.
    String words() {
        return Plain.words(Mentions.strip(json));
    }

    /// Whether it carries a file. What Teams adds of its own, the words once more as HTML, is none.
    boolean hasFile() {
        for (JsonNode each : json.path("attachments")) {
            String type = Json.text(each, "contentType");
            if (!type.equals("text/html") && !type.isEmpty()) return true;
        }
        return false;
    }

    String text(String... names) {
        return Json.text(json, names);
    }
}
