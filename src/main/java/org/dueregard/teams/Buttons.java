package org.dueregard.teams;

import java.util.ArrayList;
import java.util.List;
import org.dueregard.guide.Message.Choice;
import org.dueregard.guide.Wording;
import tools.jackson.databind.node.ObjectNode;

/// The buttons of one card. Each is an Action.Execute, which is answered in place; where a client is too old for it, an
/// Action.Submit with the same data stands in.
///
/// Source: "Universal Actions for Adaptive Cards" (learn.microsoft.com/microsoftteams/platform/task-modules-and-cards).
final class Buttons {
    private static final int MOST_IN_A_TITLE = 80;
    private static final int MOST_IN_A_LABEL = 100;
    private static final int IN_A_ROW = 5;

    private final Wording wording;
    private final Stamp stamp;

    Buttons(Wording wording, Stamp stamp) {
        this.wording = wording;
        this.stamp = stamp;
    }

    ObjectNode pick(Choice choice, String slot, String tip) {
        ObjectNode mark = stamp.mark(slot).put(Markers.CHOICE, choice.id());
        mark.put(Markers.LABEL, Plain.shorten(choice.label(), MOST_IN_A_LABEL));
        String full = choice.label().length() > MOST_IN_A_TITLE ? choice.label() : tip;
        return action(Plain.shorten(choice.label(), MOST_IN_A_TITLE), mark, false, full);
    }

    /// Sends what is picked in an input.
    ObjectNode sendPick(String input, String slot) {
        return action(wording.text("teams.send"), stamp.mark(slot).put(Markers.PICK, input), true, "");
    }

    /// Sends a filled form.
    ///
    /// @param many the inputs that take several choices
    ObjectNode sendForm(List<String> many, String slot) {
        ObjectNode mark = stamp.mark(slot);
        mark.set(Markers.FORM, Json.array(many, each -> tools.jackson.databind.node.StringNode.valueOf(each)));
        return action(wording.text("teams.send"), mark, true, "").put("style", "positive");
    }

    /// A button that opens all the others.
    ObjectNode more(List<Choice> choices, String slot) {
        ObjectNode card = Json.object().put("type", "AdaptiveCard");
        List<ObjectNode> actions =
                choices.stream().map(choice -> pick(choice, slot, "")).toList();
        card.set("body", Json.array(rows(actions)));
        ObjectNode more = Json.object().put("type", "Action.ShowCard").put("title", wording.text("teams.more"));
        more.set("card", card);
        return more;
    }

    /// Rows of at most five buttons: Teams shows six at the most, the last of which may be the one for more.
    static List<ObjectNode> rows(List<ObjectNode> actions) {
        var rows = new ArrayList<ObjectNode>();
        for (int i = 0; i < actions.size(); i += IN_A_ROW)
            rows.add(row(actions.subList(i, Math.min(i + IN_A_ROW, actions.size()))));
        return rows;
    }

    static ObjectNode row(List<ObjectNode> actions) {
        ObjectNode row = Json.object().put("type", "ActionSet");
        row.set("actions", Json.array(actions));
        return row;
    }

    static ObjectNode open(String title, String url, String tip) {
        return Json.object()
                .put("type", "Action.OpenUrl")
                .put("title", title)
                .put("url", url)
                .put("tooltip", tip);
    }

    /// Shows what is hidden, and hides it again.
    static ObjectNode toggle(String title, String id) {
        ObjectNode toggle = Json.object().put("type", "Action.ToggleVisibility").put("title", title);
        toggle.putArray("targetElements").add(id);
        return toggle;
    }

    private static ObjectNode action(String title, ObjectNode mark, boolean inputs, String tip) {
        ObjectNode execute = plain("Action.Execute", title, mark, inputs, tip).put("verb", "say");
        execute.set("fallback", plain("Action.Submit", title, mark, inputs, tip));
        return execute;
    }

    private static ObjectNode plain(String type, String title, ObjectNode mark, boolean inputs, String tip) {
        ObjectNode action = Json.object().put("type", type).put("title", title);
        if (!tip.isEmpty()) action.put("tooltip", tip);
        if (!inputs) action.put("associatedInputs", "none");
        ObjectNode data = Json.object();
        data.set(Markers.OURS, mark.deepCopy());
        action.set("data", data);
        return action;
    }
}
