package org.dueregard.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A whole conversation played once, with an answer of the right kind to each question, so that it can be played again
/// at full speed: the same questions come in the same order each time.
///
/// @param begin the request that begins it, with `%ID%` for the message id
/// @param turns the requests that follow, likewise
public record Rehearsal(String begin, List<String> turns) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ID = "%ID%";
    private static final int MOST_TURNS = 400;
    private static final String PROSE =
            "We plan to close the library in the town centre on Mondays and to move its story time for young children "
                    + "to Tuesdays. About 240 people come on a Monday. Older people, disabled people and families without a car use it most.";

    /// Plays the form with this id from its first question to its last.
    ///
    /// @throws IOException if the service refuses
    static Rehearsal of(int port, String toolkit) throws IOException {
        String begin = message().put("toolkit", toolkit).toString();
        var turns = new ArrayList<String>();
        try (var wire = new Wire(port)) {
            JsonNode told =
                    JSON.readTree(wire.post("/api/v1/conversations", begin.replace(ID, toolkit + System.nanoTime())));
            String path = "/api/v1/conversations/" + told.path("conversation").asString() + "/messages";
            for (JsonNode ask = ask(told); ask.isObject() && turns.size() < MOST_TURNS; ask = ask(told)) {
                String turn = answer(ask, turns.size());
                turns.add(turn);
                told = JSON.readTree(wire.post(path, turn.replace(ID, "m" + turns.size())));
            }
        }
        return new Rehearsal(begin, List.copyOf(turns));
    }

    private static ObjectNode message() {
        ObjectNode message = JSON.createObjectNode().put("messageId", ID);
        message.putObject("officer").put("id", "bench").put("name", "Bench officer");
        return message;
    }

    /// The last question asked, or a missing node.
    private static JsonNode ask(JsonNode told) {
        JsonNode ask = JSON.missingNode();
        for (JsonNode message : told.path("messages")) {
            if (message.path("kind").asString("").equals("ask")) ask = message;
        }
        return ask;
    }

    private static String answer(JsonNode ask, int turn) {
        ObjectNode message = message().put("question", ask.path("question").asString());
        for (JsonNode choice : ask.path("choices")) {
            boolean option = choice.path("kind").asString("").equals("option");
            if (option && !choice.path("id").asString("").equals("no more"))
                return message.put("choice", choice.path("id").asString()).toString();
            if (option && turn % 3 != 0) return message.put("choice", "no more").toString();
        }
        return message.put("text", words(ask.path("form").path("fields"))).toString();
    }

    private static String words(JsonNode fields) {
        return switch (fields.path(0).path("type").asString("")) {
            case "date" -> "31 March 2031";
            case "number" -> "240";
            default -> fields.path(0).path("id").asString("").equals("name") ? "Ann Lee, Head of Libraries" : PROSE;
        };
    }

    String beginning(String messageId) {
        return begin.replace(ID, messageId);
    }

    String turn(int number, String messageId) {
        return turns.get(number).replace(ID, messageId);
    }
}
