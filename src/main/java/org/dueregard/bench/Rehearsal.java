package org.dueregard.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A whole conversation played once, with an answer that is taken to each question, so that it can be played again at
/// full speed: the same questions come in the same order each time.
///
/// @param begin the request that begins it, with `%ID%` for the message id
/// @param turns the requests that follow, likewise; written answers hold the id too, so that no two are the same
public record Rehearsal(String begin, List<String> turns) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ID = "%ID%";
    private static final int MOST_TURNS = 400;
    private static final String PROSE =
            "We plan to close the library in the town centre on Mondays (plan %ID%) and to move its story time for young "
                    + "children to Tuesdays. About 240 people come on a Monday. Older people, disabled people and families without a car use it most.";
    private static final List<String> WORDS = List.of(
            PROSE,
            "Monday closing of libraries, plan %ID%",
            "31 March 2031",
            "240",
            "Ann Lee, Head of Libraries",
            "every year",
            "not known");

    /// Plays the form with this id from its first question to its review.
    ///
    /// @throws IOException if the service refuses
    /// @throws IllegalStateException if it takes no answer to a question
    static Rehearsal of(int port, String toolkit) throws IOException {
        String begin = message().put("toolkit", toolkit).toString();
        try (var wire = new Wire(port)) {
            JsonNode told = JSON.readTree(wire.post("/api/v1/conversations", begin.replace(ID, unique())));
            String path = "/api/v1/conversations/" + told.path("conversation").asString() + "/messages";
            return new Rehearsal(begin, List.copyOf(turns(wire, path, told)));
        }
    }

    private static List<String> turns(Wire wire, String path, JsonNode begun) throws IOException {
        var turns = new ArrayList<String>();
        var met = new HashSet<String>();
        JsonNode told = begun;
        while (ask(told).isObject() && turns.size() < MOST_TURNS) {
            String asked = ask(told).path("question").asString();
            for (String answer : answers(ask(told), met.add(asked))) {
                turns.add(answer);
                told = JSON.readTree(wire.post(path, answer.replace(ID, unique())));
                if (isTaken(told, asked)) break;
                turns.removeLast();
            }
            if (!isTaken(told, asked)) throw new IllegalStateException("No answer is taken to " + asked);
        }
        return turns;
    }

    /// A pick of the same question's list moves on from it; what is refused, or put back as a guess, does not.
    private static boolean isTaken(JsonNode told, String asked) {
        return !ask(told).path("question").asString("").equals(asked) && !has(told, "confirm");
    }

    private static boolean has(JsonNode told, String kind) {
        for (JsonNode message : told.path("messages")) {
            if (message.path("kind").asString("").equals(kind)) return true;
        }
        return false;
    }

    private static String unique() {
        return Long.toString(System.nanoTime(), 36);
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

    /// The answers to try, in turn. A table gets one row, and when asked again there is no more.
    private static List<String> answers(JsonNode ask, boolean first) {
        String question = ask.path("question").asString();
        var answers = new ArrayList<String>();
        for (JsonNode choice : ask.path("choices")) {
            String id = choice.path("id").asString();
            boolean option = choice.path("kind").asString("").equals("option");
            boolean ends = id.equals("no more") || id.equals("none");
            if (option && ends != first)
                answers.add(answer(question).put("choice", id).toString());
        }
        for (String words : WORDS)
            answers.add(answer(question).put("text", words).toString());
        return answers;
    }

    private static ObjectNode answer(String question) {
        return message().put("question", question);
    }

    String beginning(String messageId) {
        return begin.replace(ID, messageId);
    }

    String turn(int number, String messageId) {
        return turns.get(number).replace(ID, messageId);
    }
}
