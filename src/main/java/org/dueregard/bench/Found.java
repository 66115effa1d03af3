package org.dueregard.bench;

import java.io.IOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// How long it takes until the search finds an assessment that was just finished.
public final class Found {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long PATIENCE = 10_000_000_000L;

    private final Wire wire;
    private int sent;

    private Found(Wire wire) {
        this.wire = wire;
    }

    /// From the answer to "finish" until a search for a word of the assessment finds it; as many go before, unmeasured.
    ///
    /// @throws IOException           if the service refuses
    /// @throws IllegalStateException if one is not found within ten seconds
    public static Latencies afterFinishing(int port, int times) throws IOException {
        try (var wire = new Wire(port)) {
            var found = new Found(wire);
            long[] nanos = new long[times];
            for (int i = 0; i < times; i++) found.one("before" + i);
            long start = System.nanoTime();
            for (int i = 0; i < times; i++) nanos[i] = found.one("found" + i);
            return Latencies.of(nanos, (System.nanoTime() - start) / 1e9);
        }
    }

    private long one(String word) throws IOException {
        JsonNode begun = JSON.readTree(wire.post(
                "/api/v1/conversations",
                message().put("toolkit", "lancashire-partnership").toString()));
        String path = "/api/v1/conversations/" + begun.path("conversation").asString() + "/messages";
        for (String said : new String[] {"A partnership named " + word, "review", "finish"})
            wire.post(path, message().put("text", said).toString());
        long start = System.nanoTime();
        while (JSON.readTree(wire.get("/api/v1/search?q=" + word)).path("total").asInt() == 0) {
            if (System.nanoTime() - start > PATIENCE) throw new IllegalStateException("Not found: " + word);
        }
        return System.nanoTime() - start;
    }

    private ObjectNode message() {
        ObjectNode message = JSON.createObjectNode().put("messageId", "found-" + System.nanoTime() + "-" + sent++);
        message.putObject("officer").put("id", "bench").put("name", "Bench officer");
        return message;
    }
}
