package org.dueregard.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.dueregard.guide.Assembling;
import org.dueregard.guide.FrontDesk;
import org.dueregard.guide.Guide;
import org.dueregard.guide.Identities;
import org.dueregard.guide.Linking;
import org.dueregard.guide.Memory;
import org.dueregard.guide.Retelling;
import org.dueregard.guide.SentCounts;
import org.dueregard.guide.Wording;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The server with a store in memory behind it, and a client that talks to it over HTTP.
final class Service implements AutoCloseable {
    static final String EMBEDDING = "https://intranet.example.org";

    static {
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
    }

    final StoreInMemory store = new StoreInMemory();
    final SomePassages passages = new SomePassages();
    Optional<String> trouble = Optional.empty();

    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.builder().build();
    final Server server;

    Service() {
        Wording wording = wording();
        var toolkits = SmallForm.toolkits();
        var memory = new Memory(store, toolkits);
        var identities = new Identities(List.of());
        var guide = new Guide(memory, store, wording, passages, () -> {}, identities);
        var people = new NobodyKnown();
        var linking = new Linking(people, identities, new Random(9));
        var clock = Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneId.of("Europe/London"));
        var desk = new FrontDesk(new FrontDesk.Parts(
                guide, people, identities, linking, passages, toolkits, _ -> Set.of("carers"), wording, clock));
        var ports = new Ports(
                guide,
                memory,
                new Assembling(wording),
                toolkits,
                store,
                store,
                passages,
                clock,
                document -> "<!doctype html><title>" + document.listing().id() + "</title>",
                Set.of("carers"),
                toolkit -> new Retelling(wording, toolkit),
                new SomeImports(),
                desk,
                linking,
                () -> List.of(new SentCounts("slack", 4, 3, 2, 1)),
                () -> trouble);
        server = new Server(new Server.Address("127.0.0.1", 0, Set.of(EMBEDDING)), ports).start();
    }

    private static Wording wording() {
        try {
            JsonNode all = YAMLMapper.builder().build().readTree(Files.readString(Path.of("prompts/wording/en.yaml")));
            Map<String, String> texts = new HashMap<>();
            all.get("texts")
                    .properties()
                    .forEach(each -> texts.put(each.getKey(), each.getValue().stringValue()));
            Map<String, List<String>> commands = new HashMap<>();
            all.get("commands").properties().forEach(each -> commands.put(each.getKey(), strings(each.getValue())));
            Map<String, List<String>> errands = new HashMap<>();
            all.get("errands").properties().forEach(each -> errands.put(each.getKey(), strings(each.getValue())));
            return new Wording(texts, commands, strings(all.get("fillers")), errands);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static List<String> strings(JsonNode list) {
        return list.valueStream().map(JsonNode::stringValue).toList();
    }

    String address(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address(path)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    HttpResponse<String> get(String path) {
        return send(request(path));
    }

    HttpResponse<String> post(String path, String body) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    JsonNode read(HttpResponse<String> response) {
        return json.readTree(response.body());
    }

    /// Begins an assessment and gives its id.
    String begin(String messageId) {
        return read(post("/api/v1/conversations", beginning(messageId)))
                .get("conversation")
                .stringValue();
    }

    static String beginning(String messageId) {
        return "{\"toolkit\":\"small-form\",\"messageId\":\"" + messageId
                + "\",\"officer\":{\"id\":\"o1\",\"name\":\"Priya Shah\"}}";
    }

    /// Says one thing, for example `"text":"Close the library"`, with the message id given.
    HttpResponse<String> say(String id, String messageId, String input) {
        return post(
                "/api/v1/conversations/" + id + "/messages",
                "{\"messageId\":\"" + messageId + "\"," + input
                        + ",\"officer\":{\"id\":\"o1\",\"name\":\"Priya Shah\"}}");
    }

    @Override
    public void close() {
        server.stop();
        client.close();
    }
}
