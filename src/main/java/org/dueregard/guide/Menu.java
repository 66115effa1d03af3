package org.dueregard.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dueregard.guide.Message.Choice;
import org.dueregard.guide.Message.Kind;
import org.dueregard.toolkit.Toolkit;

/// What is offered to someone in no assessment, and the lists that can be asked for anywhere.
final class Menu {
    private final Wording wording;
    private final Toolkits toolkits;

    Menu(Wording wording, Toolkits toolkits) {
        this.wording = wording;
        this.toolkits = toolkits;
    }

    Message say(String key, String... pairs) {
        return Message.of(Kind.SAY, wording.text(key, pairs));
    }

    /// @param mine the assessments of the person, first what is offered first
    List<Message> all(List<Listing> mine) {
        return mine.isEmpty() ? List.of(say("desk.welcome"), forms()) : List.of(assessments(mine, ""), forms());
    }

    Message forms() {
        List<Toolkit> current = toolkits.current();
        var lines = new ArrayList<String>();
        var choices = new ArrayList<Choice>();
        for (Toolkit toolkit : current) {
            String title = toolkit.cover().title();
            lines.add("- "
                    + wording.text(
                            "desk.form",
                            "number",
                            Integer.toString(lines.size() + 1),
                            "title",
                            title,
                            "organisation",
                            toolkit.cover().organisation()));
            choices.add(new Choice(
                    Wish.BEGIN + toolkit.id(),
                    title,
                    Choice.OPTION,
                    toolkit.cover().organisation()));
        }
        return listed("desk.forms", lines).with(choices);
    }

    /// @param here the assessment that the person is in, or empty
    Message assessments(List<Listing> mine, String here) {
        if (mine.isEmpty()) return say("desk.none").with(List.of(choice(Errand.NEW)));
        var lines = new ArrayList<String>();
        var choices = new ArrayList<Choice>();
        for (Listing listing : mine) {
            String state = wording.text(
                    listing.id().equals(here) ? "desk.here" : listing.isFinished() ? "desk.finished" : "desk.open");
            String number = Integer.toString(lines.size() + 1);
            lines.add("- " + wording.text("desk.one", "number", number, "title", title(listing), "state", state));
            choices.add(new Choice(Wish.OPEN + listing.id(), title(listing), Choice.OPTION, state));
        }
        return listed("desk.mine", lines)
                .with(Stream.concat(choices.stream(), Stream.of(choice(Errand.NEW)))
                        .toList());
    }

    String title(Listing listing) {
        if (!listing.title().isEmpty()) return listing.title();
        String form = toolkits.find(listing.toolkit(), listing.version())
                .map(toolkit -> toolkit.cover().title())
                .orElse(listing.toolkit());
        return wording.text("desk.untitled", "form", form);
    }

    Choice choice(Errand errand) {
        return new Choice(errand.id(), wording.text("errand." + errand.key()), Choice.COMMAND, "");
    }

    private Message listed(String key, List<String> lines) {
        return Message.of(Kind.SAY, wording.text(key) + "\n\n" + String.join("\n", lines));
    }
}
