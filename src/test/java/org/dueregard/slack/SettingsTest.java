package org.dueregard.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The settings of the channel, right and wrong.
class SettingsTest {
    private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final Map<String, String> ONE = Map.of(
            "DUEREGARD_SLACK_SIGNING_SECRET", "8f742231b10e8888abcd99yyyzzz85a5",
            "DUEREGARD_SLACK_BOT_TOKEN", "xoxb-1-marmalade");

    private final List<String> problems = new ArrayList<>();

    private SlackSettings with(String name, String value) {
        var environment = new HashMap<>(ONE);
        environment.put("DUEREGARD_SLACK_" + name, value);
        return SlackSettings.read(environment, problems);
    }

    @Test
    void nothingSetIsOffAndRight() {
        assertFalse(SlackSettings.read(Map.of(), problems).isOn());
        assertEquals(List.of(), problems);
    }

    @Test
    void aSecretAndATokenAreEnough() {
        assertTrue(SlackSettings.read(ONE, problems).isOn());
        assertEquals(List.of(), problems);
    }

    @Test
    void aSocketNeedsNoSigningSecret() {
        var socket = Map.of("DUEREGARD_SLACK_BOT_TOKEN", "xoxb-1", "DUEREGARD_SLACK_APP_TOKEN", "xapp-1");

        assertTrue(SlackSettings.read(socket, problems).isSocket());
        assertEquals(List.of(), problems);
    }

    @Test
    void severalWorkspacesNeedAKey() {
        var several = new HashMap<>(Map.of(
                "DUEREGARD_SLACK_SIGNING_SECRET", "8f742231b10e8888abcd99yyyzzz85a5",
                "DUEREGARD_SLACK_CLIENT_ID", "1.2",
                "DUEREGARD_SLACK_CLIENT_SECRET", "marmalade",
                "DUEREGARD_SLACK_KEY", KEY));
        assertTrue(SlackSettings.read(several, problems).isInstalled());
        assertEquals(List.of(), problems);

        several.remove("DUEREGARD_SLACK_KEY");
        SlackSettings.read(several, problems);
        assertEquals(1, problems.size());
    }

    @ParameterizedTest
    @CsvSource({
        "SIGNING_SECRET,short",
        "BOT_TOKEN,xoxp-1-marmalade",
        "APP_TOKEN,xoxb-marmalade",
        "APP,B1",
        "TEAMS,Anytown",
        "KEY,marmalade",
        "CLIENT_ID,1.2",
        "API,http://slack.example.org/api/",
        "API,slack",
        "BOT_TOKEN,''",
        "SIGNING_SECRET,''"
    })
    void aWrongOneIsNamedWithWhatToChange(String name, String value) {
        with(name, value);

        assertTrue(problems.getFirst().startsWith("DUEREGARD_SLACK_"), problems::toString);
        assertTrue(problems.toString().contains(name), problems::toString);
        assertTrue(problems.stream().allMatch(problem -> problem.endsWith(".")));
        assertFalse(problems.toString().contains("marmalade"), problems::toString);
    }

    @ParameterizedTest
    @CsvSource({"BOT_TOKN,xoxb-marmalade", "SECRET,marmalade"})
    void aMisspeltNameStopsTheStartRatherThanLeaveSlackOff(String name, String value) {
        SlackSettings.read(Map.of("DUEREGARD_SLACK_" + name, value), problems);

        assertEquals(1, problems.size(), problems::toString);
        assertTrue(problems.getFirst().startsWith("DUEREGARD_SLACK_" + name + " is not a setting."));
        assertFalse(problems.toString().contains("marmalade"), problems::toString);
    }

    @ParameterizedTest
    @CsvSource({"APP,A1", "TEAMS,T1"})
    void whatIsOfNoUseWithoutATokenAsksForOne(String name, String value) {
        SlackSettings.read(Map.of("DUEREGARD_SLACK_" + name, value), problems);

        assertTrue(problems.toString().contains("DUEREGARD_SLACK_BOT_TOKEN is not set"), problems::toString);
    }

    @Test
    void anAddressGetsItsSlash() {
        assertEquals(
                "https://slack-gov.com/api/",
                with("API", "https://slack-gov.com/api").api().toString());
    }

    @Test
    void noSecretIsInItsText() {
        String text = with("KEY", KEY).toString();

        assertFalse(text.contains("marmalade") || text.contains(KEY) || text.contains("8f74"), text);
    }
}
