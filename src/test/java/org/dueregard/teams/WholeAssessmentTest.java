package org.dueregard.teams;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.dueregard.conversation.Event;
import org.dueregard.guide.Journal.Entry;
import org.dueregard.guide.Passages;
import org.dueregard.house.Office;
import org.dueregard.house.Plenty;
import org.dueregard.toolkit.Toolkit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Whole assessments in Teams, over HTTP and a real file, with everything signed.
class WholeAssessmentTest {
    private static final int MOST_TURNS = 500;

    @TempDir
    private Path folder;

    private final MockConnector microsoft = new MockConnector();

    @AfterEach
    void close() {
        microsoft.close();
    }

    private Office office(Passages passages) {
        return new Office(folder.resolve("council.db"), Office.LIBRARY.toolkits(), passages, new Bot.Time());
    }

    static List<String> forms() {
        return Office.LIBRARY.toolkits().current().stream().map(Toolkit::id).toList();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aFormCanBeFilledInWithTheControlsOfItsCardsAlone(String form) {
        try (var office = office(new Plenty(200));
                var council = new Council(office, microsoft.settings())) {
            var officer = new Officer("ann", microsoft, council, office.clock);
            officer.type("hello");
            officer.pick(title(form, council));
            var added = new HashSet<String>();
            int turns = 0;
            while (!officer.told().contains("Finished and saved") && turns++ < MOST_TURNS) answer(officer, added);

            assertTrue(
                    turns < MOST_TURNS,
                    () -> "not at the end: " + officer.card().toPrettyString());
            List<Event> events = office.events(council.assessment(officer.person()));
            assertTrue(events.stream().anyMatch(Event.Finished.class::isInstance));
            assertTrue(
                    events.stream().filter(Event.Answered.class::isInstance).count() > 10,
                    () -> "few answers: " + events);
            assertTrue(events.stream().noneMatch(Event.Held.class::isInstance), "nothing was left in the air");
        }
    }

    private static String title(String form, Council council) {
        int number = forms().indexOf(form) + 1;
        return number + ". "
                + council.office.toolkits.find(form, "").orElseThrow().cover().title();
    }

    /// Answers what the newest card asks, with its own controls where it has any.
    private static void answer(Officer officer, Set<String> added) {
        JsonNode card = officer.card();
        var ends = button(card, "no more");
        var finishes = button(card, "command:finish");
        var form = formOf(card);
        var first = firstOption(card);
        boolean asks = card.toString().contains("command:why");
        if (!asks && finishes != null) officer.click(finishes, Json.object());
        else if (ends != null && !added.add(slot(ends))) officer.click(ends, Json.object());
        else if (form != null) officer.click(form, filled(card));
        else if (first != null) officer.click(first, Json.object());
        else if (!Officer.inputs(card).isEmpty()) pickFirst(officer, card);
        else officer.type(ends == null ? "Something true of people" : "Another row of the table");
    }

    private static void pickFirst(Officer officer, JsonNode card) {
        JsonNode input = Officer.inputs(card).getFirst();
        String id = Json.text(input, "id");
        String value = Json.text(input.path("choices").path(0), "value");
        officer.click(Officer.sends(card, id).orElseThrow(), Json.object().put(id, value));
    }

    private static String slot(JsonNode button) {
        return Json.text(button, "data", "dueRegard", "slot").replaceFirst("/.*", "");
    }

    private static @Nullable JsonNode button(JsonNode card, String choice) {
        return Officer.buttons(card).stream()
                .filter(each -> Json.text(each, "data", "dueRegard", "choice").equals(choice))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable JsonNode formOf(JsonNode card) {
        return Officer.buttons(card).stream()
                .filter(each -> each.path("data").path("dueRegard").has("form"))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable JsonNode firstOption(JsonNode card) {
        return Officer.buttons(card).stream()
                .filter(each -> {
                    String choice = Json.text(each, "data", "dueRegard", "choice");
                    return !choice.isEmpty() && (choice.indexOf(':') < 0 || choice.equals("confirm:yes"));
                })
                .filter(each -> !Json.text(each, "data", "dueRegard", "choice").equals("no more"))
                .findFirst()
                .orElse(null);
    }

    private static ObjectNode filled(JsonNode card) {
        ObjectNode filled = Json.object();
        for (JsonNode input : Officer.inputs(card)) {
            String id = Json.text(input, "id");
            if (id.startsWith(Markers.PICK) || id.startsWith("field2")) continue;
            filled.put(id, value(input));
        }
        return filled;
    }

    private static String value(JsonNode input) {
        JsonNode choices = input.path("choices");
        String first = Json.text(choices.path(0), "value");
        return switch (Json.text(input, "type")) {
            case "Input.Date" -> "2027-03-31";
            case "Input.Number" -> "12";
            case "Input.ChoiceSet" ->
                input.path("isMultiSelect").booleanValue(false) && choices.size() > 1
                        ? first + "," + Json.text(choices.path(1), "value")
                        : first;
            default -> Json.text(input, "id").contains("name") ? "Ann Lee" : "Words about people";
        };
    }

    @Test
    void anOldCardIsReplacedByItsAnswerInTheConversation() {
        try (var office = office(new Plenty(0));
                var council = new Council(office, microsoft.settings())) {
            var officer = new Officer("ann", microsoft, council, office.clock);
            officer.type("new assessment 2");
            officer.type("Close the library");

            var put = microsoft.said().stream()
                    .filter(call -> call.method().equals("PUT"))
                    .toList()
                    .getLast();

            assertTrue(put.body().toString().contains("You answered: Close the library"), put.body()::toString);
            assertTrue(put.body().toString().contains("What is the proposal called?"), put.body()::toString);
        }
    }

    @Test
    void theSameActivityTwiceAndTwoAtOnceLoseNothingAndDoubleNothing() throws InterruptedException {
        try (var office = office(new Plenty(0));
                var council = new Council(office, microsoft.settings())) {
            for (int pair = 0; pair < 30; pair++) {
                var officer = new Officer("p" + pair + "x", microsoft, council, office.clock);
                officer.type("new assessment 2");
                ObjectNode first = officer.activity("message").put("text", "Close the library " + pair);
                ObjectNode second = officer.activity("message").put("text", "Reference " + pair);
                var statuses = new ConcurrentLinkedQueue<Integer>();
                var threads = Stream.of(first, second, first.deepCopy(), second.deepCopy())
                        .map(each -> Thread.ofVirtual().start(() -> {
                            HttpResponse<String> response = officer.post(each);
                            statuses.add(response.statusCode());
                        }))
                        .toList();
                for (Thread thread : threads) thread.join();
                council.deliver();

                assertEquals(List.of(200, 200, 200, 200), List.copyOf(statuses));
                List<Entry> turns = office.store.readAfter(council.assessment(officer.person()), 0);
                List<String> said =
                        turns.stream().skip(1).map(Entry::said).sorted().toList();
                assertEquals(List.of("Close the library " + pair, "Reference " + pair), said);
                String kept = turns.toString();
                assertTrue(kept.contains("Close the library " + pair) && kept.contains("Reference " + pair));
            }
        }
    }
}
