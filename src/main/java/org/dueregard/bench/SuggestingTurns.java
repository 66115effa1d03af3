package org.dueregard.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Turns that suggest something: one officer goes from one question that asks for evidence or mitigation to the next,
/// in one new assessment after another, so that each suggestion is looked up anew.
public final class SuggestingTurns {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String FORM = "gloucestershire-due-regard";
    private static final List<String> PLACES = List.of(
            "user-data.figure/age",
            "user-data.figure/disability",
            "user-data.figure/race",
            "analysis.effect/age",
            "analysis.effect/disability",
            "analysis.effect/sex");
    private static final List<String> WHAT =
            List.of("library", "youth club", "bus route", "day centre", "school transport", "leisure centre");
    private static final List<String> CHANGE =
            List.of("Close the", "Move the", "Charge for the", "Cut the hours of the", "Hand over the");

    private final int port;
    private long sent;
    private int begun;

    /// @param port of the service on this computer
    public SuggestingTurns(int port) {
        this.port = port;
    }

    /// Measures for a time; only the turns that suggest count.
    ///
    /// @throws IllegalStateException if one suggests nothing
    public Latencies run(Duration length) throws IOException {
        var nanos = new ArrayList<Long>();
        long end = System.nanoTime() + length.toNanos();
        try (var wire = new Wire(port)) {
            while (System.nanoTime() < end) converse(wire, nanos);
        }
        long spent = nanos.stream().mapToLong(Long::longValue).sum();
        return Latencies.of(nanos.stream().mapToLong(Long::longValue).toArray(), spent / 1e9);
    }

    private void converse(Wire wire, List<Long> nanos) throws IOException {
        String path = begin(wire);
        wire.post(path, message().put("text", proposal()).toString());
        for (String place : PLACES) {
            String go = message().put("choice", "goto:" + place).toString();
            long before = System.nanoTime();
            String told = wire.post(path, go);
            nanos.add(System.nanoTime() - before);
            if (!told.contains("\"suggest\"")) throw new IllegalStateException("Nothing was suggested at " + place);
        }
    }

    private String begin(Wire wire) throws IOException {
        JsonNode told = JSON.readTree(wire.post(
                "/api/v1/conversations", message().put("toolkit", FORM).toString()));
        return "/api/v1/conversations/" + told.path("conversation").asString() + "/messages";
    }

    private String proposal() {
        int number = begun++;
        return CHANGE.get(number % CHANGE.size()) + " " + WHAT.get(number % WHAT.size()) + ", case " + number;
    }

    private ObjectNode message() {
        ObjectNode message =
                JSON.createObjectNode().put("messageId", "s" + System.identityHashCode(this) + "-" + sent++);
        message.putObject("officer").put("id", "bench").put("name", "Bench officer");
        return message;
    }
}
