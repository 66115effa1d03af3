package org.dueregard.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dueregard.assessment.Progress;
import org.dueregard.guide.English;
import org.dueregard.guide.Message;
import org.dueregard.guide.Message.Choice;
import org.dueregard.guide.Message.Field;
import org.dueregard.guide.Message.Form;
import org.dueregard.guide.Message.Kind;
import org.dueregard.guide.Reception.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Each kind of question in its native form, and within the limits however much there is of it.
class ControlsTest {
    private final Cards cards = new Cards(English.WORDING);
    private final Modals modals = new Modals(English.WORDING);

    private static List<Choice> options(int count, String label, String meaning) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Choice("o" + i, label + " " + i, Choice.OPTION, meaning))
                .toList();
    }

    private static Message ask(String text, List<Choice> choices, @Nullable Form form) {
        return new Message(Kind.ASK, text, "impact.negative/age", "7", choices, form, List.of());
    }

    private static Form form(String id, String type, List<Choice> options) {
        return new Form("f", List.of(new Field(id, "Label", type, options, true)));
    }

    private List<JsonNode> elements(Message message) {
        var answer = new Answer("a1", "Close it", List.of(message), new Progress(3, 17), 9, false, "");
        List<Card> made = cards.of(message, answer);
        for (Card card : made) assertEquals(List.of(), BlockKit.inMessage(card.json()));
        return made.stream()
                .flatMap(card -> card.json().path("blocks").valueStream())
                .flatMap(SlackMock::elements)
                .filter(element -> element.has("action_id"))
                .toList();
    }

    private static List<String> types(List<JsonNode> elements) {
        return elements.stream()
                .map(element -> Json.text(element, "type"))
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"2,button", "10,button", "11,static_select", "100,static_select", "450,static_select"})
    void oneOfAFewIsAButtonAndOneOfManyAList(int count, String type) {
        List<JsonNode> elements = elements(ask("Which?", options(count, "Option", ""), null));

        assertEquals(List.of(type), types(elements));
        long offered = type.equals("button")
                ? elements.size()
                : elements.stream()
                        .mapToLong(each -> each.path("options").size())
                        .sum();
        assertEquals(count, offered);
    }

    @ParameterizedTest
    @CsvSource({"2,checkboxes", "10,checkboxes", "11,multi_static_select", "250,multi_static_select"})
    void severalOfAFewAreBoxesAndSeveralOfManyAList(int count, String type) {
        List<Choice> options = options(count, "Option", "");

        List<JsonNode> elements = elements(ask("Which?", options, form("answer", "choices", options)));

        assertEquals(List.of(type, "button"), types(elements));
        assertEquals("save.0", Json.text(elements.getLast(), "action_id"));
    }

    @Test
    void labelsThatAreTooLongAreWrittenOutAndFoundByNumber() {
        Message message = ask("Which?", options(4, "x".repeat(90), "y".repeat(300)), null);
        var answer = new Answer("a1", "", List.of(message), null, 9, false, "");

        String all = cards.of(message, answer).stream()
                .map(card -> Json.write(card.json()))
                .toList()
                .toString();

        assertTrue(all.contains("2. " + "x".repeat(90) + " 1: " + "y".repeat(300)), all);
        assertTrue(Json.text(elements(message).get(1).path("text"), "text").startsWith("2. xxx"));
    }

    @Test
    void aDayAndANumberAreGivenInPlace() {
        assertEquals(
                List.of("datepicker"), types(elements(ask("When?", List.of(), form("answer", "date", List.of())))));
        assertEquals(
                List.of("number_input"),
                types(elements(ask("How many?", List.of(), form("answer", "number", List.of())))));
    }

    @ParameterizedTest
    @CsvSource({"date,datepicker", "number,number_input", "long,plain_text_input", "text,plain_text_input"})
    void aFormHasAnInputForEachField(String type, String input) {
        var form = new Form(
                "f",
                List.of(
                        new Field("one", "x".repeat(3_000), type, List.of(), true),
                        new Field("two", "Two", "text", List.of(), false)));

        ObjectNode view = modals.view(ask("Row?", List.of(), form), new Ref(Kind.ASK, 3, "a1", "s"), "Saved.");

        assertEquals(List.of(), BlockKit.inView(view));
        assertTrue(Json.write(view).contains("\"type\":\"" + input + "\""));
        assertEquals(
                List.of("form.0"),
                elements(ask("Row?", List.of(), form)).stream()
                        .map(each -> Json.text(each, "action_id"))
                        .toList());
    }

    @Test
    void aDayInAFormMayBeSaidInWordsInABoxThatSaysSo() {
        var form = new Form("f", List.of(new Field("when", "By when?", "date", List.of(), true)));

        ObjectNode view = modals.view(ask("Row?", List.of(), form), new Ref(Kind.ASK, 3, "a1", "s"), "");

        assertEquals(
                List.of("By when?", "Or in words: By when?"),
                view.path("blocks")
                        .valueStream()
                        .filter(block -> block.has("element"))
                        .map(block -> Json.text(block.path("label"), "text"))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "choice,5,static_select",
        "choice,250,static_select",
        "choices,5,checkboxes",
        "choices,250,multi_static_select"
    })
    void aFormWithOptionsFitsHoweverManyThereAre(String type, int count, String element) {
        var form = new Form(
                "f",
                List.of(
                        new Field("one", "One", type, options(count, "z".repeat(80), ""), true),
                        new Field("two", "Two", "text", List.of(), false)));

        ObjectNode view = modals.view(ask("Row?", List.of(), form), new Ref(Kind.ASK, 3, "a1", "s"), "");

        assertEquals(List.of(), BlockKit.inView(view));
        assertTrue(Json.write(view).contains(element));
    }

    @Test
    void aFormOfTwoHundredFieldsStillFits() {
        var fields = IntStream.range(0, 200)
                .mapToObj(i -> new Field("f" + i, "Field", "text", List.of(), false))
                .toList();

        ObjectNode view =
                modals.view(ask("Row?", List.of(), new Form("f", fields)), new Ref(Kind.ASK, 3, "a", "s"), "");

        assertEquals(List.of(), BlockKit.inView(view));
    }

    @Test
    void aVeryLongMessageIsSeveralAndItsButtonsStandOnTheLast() {
        Message message = ask("Long & longer <words>\n\n".repeat(2_000), options(3, "Option", ""), null);
        var answer = new Answer("a1", "", List.of(message), null, 9, false, "");

        List<Card> made = cards.of(message, answer);

        assertTrue(made.size() > 3);
        for (Card card : made.subList(0, made.size() - 1))
            assertFalse(Json.write(card.json()).contains("actions"));
        assertEquals(3, elements(message).size());
    }

    @Test
    void whatIsPutInAFormIsReadByItsFields() {
        JsonNode state = Json.find("""
                {"0.1":{"when":{"selected_date":null}},"1.1":{"when":{"value":"next April"}},
                 "2.1":{"who":{"value":"  "}},"3.1":{"some":{"selected_options":[{"value":"a"},{"value":"b"}]}},
                 "4.1":{"some":{"selected_options":[{"value":"c"}]}},"5.1":{"one":{"selected_option":{"value":"x"}}}}""").orElseThrow();

        assertEquals(
                Map.of(
                        "when",
                        List.of("next April"),
                        "who",
                        List.of(),
                        "some",
                        List.of("a", "b", "c"),
                        "one",
                        List.of("x")),
                Fields.values(state));
    }

    @Test
    void commandsUsedMostAreButtonsAndTheOthersAList() {
        List<Choice> commands = Stream.of("why", "example", "skip", "back", "long", "where", "review", "pause")
                .map(each -> new Choice("command:" + each, each, Choice.COMMAND, ""))
                .toList();

        List<JsonNode> elements = elements(ask("What?", commands, null)).stream()
                .filter(each -> Json.text(each, "action_id").startsWith("choice."))
                .toList();

        assertEquals(List.of("button", "static_select"), types(elements));
        assertEquals(3, elements.getLast().path("options").size());
    }
}
