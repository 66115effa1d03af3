package org.dueregard.teams;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dueregard.conversation.Utterance.Input;
import org.dueregard.guide.Delivery;
import org.dueregard.guide.English;
import org.dueregard.guide.Message;
import org.dueregard.guide.Message.Choice;
import org.dueregard.guide.Message.Field;
import org.dueregard.guide.Person;
import org.dueregard.guide.Reception.Answer;
import org.dueregard.guide.Spoken;
import org.dueregard.house.Plenty;
import org.dueregard.knowledge.Library;
import org.dueregard.toolkit.Sample;
import org.dueregard.toolkit.Section;
import org.dueregard.toolkit.Slot;
import org.dueregard.toolkit.Toolkit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// Every card that a form can give rise to, over the whole conversation, keeps to Microsoft's schema and to our rules.
class EveryCardTest {
    private static final List<String> ABOUT_THE_QUESTION = List.of("why", "example");
    private static final List<String> ASIDES = List.of(
            "where am I", "help", "what is this?", "search library", "change an answer", "review", "my assessments");
    private static final int MOST_STEPS = 600;

    private final Telling telling = new Telling(English.WORDING);
    private final Map<String, Integer> seen = new TreeMap<>();

    static Stream<Toolkit> toolkits() {
        return Stream.concat(
                Stream.of(Sample.toolkit()),
                Library.read(Path.of(""), Path.of("target/no-data")).toolkits().all().stream());
    }

    @ParameterizedTest
    @MethodSource("toolkits")
    void everyCardOfAFormFitsTheSchemaAndOurRules(Toolkit toolkit) {
        walk(new Lobby(toolkit, new Plenty(400)), toolkit, "A plain answer about people");

        assertTrue(seen.getOrDefault("ASK", 0) > toolkit.sections().size(), () -> "too few questions: " + seen);
        assertTrue(seen.containsKey("REVIEW") && seen.containsKey("DONE"), () -> "not to the end: " + seen);
    }

    @ParameterizedTest
    @MethodSource("toolkits")
    void everyCardFitsWhenEverythingIsAsLongAsCanBe(Toolkit toolkit) {
        walk(new Lobby(toolkit, new Plenty(5_000)), toolkit, "w\u00f6rds *and* [so on](x) ".repeat(60));

        assertTrue(seen.containsKey("ASK"), () -> "no questions: " + seen);
    }

    private void walk(Lobby lobby, Toolkit toolkit, String words) {
        Answer answer = hear(lobby, "hello", null);
        for (int step = 0; step < MOST_STEPS; step++) {
            Message asked = asked(answer);
            if (asked == null) break;
            if (step < 60 || step % 10 == 0) for (String aside : ABOUT_THE_QUESTION) hear(lobby, aside, null);
            hear(lobby, ASIDES.get(step % ASIDES.size()), null);
            if (asked(hear(lobby, "continue", null)) == null) hear(lobby, "answer what is missing", null);
            answer = reply(lobby, asked, words, step);
        }
        for (Section section : toolkit.sections())
            section.questions().forEach(each -> pick(lobby, "goto:" + each.id()));
        for (String last : List.of("start again", "no", "long answer", "done", "pause", "continue", "review", "finish"))
            hear(lobby, last, null);
    }

    private Answer reply(Lobby lobby, Message asked, String words, int step) {
        Slot slot = Slot.read(asked.question());
        Message.Form form = asked.form();
        if (form != null && step % 2 == 0) {
            var fields = new TreeMap<String, List<String>>();
            for (Field field : form.fields()) fields.put(field.id(), List.of(value(field, words)));
            return hear(lobby, new Input.Filled(fields), slot);
        }
        List<Choice> options = asked.choices().stream()
                .filter(choice -> choice.kind().equals(Choice.OPTION))
                .toList();
        boolean ends = options.stream().anyMatch(option -> option.id().equals("no more"));
        if (ends && step % 3 > 0) return pick(lobby, "no more");
        if (!options.isEmpty() && !ends)
            return hear(
                    lobby, new Input.Picked(options.get(step % options.size()).id()), slot);
        Answer answer = hear(lobby, form == null ? words : "1", slot);
        Message next = asked(answer);
        boolean stuck = next != null && next.question().equals(asked.question());
        return stuck ? hear(lobby, "skip", null) : answer;
    }

