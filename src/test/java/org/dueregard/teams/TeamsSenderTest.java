package org.dueregard.teams;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.dueregard.guide.Delivery;
import org.dueregard.guide.Person;
import org.dueregard.guide.Sender.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Sending to Microsoft's side, when all is well and when it is not.
class TeamsSenderTest {
    private static final String CONVERSATION = "19:abc@thread.tacv2;messageid=1/2 3";
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

    private final MockConnector microsoft = new MockConnector();
    private final Bot.Time time = new Bot.Time();
    private final List<Person> left = new ArrayList<>();
    private final TeamsSender sender = sender(microsoft.settings());
    private final Outgoing to = new Outgoing(place(microsoft.service(), CONVERSATION));

    private TeamsSender sender(TeamsSettings settings) {
        var http = Connector.client();
        var connector = new Connector(http, settings, new OurToken(http, settings, time));
        return new TeamsSender(connector, time, "It was too large.", left::add);
    }

    private static Place place(String service, String conversation) {
        return new Place(service, conversation, MockConnector.TENANT, "28:bot", "29:ann", "tenant/ann");
    }

    @AfterEach
    void close() {
        microsoft.close();
    }

    private Outcome send(Delivery delivery) {
        return sender.send(delivery, "");
    }

    private Delivery text() {
        return to.text("Hello").getFirst();
    }

    @Test
    void aTextIsSentWithOurTokenToTheConversation() {
        var sent = assertInstanceOf(Outcome.Sent.class, send(text()));

        var call = microsoft.calls.getFirst();
        assertEquals("POST", call.method());
        assertEquals("/smba/v3/conversations/19%3Aabc%40thread.tacv2%3Bmessageid%3D1%2F2%203/activities", call.path());
        assertEquals("Bearer t1", call.authorization());
        assertEquals("Hello", Json.text(call.body(), "text"));
        assertEquals("plain", Json.text(call.body(), "textFormat"));
        assertEquals("28:bot", Json.text(call.body(), "from", "id"));
        assertEquals("a1", sent.reference());
    }

    @Test
    void aReplacementIsPutInPlaceOfWhatWasSent() {
        String reference = ((Outcome.Sent) send(to.card(Json.object(), "summary", "tag"))).reference();

        Outcome outcome = sender.send(to.replacement(Json.object().put("x", 1), "summary", "tag"), reference);

        assertEquals(new Outcome.Sent(reference), outcome);
        assertEquals("PUT", microsoft.calls.getLast().method());
        assertEquals(1, microsoft.calls.getLast().card().path("x").intValue());
    }

    @Test
    void whatWasNeverSentNeedsNoReplacement() {
        assertEquals(new Outcome.Sent(""), send(to.replacement(Json.object(), "summary", "tag")));
        assertEquals(List.of(), microsoft.calls);
    }

    @Test
    void aCardThatWasClickedIsPutByItsId() {
        send(text());

        assertEquals(new Outcome.Sent("a1"), send(to.update(Json.object(), "summary", "", "a1")));
        assertEquals("PUT", microsoft.calls.getLast().method());
    }

