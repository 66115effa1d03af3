package org.dueregard;

import java.util.List;
import org.dueregard.Channels.Channel;
import org.dueregard.knowledge.Library;
import org.dueregard.slack.Slack;

/// Makes the Slack channel of the settings.
final class SlackChannel {
    private SlackChannel() {}

    /// None, if nothing of Slack is set.
    static List<Channels.Opening> openings(Settings settings, Library library) {
        if (!settings.slack().isOn()) return List.of();
        return List.of((reception, deliveries, clock) ->
                channel(open(settings, new Slack.Core(reception, deliveries, library.wording(), clock))));
    }

    private static Slack open(Settings settings, Slack.Core core) {
        try {
            return Slack.open(settings.slack(), core, settings.data());
        } catch (IllegalStateException wrongKey) {
            throw Product.notReady(wrongKey.getMessage() + " Set it to the key they were saved with.", wrongKey);
        }
    }

    private static Channel channel(Slack slack) {
        return new Channel(slack.sender(), slack::add, slack::start, slack);
    }
}
