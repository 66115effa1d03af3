package org.dueregard.slack;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Finds what Slack would refuse in blocks: their structure by the schema, and lengths and counts by the table.
final class BlockKit {
    private static final Path FOLDER = Path.of("src/test/resources/slack");
    private static final Schema SCHEMA = schema();
    private static final JsonNode LIMITS = Json.find(read("limits.json")).orElseThrow();
    private static final int MOST_CHARS = 13_200;

    private final List<String> found = new ArrayList<>();

    private BlockKit() {}

    private static Schema schema() {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(read("blockkit.schema.json"), InputFormat.JSON);
    }

    private static String read(String name) {
        try {
            return Files.readString(FOLDER.resolve(name));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /// What is wrong with a message; none if Slack takes it.
    static List<String> inMessage(JsonNode message) {
        var kit = new BlockKit();
        JsonNode blocks = message.path("blocks");
        kit.most("blocks in a message", blocks.size(), 50);
        kit.most("characters of a message", Json.write(blocks).length(), MOST_CHARS);
        kit.length("text beside blocks", Json.text(message, "text"), 1, 4_000);
        kit.blocks(blocks);
        return kit.found;
    }

    /// What is wrong with a modal or a home page.
    static List<String> inView(JsonNode view) {
        var kit = new BlockKit();
        JsonNode limits = LIMITS.path("view");
        kit.most(
                "blocks in a view",
                view.path("blocks").size(),
                limits.path("blocks").path("max_items").intValue());
        for (String part : List.of("title", "submit", "close"))
            if (view.has(part)) kit.length(part, Json.text(view.path(part), "text"), 1, 24);
        if (view.path("type").asString().equals("modal")) {
            if (!view.has("title")) kit.found.add("a modal without a title");
            boolean inputs = view.path("blocks")
                    .valueStream()
                    .anyMatch(each -> Json.text(each, "type").equals("input"));
            if (inputs && !view.has("submit")) kit.found.add("inputs without a submit button");
            kit.length("private data", Json.text(view, "private_metadata"), 0, 3_000);
            kit.length("callback", Json.text(view, "callback_id"), 0, 255);
        }
        kit.blocks(view.path("blocks"));
        return kit.found;
    }

    private void blocks(JsonNode blocks) {
        ObjectNode only = Json.object();
        only.set("blocks", blocks);
        SCHEMA.validate(Json.write(only), InputFormat.JSON).stream()
                .limit(3)
                .forEach(error -> found.add("schema: " + error));
        Set<String> ids = new HashSet<>();
        for (JsonNode block : blocks) {
            block(block);
            String id = Json.text(block, "block_id");
            if (!id.isEmpty() && !ids.add(id)) found.add("two blocks " + id);
            length("block id", id, 0, LIMITS.path("block_id").path("max_length").intValue());
        }
    }

    private void block(JsonNode block) {
        switch (Json.text(block, "type")) {
            case "section" -> length("section", Json.text(block.path("text"), "text"), 1, 3_000);
            case "header" -> length("header", Json.text(block.path("text"), "text"), 1, 150);
            case "context" -> {
                most("context", block.path("elements").size(), 10);
                block.path("elements").forEach(each -> length("context", Json.text(each, "text"), 1, 3_000));
            }
            case "actions" -> actions(block.path("elements"));
            case "input" -> {
                length("label", Json.text(block.path("label"), "text"), 1, 2_000);
                if (block.has("hint")) length("hint", Json.text(block.path("hint"), "text"), 1, 2_000);
                element(block.path("element"));
            }
            case "divider" -> {}
            case String other -> found.add("a block of a kind we do not use: " + other);
        }
        mrkdwn(block);
    }

    /// Nothing that people wrote may mention anybody: what stands between pointed brackets is a link and nothing else.
    private void mrkdwn(JsonNode node) {
        if (Json.text(node, "type").equals("mrkdwn")) {
            String text = Json.text(node, "text").replaceAll("<https?://[^<>|]+\\|[^<>]*>", "");
            if (text.contains("<") || text.contains(">")) found.add("not escaped: " + text);
            if (text.replaceAll("&(amp|lt|gt);", "").contains("&")) found.add("not escaped: " + text);
        }
        node.forEach(this::mrkdwn);
    }

    private void actions(JsonNode elements) {
        most(
                "actions",
                elements.size(),
                LIMITS.path("actions").path("elements").path("max_items").intValue());
        if (elements.isEmpty()) found.add("actions without any");
        Set<String> ids = new TreeSet<>();
        for (JsonNode element : elements) {
            element(element);
            if (!ids.add(Json.text(element, "action_id"))) found.add("two actions " + ids);
        }
    }

    private void element(JsonNode element) {
        length("action id", Json.text(element, "action_id"), 1, 255);
        if (element.has("placeholder")) length("placeholder", Json.text(element.path("placeholder"), "text"), 1, 150);
        if (element.has("accessibility_label"))
            length("accessibility label", Json.text(element, "accessibility_label"), 1, 75);
        switch (Json.text(element, "type")) {
            case "button" -> {
                length("button", Json.text(element.path("text"), "text"), 1, 75);
                length("value", Json.text(element, "value"), 0, 2_000);
            }
            case "static_select", "multi_static_select" -> options(element.path("options"), 100);
            case "checkboxes", "radio_buttons" -> options(element.path("options"), 10);
            case "plain_text_input" -> most("input", element.path("max_length").intValue(3_000), 3_000);
            case "datepicker", "number_input" -> {}
            case String other -> found.add("an element of a kind we do not use: " + other);
        }
    }

    private void options(JsonNode options, int most) {
        most("options", options.size(), most);
        if (options.isEmpty()) found.add("a list without options");
        Set<String> values = new HashSet<>();
        for (JsonNode option : options) {
            length("option", Json.text(option.path("text"), "text"), 1, 75);
            length("option's value", Json.text(option, "value"), 1, 150);
            if (!values.add(Json.text(option, "value"))) found.add("two options " + Json.text(option, "value"));
        }
    }

    private void length(String what, String text, int least, int most) {
        if (text.length() < least) found.add(what + " is too short: " + text.length());
        most(what, text.length(), most);
    }

    private void most(String what, int is, int most) {
        if (is > most) found.add(what + ": " + is + ", at most " + most);
    }
}
