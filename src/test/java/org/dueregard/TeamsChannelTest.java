package org.dueregard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.dueregard.Settings.WrongSettingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Teams as a part of the whole service.
class TeamsChannelTest {
    private static final String ID = "11111111-2222-3333-4444-555555555555";

    @TempDir
    private Path folder;

    private Map<String, String> environment(String... teams) {
        var environment = new java.util.HashMap<>(Map.of(
                "DUEREGARD_DATA",
                folder.resolve("data").toString(),
                "DUEREGARD_HOME",
                Path.of("").toAbsolutePath().toString(),
                "DUEREGARD_PORT",
                "0",
                "DUEREGARD_VECTORS",
                "off"));
        for (int i = 0; i < teams.length; i += 2) environment.put("DUEREGARD_TEAMS_" + teams[i], teams[i + 1]);
        return environment;
    }

    private int statusOf(Map<String, String> environment) throws IOException, InterruptedException {
        try (var product = Product.open(Settings.read(environment));
                var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + product.serve() + "/api/messages"))
                    .POST(BodyPublishers.ofString("{}"))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    @Test
    void withoutSettingsNothingIsTaken() throws IOException, InterruptedException {
        assertEquals(405, statusOf(environment()));
    }

    @Test
    void withSettingsTheServiceTakesOnlyWhatIsSigned() throws IOException, InterruptedException {
        assertEquals(401, statusOf(environment("APP_ID", ID, "APP_SECRET", "secret", "TENANT", ID)));
    }

    @Test
    void aWrongSettingStopsTheStart() {
        var wrong = assertThrows(
                WrongSettingException.class, () -> Settings.read(environment("APP_ID", "x", "TENANT", ID)));

        assertTrue(String.valueOf(wrong.getMessage()).contains("DUEREGARD_TEAMS_APP_SECRET is not set"));
    }

    @Test
    void theAppPackageIsWritten() throws IOException {
        Path out = folder.resolve("app.zip");

        assertEquals(0, run("teams-app", "--app-id", ID, "--domain", "eia.example.gov.uk", "--out", out.toString()));
        assertTrue(Files.size(out) > 500);
    }

    @Test
    void aWrongDomainIsNamed() {
        assertEquals(2, run("teams-app", "--app-id", ID, "--domain", "https://eia.example.gov.uk/"));
    }

    private static int run(String... args) {
        return Main.run(Map.of(), new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()), args);
    }
}
