package org.dueregard.teams;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dueregard.guide.Person;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// An officer in Teams, who sees what Microsoft's side was sent, types, and uses the buttons of the newest card. All is
/// signed.
final class Officer {
    private final MockConnector microsoft;
    private final Council council;
    private final Clock clock;
    private final HttpClient client = Connector.client();
    private final String id;
    private int messages;
    private int seen;

    Officer(String id, MockConnector microsoft, Council council, Clock clock) {
        this.id = id;
        this.microsoft = microsoft;
        this.council = council;
        this.clock = clock;
    }

    Person person() {
        return new Person("teams", MockConnector.TENANT + "/29:" + id, "");
    }

    void type(String words) {
        send(activity("message").put("text", words).put("textFormat", "plain"));
    }

    /// Uses a button with what is filled in.
    void click(JsonNode button, ObjectNode inputs) {
        ObjectNode activity = activity("invoke").put("name", "adaptiveCard/action");
        ObjectNode data = inputs.deepCopy();
        data.setAll((ObjectNode) button.path("data"));
        activity.putObject("value").putObject("action").set("data", data);
        JsonNode answer = Json.readLeniently(send(activity));
        assertEquals(List.of(), CardRules.broken(answer.path("value")));
    }

    /// Uses what has this label: a button, or an entry of a list with its button.
    void pick(String label) {
        JsonNode card = card();
        Optional<JsonNode> button = button(card, label, true).or(() -> button(card, label, false));
        if (button.isPresent()) click(button.get(), Json.object());
        else pickFromList(card, label);
    }

    private void pickFromList(JsonNode card, String label) {
        for (JsonNode input : inputs(card)) {
            for (JsonNode choice : input.path("choices")) {
                if (!starts(Json.text(choice, "title"), label)) continue;
                ObjectNode filled = Json.object().put(Json.text(input, "id"), Json.text(choice, "value"));
                click(sends(card, Json.text(input, "id")).orElseThrow(), filled);
                return;
            }
        }
        throw new AssertionError("There is no " + label + " on " + card.toPrettyString());
    }

    private static Optional<JsonNode> button(JsonNode card, String label, boolean whole) {
        return buttons(card).stream()
                .filter(each -> whole
                        ? Json.text(each, "title").equalsIgnoreCase(label)
                        : starts(Json.text(each, "title"), label))
                .findFirst();
    }

    private static boolean starts(String title, String label) {
        return title.regionMatches(true, 0, label, 0, Math.min(label.length(), 70));
    }

    static List<JsonNode> buttons(JsonNode card) {
        return CardRules.all(card)
                .filter(node -> Json.text(node, "type").equals("Action.Execute"))
                .toList();
    }

    static List<JsonNode> inputs(JsonNode card) {
        return CardRules.all(card)
                .filter(node -> Json.text(node, "type").startsWith("Input."))
                .toList();
    }

    /// The button that sends an input.
    static Optional<JsonNode> sends(JsonNode card, String input) {
        return buttons(card).stream()
                .filter(each -> Json.text(each, "data", "dueRegard", "pick").equals(input))
                .findFirst();
    }

    /// The newest card that has buttons.
    JsonNode card() {
        return microsoft.said().stream()
                .filter(call ->
                        call.method().equals("POST") && !buttons(call.card()).isEmpty())
                .reduce((_, last) -> last)
                .orElseThrow()
                .card();
    }

    /// All that was said since the last act, in words.
    String told() {
        return microsoft.said().subList(seen, microsoft.said().size()).stream()
                .filter(call -> call.method().equals("POST"))
                .flatMap(call -> CardRules.all(call.body()))
                .map(node -> Json.text(node, "text"))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    String send(ObjectNode activity) {
        seen = microsoft.said().size();
        HttpResponse<String> response = post(activity);
        assertEquals(200, response.statusCode(), response::body);
        council.deliver();
        return response.body();
    }

    HttpResponse<String> post(ObjectNode activity) {
        String token = microsoft.sign(microsoft.key, clock.instant(), _ -> {});
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + council.javalin.port() + "/api/messages"))
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofByteArray(Json.bytes(activity)))
                .build();
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (java.io.IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    ObjectNode activity(String type) {
        messages++;
        ObjectNode activity = Json.object()
                .put("type", type)
                .put("id", id + messages)
                .put("channelId", "msteams")
                .put("serviceUrl", microsoft.service());
        activity.putObject("from").put("id", "29:" + id).put("name", "Officer " + id);
        activity.putObject("recipient").put("id", "28:bot");
        activity.putObject("conversation").put("conversationType", "personal").put("id", "a:" + id);
        activity.putObject("channelData").set("tenant", Json.object().put("id", MockConnector.TENANT));
        return activity;
    }
}
