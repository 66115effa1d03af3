package org.dueregard.slack;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.dueregard.slack.WebApi.Reply;
import tools.jackson.databind.JsonNode;

/// What people are called, asked of Slack once each. A name is never worth the wait: where Slack does not say it at
/// once, it is left empty and asked again later.
final class Names {
    private static final Duration AGAIN = Duration.ofMinutes(5);
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final int MOST = 10_000;

    private final WebApi api;
    private final Installations installations;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private record Known(String name, Instant until) {}

    /// @param api one that does not wait long
    Names(WebApi api, Installations installations, Clock clock) {
        this.api = api;
        this.installations = installations;
        this.clock = clock;
    }

    String of(String team, String user) {
        String key = team + ":" + user;
        Instant now = clock.instant();
        Known before = known.get(key);
        if (before != null && now.isBefore(before.until())) return before.name();
        String name = ask(team, user);
        if (known.size() >= MOST) known.clear();
        known.put(key, new Known(name, now.plus(name.isEmpty() ? AGAIN : A_DAY)));
        return name;
    }

    private String ask(String team, String user) {
        return installations
                .find(team)
                .map(installation -> api.call("users.info", "Bearer " + installation.token(), Map.of("user", user)))
                .map(Names::read)
                .orElse("");
    }

    private static String read(Reply reply) {
        if (!(reply instanceof Reply.Ok(var json))) return "";
        JsonNode user = json.path("user");
        String real = Json.text(user, "real_name");
        return Cut.to(200, real.isEmpty() ? Json.text(user, "name") : real);
    }
}
