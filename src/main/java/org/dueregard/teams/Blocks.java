package org.dueregard.teams;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// Text in a card. Everything but headings is a RichTextBlock, which takes no Markdown, so that nothing that an officer
/// or a form says can turn into markup.
///
/// Source: Adaptive Cards 1.5 schema (adaptivecards.io/schemas/1.5.0/adaptive-card.json).
final class Blocks {
    private static final int MOST_IN_A_FALLBACK = 1_000;

    private Blocks() {}

    /// A whole card.
    ///
    /// @param fallback what is shown in its place by a client that is too old for it
    static ObjectNode card(List<ObjectNode> body, String fallback) {
        ObjectNode card = Json.object()
                .put("type", "AdaptiveCard")
                .put("$schema", "https://adaptivecards.io/schemas/adaptive-card.json")
                .put("version", "1.5")
                .put("fallbackText", Plain.shorten(fallback, MOST_IN_A_FALLBACK));
        card.set("body", Json.array(body));
        return card;
    }

    /// A heading, in words of our own.
    static ObjectNode heading(String text) {
        return Json.object()
                .put("type", "TextBlock")
                .put("text", text)
                .put("style", "heading")
                .put("weight", "Bolder")
                .put("wrap", true);
    }

    static ObjectNode line(String text) {
        return rich(run(text));
    }

    static ObjectNode strong(String text) {
        return rich(run(text).put("weight", "Bolder"));
    }

    static ObjectNode quiet(String text) {
        return rich(run(text).put("isSubtle", true).put("size", "Small"));
    }

    /// Paragraphs and the entries of lists; the first paragraph stands out.
    static List<ObjectNode> question(String text) {
        List<ObjectNode> blocks = paragraphs(text);
        if (!blocks.isEmpty()) ((ObjectNode) blocks.getFirst().path("inlines").get(0)).put("weight", "Bolder");
        return blocks;
    }

    static List<ObjectNode> paragraphs(String text) {
        var blocks = new ArrayList<ObjectNode>();
        for (String paragraph : text.strip().split("\n\\s*\n")) {
            boolean first = true;
            for (String line : paragraph.split("\n")) {
                if (line.isBlank()) continue;
                String shown = line.startsWith("- ") ? "\u2022 " + line.substring(2) : line;
                blocks.add(line(shown).put("spacing", first ? "Default" : "Small"));
                first = false;
            }
        }
        return blocks;
    }

    static ObjectNode container(List<ObjectNode> items) {
        ObjectNode container = Json.object().put("type", "Container").put("style", "emphasis");
        container.set("items", Json.array(items));
        return container;
    }

    /// What a button shows and hides again.
    static ObjectNode hidden(String id, List<ObjectNode> items) {
        ObjectNode hidden = Json.object().put("type", "Container").put("id", id).put("isVisible", false);
        hidden.set("items", Json.array(items));
        return hidden;
    }

    private static ObjectNode run(String text) {
        return Json.object().put("type", "TextRun").put("text", text);
    }

    private static ObjectNode rich(ObjectNode run) {
        ObjectNode block = Json.object().put("type", "RichTextBlock");
        block.set("inlines", Json.array(List.of(run)));
        return block;
    }
}