    private static String value(Field field, String words) {
        if (!field.options().isEmpty()) return field.options().getFirst().id();
        return switch (field.type()) {
            case "date" -> "2027-03-31";
            case "number" -> "12";
            default -> words;
        };
    }

    private Answer hear(Lobby lobby, String words, @Nullable Slot slot) {
        return hear(lobby, new Input.Words(words), slot);
    }

    private Answer pick(Lobby lobby, String choice) {
        return hear(lobby, new Input.Picked(choice), null);
    }

    private Answer hear(Lobby lobby, Input input, @Nullable Slot slot) {
        var spoken = new Spoken(
                new Person("teams", "tenant/ann", "Ann"),
                "m" + lobby.turns(),
                Instant.EPOCH,
                LocalDate.of(2026, 3, 10),
                input,
                "",
                slot);
        Answer answer = lobby.hear(spoken, this::check);
        answer.messages().forEach(message -> seen.merge(message.kind().name(), 1, Integer::sum));
        return answer;
    }

    private List<Delivery> check(Answer before, Answer answer) {
        var place = new Place("https://smba.trafficmanager.net/uk", "a:1", "tenant", "28:bot", "29:ann", "tenant/ann");
        List<Delivery> deliveries = telling.tell(new Outgoing(place), answer, "nonce");
        var cards = Json.object();
        for (Delivery delivery : deliveries) {
            JsonNode activity = Json.readLeniently(delivery.payload()).path("activity");
            JsonNode card = Bot.cardOf(Json.readLeniently(delivery.payload()));
            if (card.isMissingNode()) {
                assertTrue(Json.text(activity, "text").length() <= Texts.MOST, "a long text");
            } else {
                assertEquals(List.of(), CardRules.broken(card), () -> card.toPrettyString());
                assertNotEquals("", Json.text(activity, "summary"));
                cards.set("card" + cards.size(), card);
            }
        }
        assertTrue(offersAll(cards, answer), () -> "something cannot be picked: " + cards.toPrettyString());
        return deliveries;
    }

    /// Every choice of a short list is on the card; of a long one at least some.
    private static boolean offersAll(JsonNode card, Answer answer) {
        var offered = new TreeSet<String>();
        CardRules.all(card).forEach(node -> {
            offered.add(Json.text(node, "dueRegard", "choice"));
            offered.add(Markers.decode(Json.text(node, "value")));
        });
        var missing = new ArrayList<String>();
        for (Message message : answer.messages()) {
            message.choices().stream()
                    .map(Choice::id)
                    .filter(id -> !offered.contains(id))
                    .forEach(missing::add);
        }
        int most = answer.messages().stream()
                .mapToInt(m -> m.choices().size())
                .max()
                .orElse(0);
        return missing.isEmpty() || most > 25;
    }

    private static @Nullable Message asked(Answer answer) {
        return answer.messages().stream()
                .filter(message -> message.kind() == Message.Kind.ASK)
                .reduce(null, (_, last) -> last);
    }

    @Test
    void aBrokenCardIsFound() {
        JsonNode card = Json.readLeniently("""
                {"type":"AdaptiveCard","version":"1.9","body":[{"type":"Input.Text","id":"x"},{"type":"Nonsense"}],
                "actions":[{"type":"Action.Execute","title":"Go","data":{}}]}
                """);

        List<String> broken = CardRules.broken(card);

        assertTrue(broken.size() >= 5, broken::toString);
        assertTrue(broken.stream().anyMatch(each -> each.startsWith("schema")), broken::toString);
    }
}
