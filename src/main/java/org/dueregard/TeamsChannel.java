package org.dueregard;

import java.util.List;
import org.dueregard.Channels.Channel;
import org.dueregard.knowledge.Library;
import org.dueregard.teams.Teams;
import org.dueregard.teams.TeamsSettings;

/// Makes the Teams channel of the settings.
final class TeamsChannel {
    private TeamsChannel() {}

    /// None, if nothing of Teams is set.
    static List<Channels.Opening> openings(Settings settings, Library library) {
        TeamsSettings set = settings.teams();
        if (set == null) return List.of();
        return List.of((reception, deliveries, clock) ->
                channel(new Teams(set, reception, deliveries, library.wording(), clock)));
    }

    private static Channel channel(Teams teams) {
        return new Channel(teams.sender(), teams::add, teams);
    }
}
