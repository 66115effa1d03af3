package org.dueregard.teams;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /// @param place the message's place in the card, which keeps ids apart
    List<ObjectNode> show(Message message, String slot, int place) {
        var all = new ArrayList<ObjectNode>();
        for (Source source : message.citations())
            all.add(Blocks.container(items(source, message, slot, "rest" + place + "_" + all.size())));
        return all;
    }

    /// The first paragraph stands open, and the rest behind a button: three long passages would push the question they
    /// belong to off the screen.
    private List<ObjectNode> items(Source source, Message message, String slot, String id) {
        Citation citation = source.citation();
        List<ObjectNode> text = Blocks.paragraphs(Plain.shorten(citation.text(), room.source()));
        List<ObjectNode> rest = text.subList(Math.min(1, text.size()), text.size());
        var items = new ArrayList<ObjectNode>();
        items.add(Blocks.strong(Plain.shorten(citation.title(), 200)));
        items.addAll(text.subList(0, text.size() - rest.size()));
        if (!rest.isEmpty()) items.add(Blocks.hidden(id, rest));
        facts(citation).forEach(fact -> items.add(Blocks.quiet(fact).put("spacing", "Small")));
        List<ObjectNode> actions = actions(source, message, slot);
        if (!rest.isEmpty()) actions.add(Buttons.toggle(wording.text("teams.read-more"), id));
        if (!actions.isEmpty()) items.add(Buttons.row(actions));
        return items;
    }

    private List<String> facts(Citation citation) {
        String from = Stream.of(
                        fact("value.source", "source", citation.source()), fact("value.date", "date", citation.date()))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" \u00b7 "));
        return Stream.of(from, fact("teams.why-shown", "reason", citation.reason()))
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private String fact(String key, String name, String value) {
        return value.isEmpty() ? "" : wording.text(key, name, Plain.shorten(value, 300));
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
