package org.dueregard.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dueregard.guide.Document.Part;

/// The places of a page that can be gone to, by the key of the slot answered there.
final class Anchors {
    private final Map<String, String> ids = new HashMap<>();

    Anchors(List<Part> parts) {
        parts.stream()
                .flatMap(part -> part.entries().stream())
                .forEach(entry -> ids.put(entry.question(), "answer-" + (ids.size() + 1)));
    }

    /// @throws IllegalArgumentException if the slot is not on the page
    String getId(String slot) {
        String id = ids.get(slot);
        if (id == null) throw new IllegalArgumentException("Not on the page: " + slot);
        return id;
    }

    /// The words as a link to the slot, or as they are if it is not on the page.
    Html link(String slot, String words) {
        String id = ids.get(slot);
        return id == null
                ? Html.text(words)
                : Html.tag("a").with("href", "#" + id).of(words);
    }
}
