package org.dueregard.teams;

import java.util.ArrayList;
import java.util.List;
import org.dueregard.assessment.Citation;
import org.dueregard.guide.Message;
import org.dueregard.guide.Message.Choice;
import org.dueregard.guide.Message.Source;
import org.dueregard.guide.Wording;
import tools.jackson.databind.node.ObjectNode;

/// Shows stored passages: each with its source, its date, why it is shown, and what may be done with it.
final class Suggestions {
    private final Wording wording;
    private final Buttons buttons;
    private final Room room;

    Suggestions(Wording wording, Buttons buttons, Room room) {
        this.wording = wording;
        this.buttons = buttons;
        this.room = room;
    }

    List<ObjectNode> show(Message message, String slot) {
        return message.citations().stream()
                .map(source -> Blocks.container(items(source, message, slot)))
                .toList();
    }

    private List<ObjectNode> items(Source source, Message message, String slot) {
        Citation citation = source.citation();
        var items = new ArrayList<ObjectNode>();
        items.add(Blocks.strong(Plain.shorten(citation.title(), 200)));
        items.addAll(Blocks.paragraphs(Plain.shorten(citation.text(), room.source())));
        addFact(items, "value.source", "source", citation.source());
        addFact(items, "value.date", "date", citation.date());
        addFact(items, "teams.why-shown", "reason", citation.reason());
        List<ObjectNode> actions = actions(source, message, slot);
        if (!actions.isEmpty()) items.add(Buttons.row(actions));
        return items;
    }

    private void addFact(List<ObjectNode> items, String key, String name, String value) {
        if (!value.isEmpty())
            items.add(Blocks.quiet(wording.text(key, name, Plain.shorten(value, 300)))
                    .put("spacing", "Small"));
    }

    /// The buttons of one suggestion have its title as their tip, so that they differ when read out.
    private List<ObjectNode> actions(Source source, Message message, String slot) {
        Citation citation = source.citation();
        String tip = Plain.shorten(citation.title(), 100);
        var actions = new ArrayList<ObjectNode>();
        Choice use = source.use();
        if (use != null) actions.add(buttons.pick(use, slot, tip));
        message.choices().stream()
                .filter(choice -> choice.id().equals("drop:" + citation.id()))
                .forEach(choice -> actions.add(buttons.pick(choice, slot, tip)));
        if (citation.url().matches("https?://\\S{1,1000}"))
            actions.add(Buttons.open(wording.text("teams.open-source"), citation.url(), tip));
        return actions;
    }
}
