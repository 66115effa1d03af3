package org.dueregard.slack;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dueregard.guide.Listing;
import org.dueregard.guide.Message;
import org.dueregard.guide.Wording;
import tools.jackson.databind.node.ObjectNode;

/// The page of one's own in Slack, with one's assessments: https://docs.slack.dev/surfaces/app-home.
final class Home {
    static final int MOST = 20;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final String CARRY_ON = "command:continue";

    private final Wording wording;
    private final ZoneId zone;

    Home(Wording wording, ZoneId zone) {
        this.wording = wording;
        this.zone = zone;
    }

    ObjectNode view(List<Listing> mine) {
        var blocks = new ArrayList<ObjectNode>();
        blocks.add(Blocks.header(wording.text("slack.home-title")));
        Prose.pieces(wording.text(mine.isEmpty() ? "slack.home-none" : "slack.home-about")).stream()
                .map(Piece::block)
                .forEach(blocks::add);
        for (Listing listing : mine.subList(0, Math.min(MOST, mine.size()))) {
            blocks.add(Blocks.divider());
            blocks.addAll(entry(listing, blocks.size()));
        }
        return Json.object().put("type", "home").set("blocks", Json.array(blocks));
    }

    private List<ObjectNode> entry(Listing listing, int place) {
        String title = listing.title().isEmpty() ? wording.text("slack.home-untitled") : listing.title();
        String button = listing.isFinished() ? "slack.home-look" : "slack.home-carry-on";
        var ref = new Ref(Message.Kind.SAY, 0, listing.id(), "");
        ObjectNode carryOn = Blocks.button(Actions.CHOICE.id(0), wording.text(button), CARRY_ON)
                .put("accessibility_label", Cut.to(Limits.LABEL, wording.text(button) + ": " + title));
        return List.of(
                Blocks.section("*" + Mrkdwn.escape(Cut.to(500, title)) + "*"),
                Blocks.context(wording.text(
                        listing.isFinished() ? "slack.home-finished" : "slack.home-open",
                        "organisation",
                        listing.organisation(),
                        "day",
                        DAY.format(listing.changed().atZone(zone)))),
                Blocks.actions(ref.write(place), List.of(carryOn)));
    }
}
