package org.dueregard.replay;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.dueregard.replay.Script.Line;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Plays a script through a service's HTTP API, as the chat on a page would.
public final class Player {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI service;
    private final Consumer<String> transcript;
    private String officer = "Officer";
    private String conversation = "";
    private JsonNode last = JSON.createObjectNode();

    /// @param transcript told each line as it is said
    public Player(URI service, Consumer<String> transcript) {
        this.service = service;
        this.transcript = transcript;
    }

    /// The script did not go as written, or the service refused; the message says at which line and why.
    public static final class ReplayException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ReplayException(String message) {
            super(message);
        }
    }

    /// Plays the whole script and gives the assessment's id.
    ///
    /// @throws IOException if the service cannot be reached
    public String play(Script script) throws IOException, InterruptedException {
        int first = 0;
        if (!script.lines().isEmpty() && script.lines().getFirst() instanceof Line.Speaks(var _, var name)) {
            officer = name;
            first = 1;
        }
        ObjectNode begin = message().put("toolkit", script.form());
        if (!script.version().isEmpty()) begin.put("version", script.version());
        last = post("/api/v1/conversations", begin, 0);
        conversation = last.path("conversation").asString();
        hear();
        for (Line line : script.lines().subList(first, script.lines().size())) play(line);
        return conversation;
    }

    private void play(Line line) throws IOException, InterruptedException {
        switch (line) {
            case Line.Says(var number, var words) -> {
                transcript.accept("> " + words.replace("\n", "\n  "));
                send(message().put("text", words), number);
            }
            case Line.Picks(var number, var label) -> {
                transcript.accept("[" + label + "]");
                send(message().put("choice", choice(label, number)), number);
            }
            case Line.Expects(var number, var words) -> expect(words, number);
            case Line.Speaks(var _, var name) -> officer = name;
        }
    }

    private ObjectNode message() {
        ObjectNode message =
                JSON.createObjectNode().put("messageId", UUID.randomUUID().toString());
        message.putObject("officer")
                .put("id", officer.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"))
                .put("name", officer);
        return message;
    }

    private void send(ObjectNode message, int line) throws IOException, InterruptedException {
        String question = "";
        for (JsonNode told : last.path("messages")) {
            if (!told.path("question").asString("").isEmpty())
                question = told.path("question").asString();
        }
        if (!question.isEmpty()) message.put("question", question);
        last = post("/api/v1/conversations/" + conversation + "/messages", message, line);
        hear();
    }

    private void hear() {
        for (JsonNode told : last.path("messages")) {
            transcript.accept("  " + told.path("text").asString().replace("\n", "\n  "));
            for (JsonNode citation : told.path("citations"))
                transcript.accept("    * " + citation.path("title").asString());
        }
    }

    private String choice(String label, int line) {
        String wanted = label.toLowerCase(Locale.ROOT);
        String near = "";
        for (JsonNode told : last.path("messages")) {
            for (JsonNode choice : choices(told)) {
                String offered = choice.path("label").asString().toLowerCase(Locale.ROOT);
                if (offered.equals(wanted)) return choice.path("id").asString();
                if (near.isEmpty() && offered.startsWith(wanted))
                    near = choice.path("id").asString();
            }
        }
        if (near.isEmpty())
            throw new ReplayException("Line " + line + ": there is no button \"" + label + "\" now.\n" + said());
        return near;
    }

    private static Iterable<JsonNode> choices(JsonNode told) {
        var all = new java.util.ArrayList<JsonNode>();
        told.path("choices").forEach(all::add);
        told.path("citations").forEach(citation -> all.add(citation.path("use")));
        return all;
    }

    private void expect(String words, int line) {
        if (said().toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT))) return;
        throw new ReplayException("Line " + line + " expects \"" + words + "\", but this was said:\n" + said());
    }

    private String said() {
        var said = new StringBuilder();
        last.path("messages")
                .forEach(told -> said.append(told.path("text").asString()).append('\n'));
        return said.toString();
    }

    private JsonNode post(String path, ObjectNode body, int line) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service.resolve(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        return answer(client.send(request, HttpResponse.BodyHandlers.ofString()), line);
    }

    /// Gets a JSON answer, for example of an assembled assessment.
    ///
    /// @throws IOException if the service cannot be reached
    public JsonNode get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service.resolve(path)).build();
        return answer(client.send(request, HttpResponse.BodyHandlers.ofString()), 0);
    }

    /// Gets an answer as text, for example an assessment's page.
    ///
    /// @throws IOException if the service cannot be reached
    public String text(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service.resolve(path)).build();
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() < 300) return response.body();
        throw new ReplayException("The service answered " + response.statusCode() + ": " + response.body());
    }

    private static JsonNode answer(HttpResponse<String> response, int line) {
        if (response.statusCode() < 300) return JSON.readTree(response.body());
        throw new ReplayException((line == 0 ? "" : "Line " + line + ": ") + "the service answered "
                + response.statusCode() + ": " + response.body());
    }
}
