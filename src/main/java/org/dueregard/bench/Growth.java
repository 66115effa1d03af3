package org.dueregard.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What a turn costs in an assessment that has grown large.
public final class Growth {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TABLE = "actions.more";
    private static final List<String> REFUSALS = List.of(
            "\"kind\":\"moved\"", "\"kind\":\"correct\"", "\"kind\":\"confirm\"", "does not apply at the moment");
    private static final int COLUMNS = 5;
    private static final int ANSWERS = 1_000;
    private static final int WARM_UP = 4_000;
    private static final int MEASURED = 1_000;

    private Growth() {}

    /// The CPU of this process, service and client together, for one turn at 1,000 answers, in milliseconds.
    ///
    /// @throws IOException if the service refuses
    public static double cpuAtThousandAnswers(int port) throws IOException {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        try (var wire = new Wire(port)) {
            String path = begin(wire);
            for (int row = 0; row < ANSWERS / COLUMNS; row++) {
                take(
                        wire,
                        path,
                        message("goto" + row).put("choice", "goto:" + TABLE).toString());
                take(wire, path, row(row));
            }
            for (int i = 0; i < WARM_UP; i++) take(wire, path, change("w" + i, i));
            long before = system.getProcessCpuTime();
            for (int i = 0; i < MEASURED; i++) take(wire, path, change("c" + i, i));
            return (system.getProcessCpuTime() - before) / 1e6 / MEASURED;
        }
    }

    private static String begin(Wire wire) throws IOException {
        ObjectNode begin = message("growth-" + System.nanoTime()).put("toolkit", "due-regard");
        JsonNode told = JSON.readTree(wire.post("/api/v1/conversations", begin.toString()));
        return "/api/v1/conversations/" + told.path("conversation").asString() + "/messages";
    }

    /// Says it, and makes sure that it was taken: a turn that is refused costs less.
    private static void take(Wire wire, String path, String message) throws IOException {
        String told = wire.post(path, message);
        for (String refusal : REFUSALS) {
            if (told.contains(refusal)) throw new IllegalStateException("Not taken: " + message + "\n" + told);
        }
    }

    private static String row(int number) {
        ObjectNode message = message("row" + number).put("question", TABLE);
        ObjectNode form = message.putObject("form");
        form.put("actions.action", "Ask the users of branch " + number + " what they need");
        form.put("actions.owner", "Ann Lee, Head of Libraries");
        form.put("actions.due", "31 March 2031");
        form.put("actions.outcome", "Users of branch " + number + " say that they can still come");
        form.put("actions.priority", "high");
        return message.toString();
    }

    /// Goes to a row's action, or answers it anew: every second turn is an answer.
    private static String change(String id, int number) {
        String slot = "actions.action/r" + (1 + number / 2 % (ANSWERS / COLUMNS));
        if (number % 2 == 0) return message(id).put("choice", "goto:" + slot).toString();
        return message(id)
                .put("question", slot)
                .put("text", "Ask the users again, time " + number + ", what they need")
                .toString();
    }

    private static ObjectNode message(String id) {
        ObjectNode message = JSON.createObjectNode().put("messageId", id);
        message.putObject("officer").put("id", "bench").put("name", "Bench officer");
        return message;
    }
}
