package org.dueregard.teams;

import com.networknt.schema.Error;
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
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Checks a card by Microsoft's schema, and by what the schema does not say: sizes, labels, fall-backs, marks.
final class CardRules {
    private static final Schema SCHEMA = schema();
    private static final Set<String> WORDS =
            Set.of("text", "title", "value", "id", "tooltip", "fallbackText", "label", "errorMessage");

    /// Shapes of cards that the schema was content with: it is slow, and the same whatever the words are.
    private static final Set<String> GOOD = ConcurrentHashMap.newKeySet();

    private CardRules() {}

    /// The schema has its own name in the manner of draft 4 though it is of draft 6; the name is of no matter here.
    private static Schema schema() {
        try {
            String file = Files.readString(Path.of("src/test/resources/teams/adaptive-card-1.5.json"));
            var schema = Json.readLeniently(file);
            schema.remove("id");
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_6)
                    .getSchema(schema.toString(), InputFormat.JSON);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// What is wrong with a card; empty if nothing is.
    static List<String> broken(JsonNode card) {
        var broken = new ArrayList<String>();
        String shape = shape(card.deepCopy()).toString();
        if (!GOOD.contains(shape)) {
            List<Error> errors = SCHEMA.validate(card.toString(), InputFormat.JSON);
            errors.forEach(error -> broken.add("schema: " + error));
            if (errors.isEmpty()) GOOD.add(shape);
        }
        if (!Json.text(card, "type").equals("AdaptiveCard")) broken.add("it is no card");
        if (!Json.text(card, "version").equals("1.5")) broken.add("version " + Json.text(card, "version"));
        if (Json.text(card, "fallbackText").isBlank()) broken.add("no words for clients that show no cards");
        if (Json.bytes(card).length > 25_000) broken.add(Json.bytes(card).length + " bytes");
        if (card.path("body").isEmpty()) broken.add("nothing in it");
        if (card.path("actions").size() > 6) broken.add("more than six buttons");
        var ids = new HashSet<String>();
        all(card).forEach(node -> check(node, ids, broken));
        return broken;
    }

    /// The card without its words, of which the schema wants only that they are texts.
    private static JsonNode shape(JsonNode node) {
        node.forEach(CardRules::shape);
        if (node instanceof ObjectNode object) {
            WORDS.stream().filter(word -> object.path(word).isString()).forEach(word -> object.put(word, ""));
            if (object.path("data").isObject()) object.putObject("data");
        }
        return node;
    }

    private static void check(JsonNode node, Set<String> ids, List<String> broken) {
        String type = Json.text(node, "type");
        if (type.startsWith("Input.")) {
            if (Json.text(node, "label").isBlank()) broken.add("an input without a label");
            if (!ids.add(Json.text(node, "id"))) broken.add("two inputs " + Json.text(node, "id"));
            if (node.path("isRequired").booleanValue(false)
                    && Json.text(node, "errorMessage").isBlank()) broken.add("no message for " + Json.text(node, "id"));
        }
        if (type.equals("Input.ChoiceSet")) checkChoices(node, broken);
        if (type.equals("ActionSet") && node.path("actions").size() > 6) broken.add("more than six buttons");
        if (type.equals("Action.Execute")) checkExecute(node, broken);
        if (type.equals("Action.Submit") || type.equals("Action.Execute")) {
            if (Json.text(node, "data", "dueRegard", "nonce").isBlank()) broken.add("a button without a mark");
            if (Json.text(node, "title").isBlank()) broken.add("a button without words");
        }
        if (type.equals("TextBlock") && !node.path("wrap").booleanValue(false)) broken.add("a text that is cut off");
        if (type.startsWith("Text") && Json.text(node, "text").isBlank()) broken.add("a text without words");
        if (type.equals("Action.OpenUrl") && !Json.text(node, "url").startsWith("http")) broken.add("a strange link");
    }

    private static void checkChoices(JsonNode input, List<String> broken) {
        if (input.path("choices").isEmpty()) broken.add("a list without choices");
        boolean many = input.path("isMultiSelect").booleanValue(false);
        for (JsonNode choice : input.path("choices")) {
            if (Json.text(choice, "title").isBlank()) broken.add("a choice without words");
            if (many && Json.text(choice, "value").contains(",")) broken.add("a comma in " + choice);
        }
    }

    private static void checkExecute(JsonNode action, List<String> broken) {
        JsonNode fallback = action.path("fallback");
        if (!Json.text(fallback, "type").equals("Action.Submit")) broken.add("a button that older clients lack");
        if (!fallback.path("data").equals(action.path("data"))) broken.add("a fallback that says something else");
    }

    /// A node with all that is in it.
    static Stream<JsonNode> all(JsonNode node) {
        var children = new ArrayList<JsonNode>();
        node.forEach(children::add);
        return Stream.concat(Stream.of(node), children.stream().flatMap(CardRules::all));
    }
}
