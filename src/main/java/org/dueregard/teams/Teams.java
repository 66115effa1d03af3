package org.dueregard.teams;

import io.javalin.config.RoutesConfig;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import org.dueregard.guide.Deliveries;
import org.dueregard.guide.Reception;
import org.dueregard.guide.Sender;
import org.dueregard.guide.Wording;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The channel Teams: what it hears over HTTP, and what sends to it.
public final class Teams implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Teams.class);
    private static final Duration UNNOTICED = Duration.ofMillis(800);

    private final HttpClient http = Connector.client();
    private final TeamsRoutes routes;
    private final Sender sender;

    /// @param clock settles the time and, by its zone, what day it is
    public Teams(TeamsSettings settings, Reception reception, Deliveries deliveries, Wording wording, Clock clock) {
        if (settings.withoutTokens())
            LOG.warn("TEAMS WORKS WITHOUT TOKENS. Anybody on this computer can speak as anybody. Turn off"
                    + " DUEREGARD_TEAMS_WITHOUT_TOKENS for anything but a trial.");
        var telling = new Telling(wording);
        var connector = new Connector(http, settings, new OurToken(http, settings, clock));
        var gate = new Gate(settings, new SigningKeys(http, settings.cloud().metadata(), clock), clock);
        this.sender = new TeamsSender(connector, clock, wording.text("teams.too-large"), reception::left);
        this.routes = new TeamsRoutes(
                gate,
                new Listening(reception, deliveries, telling, settings.appId(), clock),
                new Patience(UNNOTICED, connector::showTyping));
    }

    public void add(RoutesConfig config) {
        routes.add(config);
    }

    public Sender sender() {
        return sender;
    }

    /// Lets what is under way come to its end, and begins nothing new.
    @Override
    public void close() {
        http.shutdown();
    }
}
