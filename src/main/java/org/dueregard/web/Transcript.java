package org.dueregard.web;

import java.util.List;
import org.dueregard.guide.Journal.Entry;
import org.dueregard.guide.Retelling;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes what was said before.
final class Transcript {
    private Transcript() {}

    /// @param retelling tells what was said as the officers saw it
    static ArrayNode of(List<Entry> entries, Retelling retelling) {
        return Json.array(entries, entry -> entry(entry, retelling));
    }

    private static ObjectNode entry(Entry entry, Retelling retelling) {
        ObjectNode object = Json.object().put("at", entry.at().toString());
        object.set("officer", ChatJson.officer(entry.officer()));
        object.put("said", retelling.said(entry));
        object.set("messages", ChatJson.messages(entry.replies()));
        return object;
    }
}
