package org.dueregard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The program as a script calls it: its words, its exit codes, its JSON.
class CommandsTest {
    private static final String SCRIPT = """
            form: due-regard
            officer: Library officer
            > Close the Zanzibar Street library on Mondays
            > review
            > finish
            """;

    @TempDir
    Path data;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) throws IOException {
        var environment =
                Map.of("DUEREGARD_DATA", data.toString(), "DUEREGARD_PORT", freePort(), "DUEREGARD_HOME", ".");
        return Main.run(environment, new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    private static String freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return Integer.toString(free.getLocalPort());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "serve",
                "check",
                "replay",
                "search",
                "export",
                "import",
                "reindex",
                "bench",
                "health",
                "slack-manifest",
                "teams-app"
            })
    void everyCommandHasHelp(String command) throws IOException {
        int code = run(command, "--help");

        assertEquals(0, code);
        assertTrue(out.toString().contains("Usage: due-regard " + command), out.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:%s", "127.0.0.1:%s", "ftp://127.0.0.1:%s"})
    void anAddressWhereNoServiceAnswersIsSaidPlainly(String address) throws IOException {
        String dead = address.formatted(freePort());
        Path script = Files.writeString(data.resolve("script.txt"), SCRIPT);

        assertNotEquals(0, run("replay", script.toString(), "--service", dead));
        assertFalse(err.toString().contains("\tat "), err.toString());
        assertTrue(
                err.toString().contains("Start one with ./run")
                        || err.toString().contains("Invalid value"),
                err.toString());
    }

    /// The stream stands between as it does in the program: what is printed but never flushed is not seen.
    @ParameterizedTest
    @ValueSource(strings = {"--socket", "--address=https://eia.example.gov.uk"})
    void theManifestForSlackIsPrintedToTheLastLine(String way) {
        var bytes = new ByteArrayOutputStream();

        int code = Main.run(
                Map.of(), new PrintWriter(bytes, true, UTF_8), new PrintWriter(err, true), "slack-manifest", way);

        String printed = bytes.toString(UTF_8);
        assertEquals(0, code);
        assertTrue(printed.startsWith("# Registers Due Regard"), printed);
        assertTrue(printed.endsWith("token_rotation_enabled: false" + System.lineSeparator()), printed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"eia.example.gov.uk", "http://eia.example.gov.uk", "https://eia.example.gov.uk/slack"})
    void anAddressThatSlackCouldNotCallIsMisuse(String address) throws IOException {
        assertEquals(Main.MISUSED, run("slack-manifest", "--address", address));
        assertTrue(err.toString().contains("https://eia.example.gov.uk, without a path"), err.toString());
        assertEquals("", out.toString());
    }

    @Test
    void theAppForTeamsIsWrittenAndAWrongIdIsMisuse() throws IOException {
        Path zip = data.resolve("app.zip");
        String id = "11111111-2222-3333-4444-555555555555";

        assertEquals(0, run("teams-app", "--app-id", id, "--domain", "eia.example.gov.uk", "--out", zip.toString()));
        assertTrue(Files.size(zip) > 1_000);
        assertEquals(Main.MISUSED, run("teams-app", "--app-id", "mine", "--domain", "eia.example.gov.uk"));
        assertEquals(Main.MISUSED, run("teams-app", "--app-id", id, "--domain", "https://eia.example.gov.uk"));
    }

    @Test
    void anUnknownCommandIsMisuse() throws IOException {
        assertEquals(Main.MISUSED, run("dance"));
        assertTrue(err.toString().contains("dance"), err.toString());
    }

    @Test
    void aWrongSettingIsMisuseAndSaysWhatToChange() {
        int code = Main.run(
                Map.of("DUEREGARD_PORT", "x"), new PrintWriter(out, true), new PrintWriter(err, true), "check");

        assertEquals(Main.MISUSED, code);
        assertTrue(err.toString().contains("DUEREGARD_PORT is \"x\""), err.toString());
    }

    @Test
    void aReplayedAssessmentIsPrintedListedFoundAndKept() throws IOException {
        Path script = Files.writeString(data.resolve("script.txt"), SCRIPT);

        assertEquals(0, run("replay", script.toString()), err.toString());
        assertTrue(out.toString().startsWith("Close the Zanzibar Street library on Mondays"), out.toString());
        assertTrue(out.toString().contains("Not answered: "), out.toString());
        assertEquals(0, run("search", "Zanzibar"));
        assertEquals(0, run("reindex"));
        assertEquals(0, run("search", "--json", "--kind", "assessment", "Zanzibar"));
        assertTrue(out.toString().contains("\"total\" : 1"), out.toString());
        assertEquals(0, run("export"));
        assertTrue(out.toString().contains("finished  Close the Zanzibar Street library"), out.toString());
    }

    @Test
    void aSearchThatFindsNothingSaysSoByItsExitCode() throws IOException {
        assertEquals(Main.WRONG, run("search", "qwertyzxcv"));
        assertTrue(out.toString().startsWith("0 found"), out.toString());
    }

    @Test
    void aScriptThatGoesAstrayNamesTheLine() throws IOException {
        Path script = Files.writeString(data.resolve("script.txt"), "form: due-regard\n> Close it\n? elephants\n");

        assertEquals(Main.WRONG, run("replay", script.toString()));
        assertTrue(err.toString().contains("Line 3 expects \"elephants\""), err.toString());
    }

    @Test
    void theRepositorysOwnFilesHaveNoMistake() throws IOException {
        assertEquals(0, run("check"), out.toString());
    }

    @Test
    void aFormThatChangedUnderAnAssessmentStopsTheStart() throws IOException {
        Path own = data.resolve("toolkits/mini/1.yaml");
        Files.createDirectories(own.getParent());
        Files.writeString(own, mini("What is it called?"));
        Path script = Files.writeString(data.resolve("script.txt"), "form: mini\n> Close the library\n");
        assertEquals(0, run("replay", script.toString()), err.toString());

        Files.writeString(own, mini("What do you call it?"));

        assertEquals(Main.WRONG, run("export"));
        assertTrue(err.toString().contains("mini/1, which has changed"), err.toString());
    }

    private static String mini(String question) {
        return """
                id: mini
                version: "1"
                released: 2026-01-01
                title: A small form
                organisation: Anytown Council
                source: {title: "Anytown form", date: "2026"}
                jurisdiction: england
                subject: proposal
                summary: One question.
                about: ["A small form."]
                groups:
                  - {id: age, label: Age, characteristic: age, kind: statutory}
                sections:
                  - id: name
                    number: "1"
                    title: Name
                    questions:
                      - id: name.title
                        text: "%s"
                        why: "People need to find it."
                        source: "Anytown form, 2026"
                        example: "Close the library on Mondays."
                        kind: text
                        role: title
                """.formatted(question);
    }

    @Test
    void healthSaysByItsExitCodeThatNobodyIsThere() throws IOException {
        assertEquals(Main.WRONG, run("health"));
    }

    @Test
    void aFileOfRecognitionThatNamesNoQuestionOfItsFormIsAMistake() throws IOException {
        Path home = data.resolve("home");
        copy(Path.of("prompts"), home.resolve("prompts"));
        copy(Path.of("knowledge"), home.resolve("knowledge"));
        Path recognition = home.resolve("prompts/recognition/lancashire-partnership-2011.yaml");
        Files.writeString(
                recognition, Files.readString(recognition).replaceFirst("priorities\\.unlawful", "priorities.nothing"));
        var environment = Map.of("DUEREGARD_DATA", data.toString(), "DUEREGARD_HOME", home.toString());

        int code = Main.run(environment, new PrintWriter(out, true), new PrintWriter(err, true), "check");

        assertEquals(1, code, out.toString());
        assertTrue(out.toString().contains("lancashire-partnership-2011.yaml"), out.toString());
        assertTrue(out.toString().contains("priorities.nothing"), out.toString());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copied = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) Files.createDirectories(copied);
                else Files.copy(file, copied);
            }
        }
    }
}
