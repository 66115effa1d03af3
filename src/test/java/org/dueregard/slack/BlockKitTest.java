package org.dueregard.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/// The checker of blocks must find what Slack refuses, or the tests that trust it could not fail.
class BlockKitTest {
    private static ObjectNode message(List<ObjectNode> blocks) {
        return Json.object().put("text", "Question").set("blocks", Json.array(blocks));
    }

    @Test
    void aGoodMessageHasNoMistake() {
        ObjectNode yes = Blocks.button("option.0", "Yes", "yes");

        assertEquals(
                List.of(),
                BlockKit.inMessage(message(List.of(Blocks.section("*Q1*"), Blocks.actions("b", List.of(yes))))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"nope\"}",
                "{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"<!channel> look\"}}",
                "{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"Fish & chips\"}}",
                "{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"\"}}",
                "{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"a\"},\"colour\":\"red\"}",
                "{\"type\":\"actions\",\"block_id\":\"b\",\"elements\":[]}",
                "{\"type\":\"actions\",\"elements\":[{\"type\":\"button\",\"action_id\":\"a\","
                        + "\"text\":{\"type\":\"mrkdwn\",\"text\":\"x\"}}]}",
                "{\"type\":\"actions\",\"elements\":[{\"type\":\"static_select\",\"action_id\":\"a\",\"options\":[]}]}"
            })
    void aBadBlockIsFound(String block) {
        assertNotEquals(
                List.of(), BlockKit.inMessage(message(List.of(Json.find(block).orElseThrow()))));
    }

    @Test
    void tooManyBlocksAreFound() {
        assertNotEquals(List.of(), BlockKit.inMessage(message(Collections.nCopies(51, Blocks.divider()))));
    }

    @Test
    void aButtonThatIsTooLongIsFound() {
        ObjectNode button = Blocks.button("a", "x", "v");
        ((ObjectNode) button.path("text")).put("text", "x".repeat(76));

        assertNotEquals(List.of(), BlockKit.inMessage(message(List.of(Blocks.actions("b", List.of(button))))));
    }

    @Test
    void blocksWithoutWordsBesideThemAreFound() {
        assertNotEquals(
                List.of(), BlockKit.inMessage(message(List.of(Blocks.divider())).put("text", "")));
    }

    @Test
    void aModalWithoutASubmitButtonIsFound() {
        ObjectNode input = Blocks.input(
                "b", "Name", Json.object().put("type", "plain_text_input").put("action_id", "a"));
        ObjectNode view = Json.object().put("type", "modal");
        view.set("title", Blocks.plain(24, "Title"));
        view.set("blocks", Json.array(List.of(input)));

        assertNotEquals(List.of(), BlockKit.inView(view));
        view.set("submit", Blocks.plain(24, "Save"));
        assertEquals(List.of(), BlockKit.inView(view));
    }
}
