package org.dueregard.slack;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// What Slack is given to register the app, held to Slack's rules for it
/// (https://docs.slack.dev/reference/app-manifest).
class ManifestTest {
    /// What may stand in each part.
    private static final Map<String, List<String>> NAMES = Map.ofEntries(
            entry("", List.of("_metadata", "display_information", "features", "oauth_config", "settings")),
            entry("/_metadata", List.of("major_version", "minor_version")),
            entry("/display_information", List.of("name", "description", "long_description", "background_color")),
            entry("/features", List.of("app_home", "bot_user", "slash_commands")),
            entry(
                    "/features/app_home",
                    List.of("home_tab_enabled", "messages_tab_enabled", "messages_tab_read_only_enabled")),
            entry("/features/bot_user", List.of("display_name", "always_online")),
            entry(
                    "/features/slash_commands/0",
                    List.of("command", "url", "description", "usage_hint", "should_escape")),
            entry("/oauth_config", List.of("redirect_urls", "scopes")),
            entry("/oauth_config/scopes", List.of("bot")),
            entry(
                    "/settings",
                    List.of(
                            "event_subscriptions",
                            "interactivity",
                            "org_deploy_enabled",
                            "socket_mode_enabled",
                            "token_rotation_enabled")),
            entry("/settings/event_subscriptions", List.of("request_url", "bot_events")),
            entry("/settings/interactivity", List.of("is_enabled", "request_url")));

    /// The form or the most characters of each text.
    private static final Map<String, String> TEXTS = Map.of(
            "/display_information/name", ".{1,35}",
            "/display_information/description", ".{1,140}",
            "/display_information/long_description", "(?s).{174,4000}",
            "/display_information/background_color", "#([0-9a-fA-F]{3}){1,2}",
            "/features/bot_user/display_name", "[a-z0-9_.-]{1,80}",
            "/features/slash_commands/0/command", "/[a-z0-9_-]{1,31}",
            "/features/slash_commands/0/description", ".{1,2000}",
            "/features/slash_commands/0/usage_hint", ".{1,1000}");

    static List<String> manifests() {
        return List.of(Manifest.forAddress("https://eia.example.gov.uk/"), Manifest.forSocket());
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void itHasOnlyWhatSlackKnowsAndAsSlackWantsIt(String text) {
        JsonNode manifest = new YAMLMapper().readTree(text);

        NAMES.forEach((part, names) -> {
            assertTrue(manifest.at(part).isObject(), part);
            var unknown = new TreeSet<>(manifest.at(part).propertyNames());
            names.forEach(unknown::remove);
            assertTrue(unknown.isEmpty(), () -> part + " has " + unknown);
        });
        TEXTS.forEach((at, shape) -> {
            String found = manifest.at(at).asString();
            assertTrue(found.matches(shape), () -> at + ": " + found);
        });
    }

    @Test
    void theManifestAsksForWhatTheInstallationAsksFor() {
        JsonNode manifest = new YAMLMapper().readTree(Manifest.forAddress("https://eia.example.gov.uk/"));

        String scopes = manifest.path("oauth_config")
                .path("scopes")
                .path("bot")
                .valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.joining(","));
        assertEquals(InstallRoutes.SCOPES, scopes);
        assertEquals(
                "https://eia.example.gov.uk/slack/events",
                manifest.path("settings")
                        .path("event_subscriptions")
                        .path("request_url")
                        .asString());
    }

    @Test
    void theManifestForASocketNamesNoAddress() {
        String text = Manifest.forSocket();
        JsonNode manifest = new YAMLMapper().readTree(text);

        assertTrue(manifest.path("settings").path("socket_mode_enabled").asBoolean());
        assertTrue(!text.contains("your-address") && !text.contains("redirect"), text);
        assertTrue(manifest.path("settings")
                .path("interactivity")
                .path("is_enabled")
                .asBoolean());
    }
}
