package org.dueregard.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.dueregard.slack.Installations.Installation;
import org.dueregard.slack.WebApi.Reply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/// Lets workspaces install the app by themselves: https://docs.slack.dev/authentication/installing-with-oauth.
///
/// Each try has a state of its own, which is kept in the browser as well, works once, and only for ten minutes.
final class InstallRoutes {
    static final String SCOPES = "app_mentions:read,chat:write,commands,im:history,im:read,im:write,users:read";
    static final Duration TIME = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(InstallRoutes.class);
    private static final int MOST_AT_ONCE = 1_000;
    private static final String COOKIE = "slack-install";

    private final SlackSettings settings;
    private final Office office;
    private final Consumer<Installation> keeps;
    private final Supplier<String> states;
    private final Map<String, Instant> open = new LinkedHashMap<>();

    /// @param keeps  keeps an installation durably, in place of any before it
    /// @param states makes texts that cannot be guessed
    InstallRoutes(SlackSettings settings, Office office, Consumer<Installation> keeps, Supplier<String> states) {
        this.settings = settings;
        this.office = office;
        this.keeps = keeps;
        this.states = states;
    }

    void add(RoutesConfig routes) {
        routes.get("/slack/install", this::begin);
        routes.get("/slack/oauth", this::end);
    }

    private void begin(Context context) {
        String state = states.get();
        remember(state, office.clock().instant());
        context.cookie(new Cookie(COOKIE, state, "/slack", (int) TIME.toSeconds(), true, true, null, SameSite.LAX));
        URI authorize = settings.api().resolve("../oauth/v2/authorize");
        context.redirect(authorize + "?client_id=" + encoded(settings.clientId()) + "&scope=" + encoded(SCOPES)
                + "&state=" + encoded(state));
    }

    private synchronized void remember(String state, Instant now) {
        open.values().removeIf(until -> until.isBefore(now));
        if (open.size() >= MOST_AT_ONCE) open.remove(open.keySet().iterator().next());
        open.put(state, now.plus(TIME));
    }

    private synchronized boolean take(String state, Instant now) {
        Instant until = open.remove(state);
        return until != null && !until.isBefore(now);
    }

    private void end(Context context) {
        String state = Optional.ofNullable(context.queryParam("state")).orElse("");
        String code = Optional.ofNullable(context.queryParam("code")).orElse("");
        boolean ours = state.equals(context.cookie(COOKIE))
                && take(state, office.clock().instant());
        context.removeCookie(COOKIE, "/slack");
        if (!ours || code.isEmpty() || code.length() > 500) {
            tell(context, 400, "slack.install-failed");
        } else if (install(code)) {
            tell(context, 200, "slack.installed");
        } else {
            tell(context, 403, "slack.install-failed");
        }
    }

    private boolean install(String code) {
        String basic = Base64.getEncoder()
                .encodeToString((settings.clientId() + ":" + settings.clientSecret()).getBytes(UTF_8));
        Reply reply = office.api().call("oauth.v2.access", "Basic " + basic, Map.of("code", code));
        if (!(reply instanceof Reply.Ok(var json))) {
            LOG.warn("Slack did not take the code of an installation");
            return false;
        }
        JsonNode place = json.path("team").isObject() ? json.path("team") : json.path("enterprise");
        var installation = new Installation(
                Json.text(place, "id"), Json.text(json, "bot_user_id"), Json.text(json, "access_token"));
        boolean listed = office.teams().isEmpty() || office.teams().contains(installation.team());
        if (!listed || installation.team().isEmpty() || installation.token().isEmpty()) return false;
        keeps.accept(installation);
        return true;
    }

    private void tell(Context context, int status, String key) {
        context.status(status)
                .contentType("text/plain; charset=utf-8")
                .result(office.wording().text(key));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
