package org.dueregard.teams;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.dueregard.guide.Deliveries;
import org.dueregard.guide.Delivery;
import org.dueregard.guide.Reception;

/// Takes one activity that was let in. Kinds that are not known are acknowledged and left alone, as the protocol wants
/// (protocol-activity.md, A2005, A2006 and A2104).
final class Listening {
    private static final String PRIVATE_CHAT = "https://teams.microsoft.com/l/chat/0/0?users=28:";

    private final Reception reception;
    private final Deliveries deliveries;
    private final Conversing conversing;
    private final Telling telling;
    private final String appId;
    private final Clock clock;
    private final Recent noticed = new Recent();

    Listening(Reception reception, Deliveries deliveries, Telling telling, String appId, Clock clock) {
        this.reception = reception;
        this.deliveries = deliveries;
        this.conversing = new Conversing(reception, telling, clock);
        this.telling = telling;
        this.appId = appId;
        this.clock = clock;
    }

    /// @throws RefusedException with 400 if it is not whole, and with 501 if it asks for what we do not do
    Acknowledged hear(Activity activity) {
        return switch (activity.type()) {
            case "invoke" -> invoked(activity);
            case "message" -> messaged(activity);
            case "installationUpdate" -> installed(activity);
            case "messageUpdate" -> unchanged(activity, "teams.edited");
            case "messageDelete" -> unchanged(activity, "teams.deleted");
            default -> Acknowledged.OK;
        };
    }

    private Acknowledged messaged(Activity activity) {
        if (activity.id().isEmpty()) throw new RefusedException(RefusedException.MALFORMED, "The message has no id.");
        if (!activity.isPersonal()) return invite(activity);
        String words = activity.words();
        if (!words.isEmpty()) {
            conversing.typed(activity, words);
        } else if (activity.value().isObject()) {
            Click.read(activity.value()).ifPresent(click -> notify(activity, conversing.submitted(activity, click)));
        } else {
            say(activity, activity.hasFile() ? "teams.no-files" : "teams.no-words");
        }
        return Acknowledged.OK;
    }

    private Acknowledged invoked(Activity activity) {
        if (!activity.name().equals("adaptiveCard/action"))
            throw new RefusedException(RefusedException.UNKNOWN, "This is not something the bot does.");
        if (!activity.isPersonal())
            throw new RefusedException(RefusedException.MALFORMED, "Cards are answered in a private chat.");
        return Click.read(activity.value().path("action").path("data"))
                .map(click -> Acknowledged.card(conversing.clicked(activity, click)))
                .orElseThrow(() -> new RefusedException(RefusedException.MALFORMED, "The card says nothing."));
    }

    /// The interview is for one person; in a group anybody could read it.
    private Acknowledged invite(Activity activity) {
        if (!noticed.isNew(Ids.of(activity))) return Acknowledged.OK;
        var here = new Outgoing(Place.of(activity));
        deliveries.add(here.text(telling.text("teams.invite", "address", PRIVATE_CHAT + appId)), clock.instant());
        return Acknowledged.OK;
    }

    private Acknowledged installed(Activity activity) {
        Set<String> adds = Set.of("add", "add-upgrade");
        String action = activity.text("action");
        if (action.equals("remove") && activity.isPersonal()) reception.left(activity.person());
        if (action.equals("add") && !activity.isPersonal()) return invite(activity);
        if (adds.contains(action) && activity.isPersonal())
            notify(activity, conversing.standing(activity, new Outgoing(Place.of(activity))));
        return Acknowledged.OK;
    }

    private Acknowledged unchanged(Activity activity, String key) {
        if (activity.isPersonal()) say(activity, key);
        return Acknowledged.OK;
    }

    private void say(Activity activity, String key) {
        notify(activity, new Outgoing(Place.of(activity)).text(telling.text(key)));
    }

    private void notify(Activity activity, List<Delivery> notice) {
        boolean first = noticed.isNew(activity.type() + " " + activity.text("timestamp") + " " + Ids.of(activity));
        if (first && !notice.isEmpty()) deliveries.add(notice, clock.instant());
    }
}
