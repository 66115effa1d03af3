package org.dueregard;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dueregard.slack.SlackSettings;
import org.dueregard.teams.TeamsSettings;
import org.jspecify.annotations.Nullable;

/// Every setting, read once from the environment. The table in the README says the same.
///
/// @param host    the address to listen at; loopback unless told otherwise
/// @param port    0 to 65535; 0 takes any free port
/// @param data    the folder of the database and the index
/// @param home    the folder that holds `prompts` and `knowledge`, or `null` for those packed with the program
/// @param origins other sites that may embed the chat, as exact origins
/// @param groups  ids of the optional local groups to ask about; `null` for all of them
/// @param zone    the time zone that settles what day it is
/// @param vectors whether the search also goes by meaning, with a language model on this computer
/// @param slack   the settings of the Slack channel
/// @param teams   the settings of the Teams channel, or `null` if it is not used
public record Settings(
        String host,
        int port,
        Path data,
        @Nullable Path home,
        Set<String> origins,
        @Nullable Set<String> groups,
        ZoneId zone,
        boolean vectors,
        SlackSettings slack,
        @Nullable TeamsSettings teams) {

    /// The same without any channel beside the web.
    public Settings(
            String host,
            int port,
            Path data,
            @Nullable Path home,
            Set<String> origins,
            @Nullable Set<String> groups,
            ZoneId zone,
            boolean vectors) {
        this(
                host,
                port,
                data,
                home,
                origins,
                groups,
                zone,
                vectors,
                SlackSettings.read(Map.of(), new ArrayList<>()),
                null);
    }

    /// A setting is wrong; the message says which and what to change.
    static final class WrongSettingException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        WrongSettingException(List<String> problems) {
            super(String.join("\n", problems));
        }
    }

    public static Settings read(Map<String, String> environment) {
        var problems = new ArrayList<String>();
        var settings = new Settings(
                value(environment, "DUEREGARD_HOST", "127.0.0.1"),
                port(value(environment, "DUEREGARD_PORT", "8080"), problems),
                Path.of(value(environment, "DUEREGARD_DATA", "./data")),
                home(value(environment, "DUEREGARD_HOME", ""), problems),
                origins(value(environment, "DUEREGARD_ORIGINS", ""), problems),
                groups(value(environment, "DUEREGARD_GROUPS", "all")),
                zone(value(environment, "DUEREGARD_ZONE", "Europe/London"), problems),
                vectors(value(environment, "DUEREGARD_VECTORS", "on"), problems),
                SlackSettings.read(environment, problems),
                TeamsSettings.read(environment, problems).orElse(null));
        if (!problems.isEmpty()) throw new WrongSettingException(problems);
        return settings;
    }

    private static String value(Map<String, String> environment, String name, String otherwise) {
        String value = environment.getOrDefault(name, "").strip();
        return value.isEmpty() ? otherwise : value;
    }

    private static int port(String value, List<String> problems) {
        if (value.matches("\\d{1,5}") && Integer.parseInt(value) <= 65_535) return Integer.parseInt(value);
        problems.add(
                "DUEREGARD_PORT is \"" + value + "\". Set it to a whole number from 0 to 65535, for example 8080.");
        return 0;
    }

    private static @Nullable Path home(String value, List<String> problems) {
        if (value.isEmpty()) return null;
        Path home = Path.of(value);
        boolean complete = java.nio.file.Files.isDirectory(home.resolve("prompts"))
                && java.nio.file.Files.isDirectory(home.resolve("knowledge"));
        if (!complete)
            problems.add("DUEREGARD_HOME is \"" + value
                    + "\". Set it to a folder that holds the folders prompts and knowledge, or leave it out.");
        return home;
    }

    private static Set<String> origins(String value, List<String> problems) {
        Set<String> origins = words(value);
        for (String origin : origins) {
            if (!origin.matches("https?://[^/\\s]+")) {
                problems.add("DUEREGARD_ORIGINS holds \"" + origin
                        + "\". Write each site as https://www.example.org, without a path, parted by commas.");
            }
        }
        return origins;
    }

    private static @Nullable Set<String> groups(String value) {
        return value.equals("all") ? null : words(value.equals("none") ? "" : value);
    }

    private static ZoneId zone(String value, List<String> problems) {
        try {
            return ZoneId.of(value);
        } catch (DateTimeException unknown) {
            problems.add("DUEREGARD_ZONE is \"" + value + "\". Set it to a time zone such as Europe/London.");
            return ZoneId.of("Europe/London");
        }
    }

    private static boolean vectors(String value, List<String> problems) {
        if (!value.equals("on") && !value.equals("off")) {
            problems.add("DUEREGARD_VECTORS is \"" + value + "\". Set it to on or off.");
        }
        return value.equals("on");
    }

    private static Set<String> words(String value) {
        return Arrays.stream(value.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Whether only this computer can reach the service.
    boolean isLoopback() {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("::1");
    }
}
