package org.dueregard.guide;

import java.util.ArrayList;
import java.util.List;
import org.dueregard.guide.Message.Choice;
import org.dueregard.guide.Message.Kind;
import org.dueregard.toolkit.Toolkit;

/// What is offered to someone in no assessment, and the lists that can be asked for anywhere.
final class Menu {
    /// What the buttons of every channel can show in full, with a number before it.
    private static final int MOST_IN_A_LABEL = 70;

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

    /// The forms as numbered choices. The text does not list them again: every channel shows choices.
    Message forms() {
        var choices = new ArrayList<Choice>();
        for (Toolkit toolkit : toolkits.current()) {
            String organisation = toolkit.cover().organisation();
            String label = wording.text(
                    "desk.form",
                    "number",
                    Integer.toString(choices.size() + 1),
                    "title",
                    Labels.shorten(toolkit.cover().title(), MOST_IN_A_LABEL),
                    "organisation",
                    organisation);
            choices.add(new Choice(Wish.BEGIN + toolkit.id(), label, Choice.OPTION, organisation));
        }
        return say("desk.forms").with(choices);
    }

    /// The assessments of a person as numbered choices.
    ///
    /// @param here the assessment that the person is in, or empty
    Message assessments(List<Listing> mine, String here) {
        if (mine.isEmpty()) return say("desk.none").with(List.of(choice(Errand.NEW)));
        var choices = new ArrayList<Choice>();
        for (Listing listing : mine) {
            String state = wording.text(
                    listing.id().equals(here) ? "desk.here" : listing.isFinished() ? "desk.finished" : "desk.open");
            String number = Integer.toString(choices.size() + 1);
            String label = wording.text(
                    "desk.one",
                    "number",
                    number,
                    "title",
                    Labels.shorten(title(listing), MOST_IN_A_LABEL),
                    "state",
                    state);
            choices.add(new Choice(Wish.OPEN + listing.id(), label, Choice.OPTION, state));
        }
        choices.add(choice(Errand.NEW));
        return say("desk.mine").with(choices);
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
}
