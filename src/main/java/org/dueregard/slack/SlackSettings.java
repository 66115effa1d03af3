package org.dueregard.slack;

import java.net.URI;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The settings of the Slack channel. Each text is empty where nothing is set; with none set at all, Slack is off.
///
/// @param signingSecret proves that a request comes from Slack (Basic Information, App Credentials)
/// @param botToken      speaks in the one workspace, `xoxb-...`; empty where workspaces install by themselves
/// @param appToken      opens Socket Mode, `xapp-...`; empty where Slack calls this service
/// @param clientId      with `clientSecret`, lets workspaces install the app by themselves
/// @param key           32 bytes in Base64, which lock the tokens of installed workspaces at rest
/// @param app           the app's id, `A...`; requests meant for another app are refused
/// @param teams         ids of the workspaces that may use it; empty is any that has it installed
/// @param api           where Slack's Web API is, with a slash at the end
public record SlackSettings(
        String signingSecret,
        String botToken,
        String appToken,
        String clientId,
        String clientSecret,
        String key,
        String app,
        Set<String> teams,
        URI api) {
    private static final String PREFIX = "DUEREGARD_SLACK_";
    private static final Set<String> NAMES = Set.of(
            "SIGNING_SECRET", "BOT_TOKEN", "APP_TOKEN", "CLIENT_ID", "CLIENT_SECRET", "KEY", "APP", "TEAMS", "API");
    private static final URI SLACK = URI.create("https://slack.com/api/");
    private static final Pattern HERE = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");
    private static final int KEY_BYTES = 32;

    public SlackSettings {
        teams = Set.copyOf(teams);
    }

    /// Reads the settings, and adds to the problems what is wrong and what to change.
    public static SlackSettings read(Map<String, String> environment, List<String> problems) {
        var settings = new SlackSettings(
                value(environment, "SIGNING_SECRET"),
                value(environment, "BOT_TOKEN"),
                value(environment, "APP_TOKEN"),
                value(environment, "CLIENT_ID"),
                value(environment, "CLIENT_SECRET"),
                value(environment, "KEY"),
                value(environment, "APP"),
                words(value(environment, "TEAMS")),
                api(value(environment, "API"), problems));
        if (settings.isOn()) settings.check(problems);
        environment.keySet().stream()
                .filter(name -> name.startsWith(PREFIX) && !NAMES.contains(name.substring(PREFIX.length())))
                .sorted()
                .forEach(name -> problems.add(
                        name + " is not a setting. Look for a slip: those for Slack are in docs/slack.md."));
        return settings;
    }

    /// Whether anything of Slack is set, other than where it is.
    public boolean isOn() {
        return !teams.isEmpty()
                || Stream.of(signingSecret, botToken, appToken, clientId, clientSecret, key, app)
                        .anyMatch(text -> !text.isEmpty());
    }

    /// Whether Slack is reached over a socket that this service opens.
    public boolean isSocket() {
        return !appToken.isEmpty();
    }

    /// Whether workspaces install the app by themselves.
    public boolean isInstalled() {
        return !clientId.isEmpty();
    }

    private void check(List<String> problems) {
        needs(
                isSocket() || !signingSecret.isEmpty(),
                problems,
                "SIGNING_SECRET is not set",
                "Set it to the signing secret under Basic Information, or use Socket Mode with an app token");
        fits(
                "SIGNING_SECRET",
                signingSecret,
                text -> text.matches("[0-9A-Za-z]{16,}"),
                problems,
                "Copy the signing secret under Basic Information, App Credentials");
        fits(
                "BOT_TOKEN",
                botToken,
                text -> text.matches("xoxb-[0-9A-Za-z-]+"),
                problems,
                "Copy the Bot User OAuth Token, which starts with xoxb-");
        fits(
                "APP_TOKEN",
                appToken,
                text -> text.matches("xapp-[0-9A-Za-z-]+"),
                problems,
                "Copy the app-level token, which starts with xapp-");
        fits("APP", app, text -> text.matches("A[0-9A-Z]+"), problems, "Copy the App ID, which starts with A");
        fits("KEY", key, SlackSettings::isKey, problems, "Make one with: openssl rand -base64 32");
        for (String team : teams)
            fits(
                    "TEAMS",
                    team,
                    text -> text.matches("[TE][0-9A-Z]+"),
                    problems,
                    "List ids of workspaces, which start with T, parted by commas");
        long install = Stream.of(clientId, clientSecret, key)
                .filter(text -> !text.isEmpty())
                .count();
        needs(
                install == 0 || install == 3,
                problems,
                "CLIENT_ID, CLIENT_SECRET and KEY are not all set",
                "Set all three to let workspaces install the app, or none of them");
        needs(
                botToken.isEmpty() == isInstalled(),
                problems,
                isInstalled() ? "BOT_TOKEN and CLIENT_ID are both set" : "BOT_TOKEN is not set",
                "Set BOT_TOKEN for one workspace, or CLIENT_ID, CLIENT_SECRET and KEY for several");
    }

    private static void needs(boolean met, List<String> problems, String what, String change) {
        if (!met) problems.add(PREFIX + what + ". " + change + ".");
    }

    /// Says that a setting is wrong without repeating it: it may be a secret.
    private static void fits(String name, String value, Predicate<String> right, List<String> problems, String change) {
        needs(value.isEmpty() || right.test(value), problems, name + " is not what it should be", change);
    }

    private static boolean isKey(String text) {
        try {
            return Base64.getDecoder().decode(text).length == KEY_BYTES;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private static URI api(String value, List<String> problems) {
        if (value.isEmpty()) return SLACK;
        try {
            URI uri = URI.create(value.endsWith("/") ? value : value + "/");
            String host = uri.getHost() == null ? "" : uri.getHost();
            boolean safe = "https".equals(uri.getScheme())
                    || ("http".equals(uri.getScheme()) && HERE.matcher(host).matches());
            if (safe && !host.isEmpty()) return uri;
        } catch (IllegalArgumentException notAnAddress) {
            // said below
        }
        problems.add(PREFIX + "API is \"" + value + "\". Set it to an https address such as " + SLACK + ".");
        return SLACK;
    }

    private static String value(Map<String, String> environment, String name) {
        return environment.getOrDefault(PREFIX + name, "").strip();
    }

    private static Set<String> words(String value) {
        return Arrays.stream(value.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Names no secret.
    @Override
    public String toString() {
        return "SlackSettings[on=" + isOn() + ", socket=" + isSocket() + ", installs=" + isInstalled() + ", app=" + app
                + ", teams=" + teams + ", api=" + api + "]";
    }
}
