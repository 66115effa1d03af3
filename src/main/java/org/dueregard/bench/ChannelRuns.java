package org.dueregard.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Measures the channels, one after the other, with one conversation and with sixteen at once; or one beside another
/// program.
public final class ChannelRuns {
    private static final String SECRET = "bench0signing0secret";
    private static final String SLACK = "/slack/events";
    private static final String TEAMS = "/api/messages";
    private static final int MANY = 16;

    private final Figures figures;
    private final Duration length;
    private final int warmUp;

    /// @param length of each measured run
    /// @param warmUp how many turns of a channel go before it is measured, until the compiler has settled
    public ChannelRuns(Figures figures, Duration length, int warmUp) {
        this.figures = figures;
        this.length = length;
        this.warmUp = warmUp;
    }

    /// The product in a process of its own, which takes only what is signed. Before it is measured, each channel is
    /// tried with what somebody else signed.
    ///
    /// @param main     the program's class
    /// @param data     an empty folder
    /// @param settings besides those of the channels
    /// @throws IllegalStateException if a forgery is taken, or an answer is not
    public void product(String main, Path data, Map<String, String> settings) throws IOException, InterruptedException {
        try (Platform slack = new SlackPlatform(SLACK, SECRET, 0);
                Platform teams = new TeamsPlatform(TEAMS, true, 0);
                Program program = start(main, data, settings, List.of(slack, teams))) {
            for (Platform each : List.of(slack, teams)) {
                var bench = new ChannelBench(program.port(), each, Script.of(program.port()));
                bench.checkThatForgeriesAreRefused();
                measure(each.name() + ", signed", bench);
            }
        }
    }

    /// The product with no tokens in Teams, to be compared with a program that checks none.
    public void withoutTokens(String main, Path data, Map<String, String> settings)
            throws IOException, InterruptedException {
        try (Platform teams = new TeamsPlatform(TEAMS, false, 0);
                Program program = start(main, data, settings, List.of(teams))) {
            measure("Teams, without tokens", new ChannelBench(program.port(), teams, Script.of(program.port())));
        }
    }

    /// Another program that holds the same conversation.
    ///
    /// @param slack    whether in Slack, or else in Teams
    /// @param service  where it takes messages, on this computer
    /// @param answered the port that it sends its replies to
    /// @param warmUp   how many turns go before it is measured
    public record Other(boolean slack, URI service, int answered, int warmUp) {
        private Platform platform() throws IOException {
            String path = service.getPath();
            return slack ? new SlackPlatform(path, SECRET, answered) : new TeamsPlatform(path, false, answered);
        }
    }

    /// The product and another program in turn, several times, as the machine's speed changes with the minute. Slack's
    /// messages are signed for both; tokens of Teams are checked by neither.
    public void beside(Other other, int rounds, String main, Path data, Map<String, String> settings)
            throws IOException, InterruptedException {
        try (Platform theirs = other.platform();
                Platform ours =
                        other.slack() ? new SlackPlatform(SLACK, SECRET, 0) : new TeamsPlatform(TEAMS, false, 0);
                Program program = start(main, data, settings, List.of(ours))) {
            var them = new ChannelBench(other.service().getPort(), theirs, Script.ofAnother());
            var us = new ChannelBench(program.port(), ours, Script.of(program.port()));
            warmUp(them, other.warmUp());
            warmUp(us, warmUp);
            for (int conversations : List.of(1, MANY)) {
                String name = ours.name() + ", conversations: " + conversations;
                Rounds.of(
                                rounds,
                                () -> them.run(conversations, length).replied().perSecond(),
                                () -> us.run(conversations, length).replied())
                        .into(figures, name, "other program, " + name + ", a second");
            }
        }
    }

    private static Program start(String main, Path data, Map<String, String> settings, List<Platform> platforms)
            throws IOException {
        var all = new HashMap<>(settings);
        platforms.forEach(each -> all.putAll(each.settings()));
        Script.addForm(data);
        return Program.start(main, data, all);
    }

    private void measure(String name, ChannelBench bench) throws InterruptedException {
        warmUp(bench, warmUp);
        put(name + ", 1 conversation", bench.run(1, length));
        put(name + ", " + MANY + " conversations", bench.run(MANY, length));
    }

    private void warmUp(ChannelBench bench, int most) throws InterruptedException {
        for (long turns = 0; turns < most; ) turns += bench.run(MANY, length).turns();
        bench.run(1, length);
    }

    private void put(String name, ChannelBench.Measured measured) {
        figures.put(name + ": turns/s", measured.replied().perSecond());
        figures.put(name + ": acknowledged, p50 ms", measured.acknowledged().p50Millis());
        figures.put(name + ": acknowledged, p99 ms", measured.acknowledged().p99Millis());
        figures.put(name + ": reply seen, p50 ms", measured.replied().p50Millis());
        figures.put(name + ": reply seen, p99 ms", measured.replied().p99Millis());
    }
}
