package org.dueregard.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dueregard.guide.Journal.Entry;
import org.dueregard.guide.Message;
import org.dueregard.guide.Message.Choice;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes what was said before. A button that was pressed is shown by its words, where they are known.
final class Transcript {
    private final Map<String, String> labels = new HashMap<>();

    private Transcript(Map<String, String> buttons) {
        buttons.forEach((id, words) -> labels.put("[" + id + "]", words));
    }

    /// @param buttons the words of the commands' buttons, by the button's id: the record leaves them out
    static ArrayNode of(List<Entry> entries, Map<String, String> buttons) {
        var transcript = new Transcript(buttons);
        return Json.array(entries, transcript::entry);
    }

    private ObjectNode entry(Entry entry) {
        ObjectNode object = Json.object().put("at", entry.at().toString());
        object.set("officer", ChatJson.officer(entry.officer()));
        object.put("said", labels.getOrDefault(entry.said(), entry.said()));
        object.set("messages", ChatJson.messages(entry.replies()));
        entry.replies().forEach(this::remember);
        return object;
    }

    private void remember(Message message) {
        message.choices().forEach(choice -> remember(choice, choice.label()));
        message.citations().forEach(source -> {
            Choice use = source.use();
            if (use != null)
                remember(use, use.label() + ": " + source.citation().title());
        });
    }

    private void remember(Choice choice, String label) {
        labels.put("[" + choice.id() + "]", label);
    }
}
