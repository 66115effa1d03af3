package org.dueregard.slack;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.dueregard.conversation.Utterance.Input;
import org.dueregard.guide.Deliveries;
import org.dueregard.guide.Reception;
import org.dueregard.guide.Spoken;
import org.dueregard.guide.Wording;
import org.dueregard.slack.Incoming.Who;

/// What the channel works with.
///
/// @param app   the app's own id; empty if it is not set
/// @param teams ids of the workspaces that may use it; empty is any that has it installed
/// @param clock with the time zone that settles what day it is
record Office(
        Reception reception,
        Deliveries deliveries,
        Wording wording,
        WebApi api,
        Installations installations,
        Names names,
        String app,
        Set<String> teams,
        Clock clock) {

    /// @throws RefusedException if the workspace may not use this service
    void admit(String team) {
        boolean listed = teams.isEmpty() || teams.contains(team);
        if (!listed || installations.find(team).isEmpty())
            throw RefusedException.misaddressed("The app is not installed in this workspace.");
    }

    /// Where somebody is spoken to, by the name that Slack knows them by.
    Place place(Who who, String channel) {
        String name = names.of(who.team(), who.user());
        return new Place(who.team(), who.user(), name.isEmpty() ? who.name() : name, channel);
    }

    Spoken spoken(Place place, String messageId, Input input, Ref ref) {
        return new Spoken(
                place.person(),
                messageId,
                clock.instant(),
                LocalDate.now(clock),
                input,
                ref.assessment(),
                ref.answering());
    }
}
