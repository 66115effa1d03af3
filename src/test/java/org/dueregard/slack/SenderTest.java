package org.dueregard.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import java.io.File;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.dueregard.guide.Delivery;
import org.dueregard.guide.English;
import org.dueregard.guide.Sender.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import tools.jackson.databind.node.ObjectNode;

/// One try to send, and what each of Slack's answers comes to.
class SenderTest {
    private static final Place PLACE = new Place("T1", "U1", "", "");

    private final SlackMock mock = new SlackMock();
    private final WebApi api = new WebApi(mock.api(), Duration.ofSeconds(1));
    private final SlackSender sender = sender(SlackMock.BOT);

    private SlackSender sender(String token) {
        return new SlackSender(api, new OneWorkspace(api, token, Clock.systemUTC()));
    }

    @AfterEach
    void close() {
        api.close();
        mock.close();
    }

    private static Delivery hello() {
        return new Dresser(English.WORDING)
                .note(PLACE, "Hello <!channel> & all")
                .getFirst();
    }

    private static Delivery update() {
        return PLACE.delivery(Dresser.UPDATE, Json.object().put("text", "Done"), "", "tag");
    }

    @Test
    void whatIsSentIsKnownByItsChannelAndTime() {
        assertEquals(new Outcome.Sent("DU1/1001.000100"), sender.send(hello(), ""));
        assertEquals(
                "Hello &lt;!channel&gt; &amp; all",
                Json.text(mock.channels.getOrDefault("DU1", List.of()).getFirst(), "text"));
    }

    @Test
    void theHttpClientLogsNoTokensHoweverMuchElseIsLogged() throws JoranException {
        var logging = new LoggerContext();
        var reading = new JoranConfigurator();
        reading.setContext(logging);
        reading.doConfigure(new File("src/main/resources/logback.xml"));
        logging.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.TRACE);

        assertTrue(logging.getLogger("org.dueregard").isTraceEnabled());
        assertFalse(logging.getLogger("org.apache.hc.client5.http.headers").isDebugEnabled());
        assertFalse(logging.getLogger("org.apache.hc.client5.http.wire").isDebugEnabled());
    }

    @Test
    void theDirectMessagesOfSomebodyAreOpenedOnce() {
        sender.send(hello(), "");
        sender.send(hello(), "");

        assertEquals(1, mock.calls("conversations.open").size());
    }

    @Test
    void whatIsReplacedIsFoundByItsReference() {
        Outcome sent = sender.send(hello(), "");

        sender.send(update(), assertInstanceOf(Outcome.Sent.class, sent).reference());

        assertEquals(
                "Done", Json.text(mock.channels.getOrDefault("DU1", List.of()).getFirst(), "text"));
    }

    @Test
    void whatWasNeverSentNeedsNoReplacing() {
        assertEquals(new Outcome.Sent(""), sender.send(update(), ""));
        assertEquals(List.of(), mock.calls("chat.update"));
    }

    @Test
    void aLimitIsKeptForAsLongAsSlackSays() {
        mock.order("chat.postMessage", 429, "", 7);

        assertEquals(new Outcome.Later(Duration.ofSeconds(7), "ratelimited"), sender.send(hello(), ""));
        assertInstanceOf(Outcome.Sent.class, sender.send(hello(), ""));
    }

    @ParameterizedTest
    @CsvSource({
        "channel_not_found,false",
        "is_archived,false",
        "user_not_found,false",
        "account_inactive,false",
        "token_revoked,false",
        "restricted_action,false",
        "not_known_to_us,false",
        "internal_error,true",
        "service_unavailable,true",
        "ratelimited,true",
        "invalid_auth,true",
        "missing_scope,true"
    })
    void anErrorIsTriedAgainOnlyWhereThatCanHelp(String error, boolean later) {
        mock.order("chat.postMessage", 200, error, 0);

        Outcome outcome = sender.send(hello(), "");

        assertEquals(later, outcome instanceof Outcome.Later, outcome::toString);
        assertFalse(outcome instanceof Outcome.Sent);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 404, 302})
    void aStatusThatSlackDoesNotGiveIsTriedAgain(int status) {
        mock.order("chat.postMessage", status, "", 0);

        assertInstanceOf(Outcome.Later.class, sender.send(hello(), ""));
    }

    @Test
    void aSlowSlackIsTriedAgain() {
        mock.order("chat.postMessage", 200, "", 2);

        assertInstanceOf(Outcome.Later.class, sender.send(hello(), ""));
    }

    @Test
    void aSlackThatCannotBeReachedIsTriedAgain() {
        try (var nowhere = new WebApi(URI.create("http://127.0.0.1:1/api/"), Duration.ofSeconds(1))) {
            var lost = new SlackSender(nowhere, new OneWorkspace(nowhere, SlackMock.BOT, Clock.systemUTC()));

            assertInstanceOf(Outcome.Later.class, lost.send(hello(), ""));
        }
    }

    @Test
    void theWordsAreSentAloneWhereSlackDoesNotTakeTheBlocks() {
        mock.order("chat.postMessage", 200, "invalid_blocks", 0);

        assertInstanceOf(Outcome.Sent.class, sender.send(hello(), ""));

        ObjectNode sent = mock.channels.getOrDefault("DU1", List.of()).getFirst();
        assertTrue(sent.path("blocks").isEmpty());
        assertFalse(Json.text(sent, "text").isEmpty());
    }

    @Test
    void theTokenIsInTheHeaderAndNowhereElse() {
        Delivery delivery = hello();
        sender.send(delivery, "");

        for (SlackMock.Call call : mock.calls) {
            assertEquals("Bearer " + SlackMock.BOT, call.authorization());
            assertFalse(call.body().toString().contains("xoxb"), call.method());
        }
        assertFalse(delivery.payload().contains("xoxb"));
    }

    @Test
    void nothingIsSentToAWorkspaceThatIsNotOurs() {
        var elsewhere = new Place("T2", "U1", "", "D2");

        assertInstanceOf(
                Outcome.Never.class,
                sender.send(elsewhere.delivery(Dresser.POST, Json.object().put("text", "Hello"), "", ""), ""));
        assertEquals(List.of(), mock.calls("chat.postMessage"));
    }

    @Test
    void aWrongTokenIsTheAdministratorsToPutRight() {
        assertInstanceOf(Outcome.Later.class, sender("xoxb-wrong").send(hello(), ""));
    }

    @Test
    void whoeverIsNotKnownToSlackHasNoName() {
        mock.order("users.info", 200, "user_not_found", 0);
        var names = new Names(api, new OneWorkspace(api, SlackMock.BOT, Clock.systemUTC()), Clock.systemUTC());

        assertEquals("", names.of("T1", "U1"));
        assertEquals("Ann Lee", names.of("T1", "U2"));
        assertEquals("", names.of("T1", "U1"));
        assertEquals(2, mock.calls("users.info").size());
    }
}
