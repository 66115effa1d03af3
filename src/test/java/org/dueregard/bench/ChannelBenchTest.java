package org.dueregard.bench;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The bench of the channels, on the program itself: it counts what was answered, and does not pass over what was not.
class ChannelBenchTest {
    private static final String EVENTS = "/slack/events";
    private static final Duration SHORT = Duration.ofMillis(300);

    @TempDir
    Path data;

    private Platform slack;
    private Platform teams;
    private Program program;

    @BeforeEach
    void start() throws IOException {
        slack = new SlackPlatform(EVENTS, "the0right0secret", 0);
        teams = new TeamsPlatform("/api/messages", true, 0);
        var settings = new HashMap<>(Map.of("DUEREGARD_VECTORS", "off", "DUEREGARD_HOME", "."));
        settings.putAll(slack.settings());
        settings.putAll(teams.settings());
        Script.addForm(data);
        program = Program.start("org.dueregard.Main", data, settings);
    }

    @AfterEach
    void stop() {
        program.close();
        slack.close();
        teams.close();
    }

    private ChannelBench bench(Platform platform) throws IOException {
        return new ChannelBench(program.port(), platform, Script.of(program.port()));
    }

    @Test
    void turnsAreCountedInBothChannelsAndForgeriesAreRefused() throws IOException, InterruptedException {
        for (Platform each : List.of(slack, teams)) {
            ChannelBench bench = bench(each);

            assertDoesNotThrow(bench::checkThatForgeriesAreRefused);
            var measured = bench.run(2, SHORT);

            assertTrue(measured.turns() >= 2, each.name());
            assertTrue(measured.replied().perSecond() > 0, each.name());
            assertTrue(measured.acknowledged().p50Millis() > 0, each.name());
            assertTrue(measured.replied().p99Millis() > 0, each.name());
        }
    }

    @Test
    void whatIsSignedWithAnotherSecretStopsTheBench() throws IOException {
        try (Platform other = new SlackPlatform(EVENTS, "the0wrong0secret", 0)) {
            ChannelBench bench = bench(other);

            var failed = assertThrows(IllegalStateException.class, () -> bench.run(1, SHORT));

            assertTrue(String.valueOf(failed.getMessage()).contains("401"), failed.getMessage());
        }
    }
}
