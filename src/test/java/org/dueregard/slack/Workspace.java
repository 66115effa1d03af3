package org.dueregard.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.dueregard.guide.Deliveries.Taken;
import org.dueregard.guide.Deliveries.Waiting;
import org.dueregard.guide.English;
import org.dueregard.guide.FirstWaiting;
import org.dueregard.guide.Sender.Outcome;
import org.dueregard.guide.Toolkits;
import org.dueregard.house.Office;
import org.dueregard.store.SqliteStore;
import org.dueregard.toolkit.Sample;
import org.dueregard.toolkit.Toolkit;
import tools.jackson.databind.node.ObjectNode;

/// The Slack channel over a real file and real HTTP, beside a mock of Slack, at nine on Tuesday 10 March 2026.
final class Workspace implements AutoCloseable {
    static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
    static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");

    final SlackMock mock = new SlackMock();
    final Office office;
    final SqliteStore store;
    final Slack slack;
    private final boolean alone;
    private final Javalin javalin;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Workspace(Path folder) {
        this(folder, Sample.toolkit(), Map.of());
    }

    /// With an office of its own.
    ///
    /// @param settings besides those of one workspace, or in their place; an empty one is taken out
    Workspace(Path folder, Toolkit toolkit, Map<String, String> settings) {
        this(office(folder, toolkit), true, folder, settings);
    }

    /// In front of an office that others are in front of as well.
    Workspace(Office office, Path folder) {
        this(office, false, folder, Map.of());
    }

    private static Office office(Path folder, Toolkit toolkit) {
        var toolkits = new Toolkits(List.of(toolkit));
        var clock = Clock.fixed(NOW, ZoneId.of("Europe/London"));
        return new Office(folder.resolve("slack.db"), toolkits, new Paper.Shelf(), clock);
    }

    private Workspace(Office office, boolean alone, Path folder, Map<String, String> settings) {
        this.office = office;
        this.alone = alone;
        this.store = office.store;
        var environment = new java.util.HashMap<>(Map.of(
                "DUEREGARD_SLACK_SIGNING_SECRET",
                SECRET,
                "DUEREGARD_SLACK_BOT_TOKEN",
                SlackMock.BOT,
                "DUEREGARD_SLACK_APP",
                "A1",
                "DUEREGARD_SLACK_API",
                mock.api().toString()));
        environment.putAll(settings);
        var problems = new java.util.ArrayList<String>();
        SlackSettings read = SlackSettings.read(environment, problems);
        if (!problems.isEmpty()) throw new IllegalArgumentException(problems.toString());
        slack = Slack.open(read, new Slack.Core(office.desk, store.outbox(), English.WORDING, office.clock), folder);
        javalin = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.concurrency.useVirtualThreads = true;
                    slack.add(config.routes);
                })
                .start("127.0.0.1", 0);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + javalin.port() + path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /// A request as Slack signs it, now.
    HttpRequest.Builder signed(String path, byte[] body) {
        String stamp = "" + NOW.getEpochSecond();
        return request(path)
                .header("X-Slack-Request-Timestamp", stamp)
                .header("X-Slack-Signature", new Signature(SECRET).sign(stamp, body))
                .POST(BodyPublishers.ofByteArray(body));
    }

    HttpResponse<String> event(ObjectNode body) {
        return send(signed("/slack/events", Json.write(body).getBytes(UTF_8)));
    }

    HttpResponse<String> interaction(ObjectNode payload) {
        String form = "payload=" + URLEncoder.encode(Json.write(payload), UTF_8);
        return send(signed("/slack/interactive", form.getBytes(UTF_8)));
    }

    HttpResponse<String> command(String text) {
        String form = "command=%2Fdueregard&team_id=T1&user_id=U1&user_name=ann&api_app_id=A1&channel_id=C9"
                + "&trigger_id=" + System.nanoTime() + "&text=" + URLEncoder.encode(text, UTF_8);
        return send(signed("/slack/commands", form.getBytes(UTF_8)));
    }

    /// Sends all that waits, as the courier would, and gives how many were sent.
    int deliver() {
        int sent = 0;
        Instant soon = NOW.plusSeconds(3600);
        for (var due = FirstWaiting.due(store.outbox(), "slack", soon, 100);
                !due.isEmpty();
                due = FirstWaiting.due(store.outbox(), "slack", soon, 100))
            for (Waiting each : due) {
                sent++;
                switch (slack.sender().send(each.delivery(), each.reference())) {
                    case Outcome.Sent(var reference) ->
                        store.outbox().confirm(List.of(new Taken(each.id(), reference)), NOW);
                    case Outcome.Later(var _, var why) -> throw new AssertionError("later: " + why);
                    case Outcome.Never(var why) -> throw new AssertionError("never: " + why);
                }
            }
        return sent;
    }

    /// How much of anything is stored: turns and deliveries.
    int stored() {
        return store.changedAfter(0, 1000).size()
                + FirstWaiting.due(store.outbox(), "slack", NOW.plusSeconds(3600), 1000)
                        .size();
    }

    @Override
    public void close() {
        slack.close();
        javalin.stop();
        client.close();
        if (alone) office.close();
        mock.close();
    }
}
