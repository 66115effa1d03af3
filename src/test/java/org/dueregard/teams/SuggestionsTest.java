package org.dueregard.teams;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.dueregard.assessment.Citation;
import org.dueregard.guide.English;
import org.dueregard.guide.Message;
import org.dueregard.guide.Message.Kind;
import org.dueregard.guide.Message.Source;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SuggestionsTest {
    private static JsonNode shown(String text) {
        var citation = new Citation("evidence/1", "A survey", text, "The council", "2025", "", "about age");
        var message = new Message(Kind.SUGGEST, "", "", "", List.of(), null, List.of(new Source(citation, null)));
        var buttons = new Buttons(English.WORDING, new Stamp("a1", 1, "n1"));
        var suggestions = new Suggestions(English.WORDING, buttons, Room.ALL.getFirst());
        return suggestions.show(message, "slot", 2).getFirst();
    }

    private static List<JsonNode> all(JsonNode card, String type) {
        return CardRules.all(card)
                .filter(node -> Json.text(node, "type").equals(type))
                .toList();
    }

    @Test
    void theFirstParagraphStandsOpenAndTheRestBehindAButton() {
        JsonNode shown = shown("What it shows.\n\nWhat to take care of.");

        JsonNode hidden = all(shown, "Container").get(1);
        assertTrue(hidden.toString().contains("What to take care of."));
        assertFalse(hidden.toString().contains("What it shows."));
        assertFalse(hidden.path("isVisible").booleanValue(true));
        JsonNode toggle = all(shown, "Action.ToggleVisibility").getFirst();
        assertEquals("Read more", Json.text(toggle, "title"));
        assertEquals(
                Json.text(hidden, "id"), toggle.path("targetElements").path(0).stringValue(""));
    }

    @Test
    void whatIsShortStandsOpenWithItsSourceAndDateInOneLine() {
        JsonNode shown = shown("What it shows.");

        assertEquals(List.of(), all(shown, "Action.ToggleVisibility"));
        assertTrue(shown.toString().contains("Source: The council \u00b7 Date: 2025"), shown::toString);
    }
}
