package org.dueregard.web;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dueregard.assessment.Officer;
import org.dueregard.guide.Assembling;
import org.dueregard.guide.English;
import org.dueregard.guide.Retelling;
import org.dueregard.house.Office;
import org.dueregard.replay.Performer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// An officer at the web chat of an office, as the page talks to the service.
public final class OnTheWeb implements Performer {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Office office;
    private final String id;
    private final Server server;
    private final HttpClient client = HttpClient.newHttpClient();
    private String conversation = "";
    private JsonNode last = JSON.createObjectNode();
    private int messages;

    /// @param id the officer's id
    public OnTheWeb(Office office, String id) {
        this.office = office;
        this.id = id;
        var ports = new Ports(
                office.guide,
                office.memory,
                new Assembling(English.WORDING),
                office.toolkits,
                office.store,
                office.store,
                office.passages,
                office.clock,
                document -> document.listing().id(),
                office.groups(),
                toolkit -> new Retelling(English.WORDING, toolkit),
                new SomeImports(),
                office.desk,
                office.linking,
                List::of,
                Optional::empty);
        server = new Server(new Server.Address("127.0.0.1", 0, Set.of()), ports).start();
    }

    @Override
    public Officer officer() {
        return new Officer(id, "Bo");
    }

    @Override
    public void begin() {
        String form = office.toolkits.current().getFirst().id();
        last = post("/api/v1/conversations", message().put("toolkit", form));
        conversation = last.path("conversation").stringValue();
    }

    /// As the page does when it is loaded again.
    @Override
    public void comeBack() {
        last = send(request("/api/v1/conversations/" + conversation + "?officer=" + id));
    }

    @Override
    public void says(String words) {
        hear(message().put("text", words));
    }

    @Override
    public void picks(String label) {
        hear(message().put("choice", choice(label)));
    }

    /// Asks for a code that links this officer with themselves in another channel.
    public String code() {
        ObjectNode asked = JSON.createObjectNode();
        asked.set("officer", message().path("officer"));
        return post("/api/v1/links", asked).path("code").stringValue();
    }

    @Override
    public String told() {
        return said("text").collect(Collectors.joining("\n"));
    }

    private void hear(ObjectNode message) {
        said("question")
                .filter(key -> !key.isEmpty())
                .reduce((_, newer) -> newer)
                .ifPresent(key -> message.put("question", key));
        last = post("/api/v1/conversations/" + conversation + "/messages", message);
    }

    private Stream<String> said(String field) {
        return last.path("messages").valueStream().map(told -> told.path(field).asString(""));
    }

    private ObjectNode message() {
        messages++;
        ObjectNode message = JSON.createObjectNode().put("messageId", "m" + messages);
        message.putObject("officer").put("id", id).put("name", "Bo");
        return message;
    }

    private String choice(String label) {
        String wanted = label.toLowerCase(Locale.ROOT);
        List<JsonNode> choices =
                last.path("messages").valueStream().flatMap(OnTheWeb::choices).toList();
        return Stream.concat(
                        choices.stream().filter(each -> label(each).equals(wanted)),
                        choices.stream().filter(each -> label(each).startsWith(wanted)))
                .map(each -> each.path("id").stringValue())
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + label + " in " + choices));
    }

    private static Stream<JsonNode> choices(JsonNode told) {
        return Stream.concat(
                told.path("choices").valueStream(),
                told.path("citations").valueStream().map(citation -> citation.path("use")));
    }

    private static String label(JsonNode choice) {
        return choice.path("label").asString("").toLowerCase(Locale.ROOT);
    }

    private JsonNode post(String path, ObjectNode body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() < 300) return JSON.readTree(response.body());
            throw new AssertionError(response.statusCode() + ": " + response.body());
        } catch (java.io.IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public void close() {
        server.stop();
        client.close();
    }
}