    @Test
    void aPrivateConversationIsMadeFirst() {
        var inPrivate = new Outgoing(place(microsoft.service(), CONVERSATION).inPrivate());

        assertInstanceOf(Outcome.Sent.class, send(inPrivate.text("Hello").getFirst()));

        var made = microsoft.calls.getFirst();
        assertEquals("/smba/v3/conversations", made.path());
        assertFalse(made.body().path("isGroup").booleanValue());
        assertEquals("29:ann", Json.text(made.body().path("members").path(0), "id"));
        assertEquals(MockConnector.TENANT, Json.text(made.body(), "channelData", "tenant", "id"));
        assertTrue(microsoft.calls.getLast().path().contains("made%20for%2029%3Aann"));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 408, 412, 429, 500, 502, 503, 504})
    void whatMayPassIsTriedLater(int status) {
        microsoft.order(status, "", Map.of());

        assertInstanceOf(Outcome.Later.class, send(text()));
        assertInstanceOf(Outcome.Sent.class, send(text()));
    }

    @Test
    void theTimeAskedForIsWaited() {
        microsoft.order(429, "", Map.of("Retry-After", "17"));
        assertEquals(Duration.ofSeconds(17), ((Outcome.Later) send(text())).after());

        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                time.now.plusSeconds(90).atOffset(ZoneOffset.UTC));
        microsoft.order(503, "", Map.of("Retry-After", date));
        assertEquals(Duration.ofSeconds(90), ((Outcome.Later) send(text())).after());

        microsoft.order(429, "", Map.of("Retry-After", "soon"));
        assertEquals(null, ((Outcome.Later) send(text())).after());
    }

    @ParameterizedTest
    @CsvSource({"400,BadArgument", "403,BotDisabledByAdmin", "404,ConversationNotFound", "405,MethodNotAllowed"})
    void whatWillNotPassIsGivenUp(int status, String code) {
        microsoft.order(status, "{\"error\":{\"code\":\"" + code + "\"}}", JSON);

        var never = assertInstanceOf(Outcome.Never.class, send(text()));

        assertEquals(status + " " + code, never.why());
        assertEquals(List.of(), left);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error\":{\"code\":\"ServiceError\",\"subCode\":\"MessageWritesBlocked\"}}",
                "{\"error\":{\"code\":\"MessageWritesBlocked\"}}",
                "{\"subCode\":\"MessageWritesBlocked\"}"
            })
    void whoBlocksTheBotHasLeft(String body) {
        microsoft.order(403, body, JSON);

        assertInstanceOf(Outcome.Never.class, send(text()));
        assertEquals(List.of(new Person("teams", "tenant/ann", "")), left);
    }

    @Test
    void whatIsTooLargeIsGivenUpAndThatIsSaid() {
        var huge = to.card(Json.object().put("text", "x".repeat(200_000)), "summary", "tag");

        var never = assertInstanceOf(Outcome.Never.class, send(huge));

        assertEquals("413 MessageSizeTooBig", never.why());
        assertEquals("It was too large.", Json.text(microsoft.calls.getLast().body(), "text"));
    }

    @Test
    void whenNobodyAnswersItIsTriedLater() {
        String gone = microsoft.service();
        microsoft.close();

        assertInstanceOf(
                Outcome.Later.class,
                send(new Outgoing(place(gone, "a:1")).text("Hello").getFirst()));
    }

    @Test
    void noTokenIsSentToAnAddressThatIsNotAllowed() {
        var elsewhere = new Outgoing(place("https://evil.example.org/", "a:1"));

        assertInstanceOf(Outcome.Later.class, send(elsewhere.text("Hello").getFirst()));
        assertEquals(0, microsoft.tokens.get());
    }

    @Test
    void aTokenIsAskedForOnceAndAgainBeforeItsEnd() {
        for (int i = 0; i < 3; i++) send(text());
        assertEquals(1, microsoft.tokens.get());

        time.pass(Duration.ofMinutes(56));
        send(text());
        assertEquals(2, microsoft.tokens.get());
    }

    @Test
    void aLoginServiceThatIsDownIsAskedAgainAfterPausesThatGrow() {
        microsoft.loginIsDown = true;
        for (int i = 0; i < 3; i++) assertInstanceOf(Outcome.Later.class, send(text()));
        assertEquals(1, microsoft.tokensRefused.get());

        time.pass(Duration.ofSeconds(2));
        for (int i = 0; i < 3; i++) send(text());
        assertEquals(2, microsoft.tokensRefused.get());

        time.pass(Duration.ofSeconds(2));
        send(text());
        assertEquals(2, microsoft.tokensRefused.get());

        time.pass(Duration.ofSeconds(2));
        var later = assertInstanceOf(Outcome.Later.class, send(text()));
        assertEquals(3, microsoft.tokensRefused.get());
        assertTrue(later.why().contains("503"), later.why());
    }

    @Test
    void sendingGoesOnAtMostHalfAMinuteAfterTheLoginServiceIsBack() {
        microsoft.loginIsDown = true;
        for (int i = 0; i < 20; i++) {
            send(text());
            time.pass(Duration.ofMinutes(1));
        }
        send(text());
        microsoft.loginIsDown = false;
        time.pass(Duration.ofSeconds(30));

        assertInstanceOf(Outcome.Sent.class, send(text()));
        assertInstanceOf(Outcome.Sent.class, send(text()));
        assertEquals(1, microsoft.tokens.get());
    }

    @Test
    void aTokenServesUntilItsEndWhileThereIsNoOther() {
        send(text());
        microsoft.loginIsDown = true;

        time.pass(Duration.ofMinutes(59));
        assertInstanceOf(Outcome.Sent.class, send(text()));
        assertEquals(1, microsoft.tokensRefused.get());

        time.pass(Duration.ofMinutes(1));
        assertInstanceOf(Outcome.Later.class, send(text()));
    }

    @Test
    void aTokenThatIsNotTakenIsAskedForAnew() {
        send(text());
        microsoft.order(401, "", Map.of());
        send(text());
        send(text());

        assertEquals("Bearer t2", microsoft.calls.getLast().authorization());
    }

    @Test
    void manyAtOnceAskForOneToken() throws InterruptedException {
        var outcomes = new ConcurrentLinkedQueue<Outcome>();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < 12; i++) threads.add(Thread.ofVirtual().start(() -> outcomes.add(send(text()))));
        for (Thread thread : threads) thread.join();

        assertEquals(
                12, outcomes.stream().filter(Outcome.Sent.class::isInstance).count());
        assertEquals(1, microsoft.tokens.get());
    }

    @Test
    void aWrongSecretIsTriedLaterAndNotShown() {
        var settings = microsoft.settings();
        var wrong = new TeamsSettings(
                settings.appId(), "a wrong one", settings.tenant(), settings.tenants(), settings.cloud(), false);

        var later = assertInstanceOf(Outcome.Later.class, sender(wrong).send(text(), ""));

        assertTrue(later.why().contains("invalid_client"), later.why());
        assertFalse(later.why().contains("a wrong one"), later.why());
    }
}
