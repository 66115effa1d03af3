package org.dueregard.slack;

import io.javalin.config.RoutesConfig;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.dueregard.guide.Deliveries;
import org.dueregard.guide.Reception;
import org.dueregard.guide.Sender;
import org.dueregard.guide.Wording;
import org.jspecify.annotations.Nullable;

/// The Slack channel as a whole: its routes or its socket, and its sender.
public final class Slack implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /// Within the three seconds that an acknowledgement has.
    private static final Duration SHORT = Duration.ofMillis(800);

    private static final int STATE_BYTES = 32;

    private final SlackSettings settings;
    private final SecureRandom random = new SecureRandom();
    private final ExecutorService work = Executors.newVirtualThreadPerTaskExecutor();
    private final WebApi api;
    private final WebApi quick;
    private final Office office;
    private final Attendant attendant;
    private final SlackSender sender;
    private final @Nullable InstallationFile installed;
    private @Nullable SocketMode socket;

    /// What the channel needs of the core.
    ///
    /// @param clock with the time zone that settles what day it is
    public record Core(Reception reception, Deliveries deliveries, Wording wording, Clock clock) {}

    /// @param data the folder for the tokens of workspaces that installed the app
    /// @throws IllegalStateException if there are such tokens, and the key does not fit them
    public static Slack open(SlackSettings settings, Core core, Path data) {
        return new Slack(settings, core, data);
    }

    private Slack(SlackSettings settings, Core core, Path data) {
        this.settings = settings;
        this.api = new WebApi(settings.api(), PATIENCE);
        this.quick = new WebApi(settings.api(), SHORT);
        this.installed = settings.isInstalled()
                ? new InstallationFile(data.resolve("slack-workspaces"), new Lock(settings.key(), random))
                : null;
        Installations installations =
                installed == null ? new OneWorkspace(quick, settings.botToken(), core.clock()) : installed;
        this.office = new Office(
                core.reception(),
                core.deliveries(),
                core.wording(),
                api,
                installations,
                new Names(quick, installations, core.clock()),
                settings.app(),
                settings.teams(),
                core.clock());
        this.attendant = new Attendant(office, work);
        this.sender = new SlackSender(api, installations);
    }

    /// Adds the addresses that Slack calls, and those of an installation.
    public void add(RoutesConfig routes) {
        if (!settings.signingSecret().isEmpty())
            new SlackRoutes(new Signature(settings.signingSecret()), office, attendant).add(routes);
        InstallationFile kept = installed;
        if (kept != null) new InstallRoutes(settings, office, kept::save, this::state).add(routes);
    }

    private String state() {
        byte[] bytes = new byte[STATE_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    public Sender sender() {
        return sender;
    }

    /// Opens the socket, if that is how Slack is reached.
    public void start() {
        if (!settings.isSocket() || socket != null) return;
        socket = new SocketMode(api, settings.appToken(), work, new Envelopes(office, attendant), this::pause);
        socket.start();
    }

    /// Doubles with each failure, up to about a minute, with some chance in it.
    private Duration pause(int failures) {
        long most = Math.min(60_000, 500L << Math.min(failures, 7));
        return Duration.ofMillis(most / 2 + random.nextLong(most / 2));
    }

    @Override
    public void close() {
        if (socket != null) socket.close();
        work.shutdownNow();
        api.close();
        quick.close();
    }
}
