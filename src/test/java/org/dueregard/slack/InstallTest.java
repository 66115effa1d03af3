package org.dueregard.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import org.dueregard.slack.Installations.Installation;
import org.dueregard.toolkit.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Workspaces that install the app by themselves, and their tokens at rest.
class InstallTest {
    private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final String OTHER = "HxECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final Map<String, String> SETTINGS = Map.of(
            "DUEREGARD_SLACK_BOT_TOKEN", "",
            "DUEREGARD_SLACK_CLIENT_ID", "1.2",
            "DUEREGARD_SLACK_CLIENT_SECRET", "marmalade",
            "DUEREGARD_SLACK_KEY", KEY);

    @TempDir
    private Path folder;

    private Workspace open(Map<String, String> more) {
        var settings = new java.util.HashMap<>(SETTINGS);
        settings.putAll(more);
        return new Workspace(folder, Sample.toolkit(), settings);
    }

    private static String state(HttpResponse<String> begun) {
        String location = begun.headers().firstValue("Location").orElseThrow();
        return location.substring(location.indexOf("state=") + 6);
    }

    private static HttpResponse<String> end(Workspace workspace, String query, String cookie) {
        return workspace.send(workspace.request("/slack/oauth?" + query).header("Cookie", "slack-install=" + cookie));
    }

    @Test
    void aWorkspaceIsInstalledOnceAndThenHeard() {
        try (Workspace workspace = open(Map.of())) {
            var ann = new Ann(workspace);
            assertEquals(
                    403, workspace.event(Ann.event(ann.message("hello", "1.1"))).statusCode());

            HttpResponse<String> begun = workspace.send(workspace.request("/slack/install"));
            assertEquals(302, begun.statusCode());
            assertTrue(begun.headers()
                    .firstValue("Location")
                    .orElse("")
                    .contains("/oauth/v2/authorize?client_id=1.2&scope="));
            String state = state(begun);
            assertEquals(200, end(workspace, "code=good&state=" + state, state).statusCode());
            assertEquals(400, end(workspace, "code=good&state=" + state, state).statusCode());

            ann.says("hello");
            assertTrue(workspace.deliver() > 0);
            assertTrue(workspace
                    .mock
                    .calls("oauth.v2.access")
                    .getFirst()
                    .authorization()
                    .startsWith("Basic "));
        }
    }

    @Test
    void aStateThatIsNotOursOrNotThisBrowsersInstallsNothing() {
        try (Workspace workspace = open(Map.of())) {
            String state = state(workspace.send(workspace.request("/slack/install")));

            assertEquals(
                    400, end(workspace, "code=good&state=made-up", "made-up").statusCode());
            assertEquals(
                    400, end(workspace, "code=good&state=" + state, "another").statusCode());
            assertEquals(400, end(workspace, "state=" + state, state).statusCode());
            assertEquals(0, workspace.mock.calls("oauth.v2.access").size());
        }
    }

    @Test
    void aCodeThatSlackDoesNotTakeOrAWorkspaceNotListedInstallsNothing() {
        try (Workspace workspace = open(Map.of("DUEREGARD_SLACK_TEAMS", "T9"))) {
            String one = state(workspace.send(workspace.request("/slack/install")));
            String two = state(workspace.send(workspace.request("/slack/install")));

            assertEquals(403, end(workspace, "code=bad&state=" + one, one).statusCode());
            assertEquals(403, end(workspace, "code=good&state=" + two, two).statusCode());
            assertFalse(Files.exists(folder.resolve("slack-workspaces")));
        }
    }

    @Test
    void aWorkspaceThatTakesTheAppOutIsForgotten() {
        try (Workspace workspace = open(Map.of())) {
            String state = state(workspace.send(workspace.request("/slack/install")));
            end(workspace, "code=good&state=" + state, state);

            assertEquals(
                    200,
                    workspace
                            .event(Ann.event(Json.object().put("type", "app_uninstalled")))
                            .statusCode());
            assertEquals(
                    200,
                    workspace
                            .event(Ann.event(Json.object().put("type", "app_uninstalled")))
                            .statusCode());

            assertEquals(Optional.empty(), file(KEY).find("T1"));
        }
    }

    private InstallationFile file(String key) {
        return new InstallationFile(folder.resolve("slack-workspaces"), new Lock(key, new SecureRandom()));
    }

    @Test
    void aTokenIsFoundAgainAfterARestartAndCannotBeReadWithoutTheKey() throws IOException {
        var installation = new Installation("T1", "UBOT", "xoxb-marmalade");
        file(KEY).save(installation);

        assertEquals(Optional.of(installation), file(KEY).find("T1"));
        assertThrows(IllegalStateException.class, () -> file(OTHER));
        byte[] bytes = Files.readAllBytes(folder.resolve("slack-workspaces"));
        assertFalse(new String(bytes, StandardCharsets.ISO_8859_1).contains("marmalade"));
        assertFalse(installation.toString().contains("marmalade"));

        bytes[bytes.length - 1] ^= 1;
        Files.write(folder.resolve("slack-workspaces"), bytes);
        assertThrows(IllegalStateException.class, () -> file(KEY));
        Files.write(folder.resolve("slack-workspaces"), new byte[3]);
        assertThrows(IllegalStateException.class, () -> file(KEY));
    }
}
