package org.dueregard.slack;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The one workspace whose bot token is in the settings. Which it is, Slack is asked once and only when needed, so that
/// the service starts while Slack cannot be reached.
final class OneWorkspace implements Installations {
    private static final Duration AGAIN = Duration.ofMinutes(1);

    private final WebApi api;
    private final String token;
    private final Clock clock;
    private volatile @Nullable Installation known;
    private volatile Instant next = Instant.MIN;

    /// @param api one that does not wait long
    OneWorkspace(WebApi api, String token, Clock clock) {
        this.api = api;
        this.token = token;
        this.clock = clock;
    }

    /// Until Slack has said whose token it is, it stands for every workspace: only signed requests get here, and the
    /// token works in its own workspace alone.
    @Override
    public Optional<Installation> find(String team) {
        Installation installation = known();
        if (installation == null) return Optional.of(new Installation(team, "", token));
        return installation.team().equals(team) ? Optional.of(installation) : Optional.empty();
    }

    private @Nullable Installation known() {
        Installation installation = known;
        if (installation != null || clock.instant().isBefore(next)) return installation;
        next = clock.instant().plus(AGAIN);
        if (api.call("auth.test", "Bearer " + token, Map.of()) instanceof WebApi.Reply.Ok(var json)) {
            installation = new Installation(Json.text(json, "team_id"), Json.text(json, "user_id"), token);
            known = installation;
        }
        return installation;
    }

    /// Nothing: the token in the settings is the administrator's.
    @Override
    public void remove(String team) {}
}
