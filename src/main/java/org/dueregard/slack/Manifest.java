package org.dueregard.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;

/// The app manifest: https://docs.slack.dev/reference/app-manifest.
public final class Manifest {
    private static final String FILE = "/slack/manifest.yaml";
    private static final String ADDRESS = "https://your-address.example";

    private Manifest() {}

    /// For a service that Slack calls.
    ///
    /// @param address of the service, without a path
    public static String forAddress(String address) {
        return read().replace(ADDRESS, address.replaceFirst("/$", ""));
    }

    /// For a service that opens a socket to Slack: it has no addresses, so that no workspace can install it by itself.
    public static String forSocket() {
        return read().replace("socket_mode_enabled: false", "socket_mode_enabled: true")
                .lines()
                .filter(line -> !line.contains(ADDRESS) && !line.contains("redirect_urls"))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String read() {
        try (InputStream file = Manifest.class.getResourceAsStream(FILE)) {
            if (file == null) throw new IllegalStateException("The program was packed without " + FILE);
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
