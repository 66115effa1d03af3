package org.dueregard.slack;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// An officer who goes by what is on her screen alone: she presses, ticks, chooses, fills in and writes whatever the
/// newest question offers, until there is a review, and finishes.
final class OfficerAtSlack {
    private static final int MOST = 500;

    private final Ann ann;
    private final SlackMock mock;
    private final Runnable sends;
    private final java.util.Set<String> used = new java.util.TreeSet<>();
    private int rows;
    private int words;
    private String dated = "";

    /// @param sends sends what waits for her
    OfficerAtSlack(Ann ann, SlackMock mock, Runnable sends) {
        this.ann = ann;
        this.mock = mock;
        this.sends = sends;
    }

    /// Goes through the whole form, and gives the kinds of controls she used.
    java.util.Set<String> answers(String form) {
        ann.says("hello");
        sends.run();
        ann.presses(form);
        sends.run();
        for (int i = 0; i < MOST; i++) {
            ObjectNode card = card();
            if (element(card, "choice", "command:finish").isPresent()
                    && kind(card).equals("REVIEW")) {
                press(card, element(card, "choice", "command:finish").get());
                sends.run();
                return used;
            }
            useSuggestion();
            answer(card);
            sends.run();
        }
        throw new AssertionError("no end in sight");
    }

    /// The newest card that waits for an answer.
    private ObjectNode card() {
        List<ObjectNode> all = mock.channels.getOrDefault(Ann.DIRECT, List.of());
        for (ObjectNode message : all.reversed()) {
            String kind = kind(message);
            if (List.of("ASK", "CONFIRM", "REVIEW").contains(kind)) return message;
        }
        throw new AssertionError("nothing is asked after "
                + all.reversed().stream()
                        .limit(4)
                        .map(each -> Json.text(each, "text"))
                        .toList());
    }

    private static String kind(ObjectNode message) {
        return message.path("blocks")
                .valueStream()
                .flatMap(block -> Ref.read(Json.text(block, "block_id")).stream())
                .map(ref -> ref.kind().name())
                .findFirst()
                .orElse("");
    }

    private static Stream<JsonNode> elements(ObjectNode card) {
        return card.path("blocks").valueStream().flatMap(SlackMock::elements);
    }

    private static Optional<JsonNode> element(ObjectNode card, String action, String value) {
        return elements(card)
                .filter(each -> Json.text(each, "action_id").startsWith(action + "."))
                .filter(each -> value.isEmpty() || Json.text(each, "value").equals(value))
                .findFirst();
    }

    private void answer(ObjectNode card) {
        Optional<JsonNode> ticks = element(card, "tick", "");
        Optional<JsonNode> day = element(card, "answer", "");
        Optional<JsonNode> option = element(card, "option", "");
        Optional<JsonNode> form = element(card, "form", "");
        if (ticks.isPresent()) tick(card, ticks.get());
        else if (day.isPresent()) set(card, (ObjectNode) day.get().deepCopy());
        else if (form.isPresent() && (option.isEmpty() || rows % 3 < 2)) fill(card, form.get());
        else if (option.isPresent()) press(card, option.get());
        else write();
    }

    /// Uses the first suggestion of a question, once.
    private void useSuggestion() {
        ObjectNode newest = mock.channels.getOrDefault(Ann.DIRECT, List.of()).getLast();
        elements(newest)
                .filter(each -> Json.text(each, "value").startsWith("use:"))
                .findFirst()
                .ifPresent(use -> {
                    used.add("use");
                    ann.interacts(ann.press(newest, each -> each.equals(use), _ -> true, ann.stamp()));
                    sends.run();
                });
    }

    private void write() {
        used.add("words");
        words++;
        ann.says("Answer number " + words + " about people & places, which nobody gave before");
    }

    private void press(ObjectNode card, JsonNode element) {
        used.add(Json.text(element, "type"));
        rows = 0;
        ann.interacts(ann.press(card, each -> each.equals(element), _ -> true, ann.stamp()));
    }

    private void set(ObjectNode card, ObjectNode element) {
        used.add(Json.text(element, "type"));
        ObjectNode payload =
                ann.press(card, each -> Json.text(each, "action_id").startsWith("answer."), _ -> true, ann.stamp());
        ObjectNode action = (ObjectNode) payload.path("actions").path(0);
        if (Json.text(element, "type").equals("datepicker")) action.put("selected_date", "2027-03-31");
        else action.put("value", "12");
        ann.interacts(payload);
    }

    private void tick(ObjectNode card, JsonNode boxes) {
        used.add(Json.text(boxes, "type"));
        ObjectNode payload =
                ann.press(card, each -> Json.text(each, "action_id").startsWith("save."), _ -> true, ann.stamp());
        ObjectNode state = Json.object();
        ObjectNode ticked = Json.object();
        ticked.set("selected_options", Json.array(List.of(boxes.path("options").path(0))));
        ObjectNode block = Json.object();
        block.set(Json.text(boxes, "action_id"), ticked);
        ObjectNode values = Json.object();
        values.set("b", block);
        state.set("values", values);
        payload.set("state", state);
        ann.interacts(payload);
    }

    private void fill(ObjectNode card, JsonNode button) {
        used.add("form");
        rows++;
        mock.modals.clear();
        ann.interacts(ann.press(card, each -> each.equals(button), _ -> true, ann.stamp()));
        ConversationTest.await((BooleanSupplier) () -> !mock.modals.isEmpty());
        ObjectNode view = mock.modals.removeLast();
        JsonNode said = ann.submits(view, this::filled);
        if (Json.text(said, "response_action").equals("errors"))
            throw new AssertionError(said + " to " + Ann.submission(view, this::filled));
    }

    private ObjectNode filled(JsonNode element) {
        String type = Json.text(element, "type");
        used.add("form:" + type);
        words++;
        return switch (type) {
            case "datepicker" -> {
                dated = Json.text(element, "action_id");
                yield Json.object().put("selected_date", "2027-03-31");
            }
            case "number_input" -> Json.object().put("value", "12");
            case "static_select" -> {
                ObjectNode chosen = Json.object();
                chosen.set("selected_option", element.path("options").path(0));
                yield chosen;
            }
            case "checkboxes", "multi_static_select" -> {
                ObjectNode chosen = Json.object();
                chosen.set(
                        "selected_options",
                        Json.array(List.of(element.path("options").path(0))));
                yield chosen;
            }
            case String _ -> Json.object().put("value", written(element));
        };
    }

    /// The box below a day stays empty.
    private String written(JsonNode element) {
        if (element.path("multiline").asBoolean()) return "Row " + words + " of this form";
        return Json.text(element, "action_id").equals(dated) ? "" : "Ann Lee, Head of Libraries";
    }
}
