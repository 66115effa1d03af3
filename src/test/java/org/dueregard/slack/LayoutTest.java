package org.dueregard.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.dueregard.assessment.Citation;
import org.dueregard.guide.Delivery;
import org.dueregard.guide.English;
import org.dueregard.guide.Message;
import org.dueregard.guide.Message.Choice;
import org.dueregard.guide.Message.Kind;
import org.dueregard.guide.Message.Source;
import org.dueregard.guide.Reception.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// How messages read in Slack: what stands out, in which order things come, and that nothing is said twice.
class LayoutTest {
    private final Cards cards = new Cards(English.WORDING);

    private static Message message(Kind kind, String text, List<Choice> choices, List<Source> sources) {
        return new Message(kind, text, "", "", choices, null, sources);
    }

    private static Answer answer(String answered, Message... messages) {
        return new Answer("a1", "", List.of(messages), null, 9, false, answered);
    }

    private String shown(Message message) {
        return cards.of(message, answer("", message)).stream()
                .flatMap(card -> card.json().path("blocks").valueStream())
                .map(LayoutTest::words)
                .collect(Collectors.joining("\n"));
    }

    private static String words(JsonNode block) {
        return Json.text(block, "type").equals("actions")
                ? block.path("elements")
                        .valueStream()
                        .map(each -> "[" + Json.text(each.path("text"), "text") + "]")
                        .collect(Collectors.joining())
                : Json.text(block.path("text"), "text");
    }

    private static Source step(String title, String text) {
        return new Source(new Citation("mitigation/one", title, text, "Practice", "2026-11", "", ""), null);
    }

    @Test
    void theHeadsOfTheListsOfAReviewStandOut() {
        String shown = shown(message(
                Kind.REVIEW,
                "No answer yet (2):\n\n- 1: Who?\n- 2: When: on which day?\n\nA reader may ask:\n- Why?\n\nYou can finish.",
                List.of(),
                List.of()));

        assertEquals(
                "*No answer yet (2):*\n\n\u2022 1: Who?\n\u2022 2: When: on which day?\n\n*A reader may ask:*\n\u2022 Why?"
                        + "\n\nYou can finish.",
                shown);
    }

    @Test
    void aStepThatIsCalledByItsFirstWordsSaysThemOnce() {
        String cut = shown(message(
                Kind.FOUND,
                "Found.",
                List.of(),
                List.of(step("Visit older regulars\u2026", "Visit older regulars of a library.\n- Carry on"))));
        String whole = shown(
                message(Kind.FOUND, "Found.", List.of(), List.of(step("Visit them", "Visit them.\n\nIt helps."))));

        assertTrue(cut.contains("*Visit older regulars\u2026*\n\u2026of a library.\n\u2022 Carry on"), cut);
        assertTrue(whole.contains("*Visit them*\nIt helps."), whole);
    }

    @Test
    void theSearchThatWasPerhapsMeantIsOfferedAboveWhatWasFound() {
        var meant = new Choice("search:library", "Search for library", Choice.OPTION, "Did you mean \"library\"?");

        var taken = new Choice("held:use", "My answer is that", Choice.OPTION, "");

        String shown = shown(message(Kind.FOUND, "Found.", List.of(taken, meant), List.of(step("One", "Words"))));

        assertTrue(shown.startsWith("Found.\nDid you mean \"library\"?\n[Search for library]\n*One*\nWords"), shown);
        assertTrue(shown.endsWith("[My answer is that]"), shown);
    }

    @Test
    void anAnsweredCardBeginsAListOnALineOfItsOwn() {
        Card closed = cards.closed(message(Kind.ASK, "For whom?", List.of(), List.of()), "- Homes\n- Crews");

        assertTrue(Json.write(closed.json()).contains("You said: \\n\u2022 Homes\\n\u2022 Crews"), () -> "" + closed);
    }

    @Test
    void aListThatWasNotedStandsInSmallWordsAboveTheNextQuestion() {
        var noted = Dresser.note("Noted: \n- Homes\n- Crews");
        var place = new Place("T1", "D1", "U1", "D1");

        List<Delivery> said = new Dresser(English.WORDING)
                .dress(
                        place,
                        answer(""),
                        answer("- Homes\n- Crews", noted, message(Kind.ASK, "When?", List.of(why()), List.of())));

        assertEquals(1, said.size());
        assertTrue(said.getFirst().payload().contains("context"), () -> "" + said);
    }

    private static Choice why() {
        return new Choice("command:why", "Why?", Choice.COMMAND, "");
    }
}
