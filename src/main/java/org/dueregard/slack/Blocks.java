package org.dueregard.slack;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Builds blocks and their elements, each cut to what Slack takes: https://docs.slack.dev/reference/block-kit/blocks.
final class Blocks {
    private Blocks() {}

    /// A block of text in Slack's markup, which must be escaped and short enough already.
    static ObjectNode section(String mrkdwn) {
        ObjectNode text =
                Json.object().put("type", "mrkdwn").put("text", mrkdwn).put("verbatim", true);
        return Json.object().put("type", "section").set("text", text);
    }

    /// Small grey words.
    static ObjectNode context(String words) {
        ObjectNode text = Json.object()
                .put("type", "mrkdwn")
                .put("text", Mrkdwn.escape(Cut.to(Limits.SECTION / 6, words)))
                .put("verbatim", true);
        return Json.object().put("type", "context").set("elements", Json.array(List.of(text)));
    }

    static ObjectNode header(String words) {
        return Json.object().put("type", "header").set("text", plain(Limits.HEADER, words));
    }

    static ObjectNode divider() {
        return Json.object().put("type", "divider");
    }

    /// @param elements 1 to 25
    static ObjectNode actions(String id, List<ObjectNode> elements) {
        return Json.object().put("type", "actions").put("block_id", id).set("elements", Json.array(elements));
    }

    static ObjectNode input(String id, String label, ObjectNode element) {
        return Json.object()
                .put("type", "input")
                .put("block_id", id)
                .set("label", plain(Limits.INPUT_LABEL, label))
                .set("element", element);
    }

    static ObjectNode button(String action, String label, String value) {
        return Json.object()
                .put("type", "button")
                .put("action_id", action)
                .put("value", value)
                .set("text", plain(Limits.LABEL, label));
    }

    static ObjectNode option(String label, String value) {
        ObjectNode option = Json.object().put("value", value);
        return option.set("text", plain(Limits.LABEL, label));
    }

    /// @param type `static_select`, `multi_static_select`, `checkboxes` or `radio_buttons`
    static ObjectNode select(String type, String action, List<ObjectNode> options) {
        return Json.object().put("type", type).put("action_id", action).set("options", Json.array(options));
    }

    static ObjectNode placeholder(ObjectNode element, String words) {
        return element.set("placeholder", plain(Limits.PLACEHOLDER, words));
    }

    /// Plain words, cut to fit. Slack shows them as they are, so they are not escaped.
    static JsonNode plain(int most, String words) {
        String text = Cut.to(most, Mrkdwn.clean(words).strip());
        return Json.object()
                .put("type", "plain_text")
                .put("text", text.isEmpty() ? "-" : text)
                .put("emoji", false);
    }
}
