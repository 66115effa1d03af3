package org.dueregard.teams;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.dueregard.house.Plenty;
import org.dueregard.toolkit.Sample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What comes of each kind of activity.
class ConversationTest {
    private final Bot bot = new Bot(new Lobby(Sample.toolkit(), new Plenty(100)));

    @AfterEach
    void close() {
        bot.close();
    }

    private JsonNode say(String words) {
        assertEquals(200, bot.send(bot.message(words)).statusCode());
        return bot.card();
    }

    /// The data of the button whose words start so.
    private static ObjectNode data(JsonNode card, String title) {
        return CardRules.all(card)
                .filter(node -> Json.text(node, "type").equals("Action.Execute")
                        && Json.text(node, "title").startsWith(title))
                .map(node -> (ObjectNode) node.path("data").deepCopy())
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button " + title + " in " + card.toPrettyString()));
    }

    private JsonNode click(JsonNode data) {
        HttpResponse<String> response = bot.send(bot.invoke(data));
        assertEquals(200, response.statusCode(), response::body);
        JsonNode body = Json.readLeniently(response.body());
        assertEquals(200, body.path("statusCode").intValue());
        assertEquals("application/vnd.microsoft.card.adaptive", Json.text(body, "type"));
        assertEquals(List.of(), CardRules.broken(body.path("value")));
        return body.path("value");
    }

    private static String words(JsonNode card) {
        return String.join(
                "\n",
                CardRules.all(card)
                        .map(node -> Json.text(node, "text"))
                        .filter(text -> !text.isEmpty())
                        .toList());
    }

    private String lastTexts() {
        return String.join(
                "\n",
                Stream.iterate(0, i -> i + 1)
                        .limit(bot.lobby.outbox.size())
                        .map(i -> Json.text(bot.waiting(i), "activity", "text"))
                        .toList());
    }

    @Test
    void aCardSaysHowToAnswer() {
        JsonNode title = say("hello");
        JsonNode kind = say("Close the library");

        assertTrue(words(title).contains("\nWrite your answer as a message."), words(title));
        assertTrue(words(kind).contains("Or write your answer as a message."), words(kind));
    }

    @Test
    void theFirstWordsBringTheFirstQuestion() {
        JsonNode card = say("hello");

        assertTrue(words(card).contains("Question 1"), words(card));
        assertEquals(List.of(), CardRules.broken(card));
    }

    @Test
    void typedWordsAnswerAndTheOldCardIsReplaced() {
        say("hello");
        bot.lobby.outbox.clear();

        say("Close the library on Mondays");

        assertTrue(bot.lobby.outbox.getFirst().replaces().isEmpty(), "the next question is waited for");
        var replacement = bot.lobby.outbox.getLast();
        assertFalse(replacement.replaces().isEmpty());
        String done = words(Bot.cardOf(Json.readLeniently(replacement.payload())));
        assertTrue(done.contains("You said: Close the library on Mondays"), done);
        assertEquals(
                0,
                CardRules.all(Bot.cardOf(Json.readLeniently(replacement.payload())))
                        .filter(node -> Json.text(node, "type").startsWith("Action"))
                        .count());
    }

    @Test
    void aButtonIsAnsweredInPlaceAndSavedFirst() {
        JsonNode card = say("hello");
        int turns = bot.lobby.turns();

        JsonNode done = click(data(card, "Skip"));

        assertEquals(turns + 1, bot.lobby.turns());
        assertTrue(words(done).contains("You chose: Skip for now"), words(done));
        assertNotEquals(card, bot.card());
    }

    @Test
    void theSameButtonTwiceIsHeardOnceAndAnsweredAlike() {
        ObjectNode data = data(say("hello"), "Skip");
        JsonNode first = click(data);
        int turns = bot.lobby.turns();
        int waiting = bot.lobby.outbox.size();

        JsonNode second = click(data);

        assertEquals(turns, bot.lobby.turns());
        assertEquals(waiting, bot.lobby.outbox.size());
        assertTrue(words(second).contains("You chose: Skip for now"), words(second));
        assertTrue(words(first).endsWith("You chose: Skip for now"), words(first));
    }

    @Test
    void aDecisionOnAnOldCardChangesNothingAndShowsWhereOneIs() {
        say("hello");
        JsonNode question = say("start again");
        ObjectNode yes = data(question, "Yes");
        say("no");
        int turns = bot.lobby.turns();

        JsonNode card = click(yes);

        assertEquals(turns, bot.lobby.turns());
        assertTrue(words(card).contains("Question"), words(card));
        assertTrue(data(card, "Why").has("dueRegard"));
    }

    @Test
    void anOlderClientsButtonComesAsAMessageAndItsCardIsReplacedAfterwards() {
        ObjectNode data = data(say("hello"), "Skip");
        bot.lobby.outbox.clear();
        int turns = bot.lobby.turns();

        ObjectNode submit = bot.activity("message").put("replyToId", "a7");
        submit.set("value", data);
        assertEquals(200, bot.send(submit).statusCode());

        assertEquals(turns + 1, bot.lobby.turns());
        JsonNode first = Json.readLeniently(bot.lobby.outbox.getFirst().payload());
        assertEquals("a7", Json.text(first, "update"));
        assertTrue(words(Bot.cardOf(first)).contains("You chose: Skip for now"));
    }

    @Test
    void aDecisionOnAnOldCardOfAnOlderClientIsShownWhereOneIs() {
        say("hello");
        ObjectNode yes = data(say("start again"), "Yes");
        say("no");
        int turns = bot.lobby.turns();
        bot.lobby.outbox.clear();

        ObjectNode submit = bot.activity("message").put("replyToId", "a7");
        submit.set("value", yes);
        assertEquals(200, bot.send(submit).statusCode());

        assertEquals(turns, bot.lobby.turns());
        assertEquals("a7", Json.text(bot.waiting(0), "update"));
    }

    @Test
    void someoneElsesDataIsLeftAlone() {
        ObjectNode submit = bot.activity("message");
        submit.set("value", Json.object().put("other", "bot"));

        assertEquals(200, bot.send(submit).statusCode());
        assertEquals(0, bot.lobby.turns());
    }

    @ParameterizedTest
    @ValueSource(strings = {"groupChat", "channel"})
    void inAGroupOneIsInvitedToThePrivateChatOnce(String type) {
        ObjectNode message = bot.message("<at>Due Regard</at> hello");
        ((ObjectNode) message.path("conversation"))
                .put("conversationType", type)
                .put("isGroup", true);

        for (int i = 0; i < 2; i++) assertEquals(200, bot.send(message).statusCode());

        assertEquals(0, bot.lobby.turns());
        assertEquals(1, bot.lobby.outbox.size());
        assertTrue(lastTexts().contains("private chat: https://teams.microsoft.com/l/chat/0/0?users=28:"), lastTexts());
    }

    @Test
    void aCardIsNotAnsweredInAGroup() {
        ObjectNode data = data(say("hello"), "Skip");
        int turns = bot.lobby.turns();
        ObjectNode invoke = bot.invoke(data);
        ((ObjectNode) invoke.path("conversation")).put("conversationType", "groupChat");

        assertEquals(400, bot.send(invoke).statusCode());
        assertEquals(turns, bot.lobby.turns());
    }

    @Test
    void theBotsMentionIsTakenOutByWhatTheMessageSaysIsOne() {
        say("hello");
        ObjectNode message = bot.message("<at>Due Regard</at>&nbsp;For <at>Bo</at>, <at>Due Regardless</at>");
        ObjectNode mention = message.putArray("entities").addObject().put("type", "mention");
        mention.put("text", "<at>Due Regard</at>").putObject("mentioned").put("id", "28:" + MockConnector.APP);

        bot.send(message);

        assertEquals("For <at>Bo</at>, <at>Due Regardless</at>", lastSaid());
    }

    private String lastSaid() {
        return bot.lobby.journal.values().iterator().next().getLast().said();
    }

    @ParameterizedTest
    @CsvSource({"messageUpdate,You edited", "messageDelete,You deleted"})
    void whatIsEditedOrDeletedChangesNothingAndSaysHowToChange(String type, String notice) {
        say("hello");
        int turns = bot.lobby.turns();

        ObjectNode edited = bot.activity(type).put("text", "other words");
        for (int i = 0; i < 2; i++) assertEquals(200, bot.send(edited).statusCode());

        assertEquals(turns, bot.lobby.turns());
        assertTrue(Json.text(bot.waiting(0), "activity", "text").startsWith(notice), lastTexts());
        assertFalse(Json.text(bot.waiting(1), "activity", "text").startsWith(notice), lastTexts());
    }

    @Test
    void aFileAloneIsNotTakenAndThatIsSaid() {
        ObjectNode message = bot.activity("message");
        message.putArray("attachments")
                .addObject()
                .put("contentType", "application/vnd.microsoft.teams.file.download.info");

        assertEquals(200, bot.send(message).statusCode());
        assertEquals(0, bot.lobby.turns());
        assertTrue(lastTexts().contains("I cannot take files"), lastTexts());
    }

    @Test
    void wordsBesideAFileAreTakenAndThatTheFileIsNotIsSaid() {
        ObjectNode message = bot.message("Close the library");
        var attachments = message.putArray("attachments");
        attachments.addObject().put("contentType", "text/html").put("content", "<p>Close the library</p>");
        attachments.addObject().put("contentType", "image/png");

        bot.send(message);

        assertEquals(1, bot.lobby.turns());
        assertTrue(lastTexts().contains("I cannot take files"), lastTexts());
    }

    @Test
    void theHtmlOfTheSameWordsIsNoFile() {
        ObjectNode message = bot.message("Close the library");
        message.putArray("attachments").addObject().put("contentType", "text/html");

        bot.send(message);

        assertFalse(lastTexts().contains("I cannot take files"), lastTexts());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0\n"})
    void aMessageWithoutWordsIsToldSo(String text) {
        assertEquals(200, bot.send(bot.message(text)).statusCode());

        assertEquals(0, bot.lobby.turns());
        assertTrue(lastTexts().contains("could not find any words"), lastTexts());
    }

    @Test
    void emojiAreWords() {
        say("hello");
        say("\ud83d\ude00");

        assertEquals("\ud83d\ude00", lastSaid());
    }

    @Test
    void whatArrivesOutOfOrderIsHeardAsItComes() {
        say("hello");
        ObjectNode earlier = bot.message("why").put("timestamp", "2026-03-10T08:59:58.000Z");
        ObjectNode later = bot.message("Close the library").put("timestamp", "2026-03-10T08:59:59.000Z");

        bot.send(later);
        bot.send(earlier);

        assertEquals(3, bot.lobby.turns());
        assertTrue(bot.lobby.outbox.getLast().payload().contains("proposal.kind"), () -> "" + bot.lobby.outbox);
    }

    @Test
    void aVeryLongAnswerIsTakenToTheCoreWhole() {
        say("hello");
        bot.send(bot.message("People said. ".repeat(3_000)));

        assertEquals(2, bot.lobby.turns());
        for (var delivery : bot.lobby.outbox)
            assertTrue(
                    delivery.payload().length() < 60_000,
                    "too long: " + delivery.payload().length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "typing",
                "event",
                "endOfConversation",
                "messageReaction",
                "conversationUpdate",
                "handoff",
                "trace",
                "somethingOf2031"
            })
    void otherKindsAreAcknowledgedAndLeftAlone(String type) {
        ObjectNode activity = bot.activity(type);
        activity.putArray("entities").addObject().put("type", "QuotedReply").putArray("more");
        activity.putArray("membersAdded").addObject().put("id", "28:" + MockConnector.APP);

        assertEquals(200, bot.send(activity).statusCode());
        assertEquals(0, bot.lobby.turns());
        assertEquals(List.of(), bot.lobby.outbox);
    }

    @Test
    void unknownEntitiesAndFieldsInAMessageAreOfNoMatter() {
        ObjectNode message = bot.message("hello").put("newField", 7);
        message.putArray("entities").addObject().put("type", "ProductInfo").put("id", "COPILOT");
        message.withArray("entities").add("a text").add(7).addNull();

        assertEquals(200, bot.send(message).statusCode());
        assertEquals(1, bot.lobby.turns());
    }

    @Test
    void whoInstallsTheAppIsWelcomedOnce() {
        say("hello");
        int waiting = bot.lobby.outbox.size();
        ObjectNode installed = bot.activity("installationUpdate").put("action", "add");

        for (int i = 0; i < 2; i++) assertEquals(200, bot.send(installed).statusCode());

        assertEquals(1, bot.lobby.turns());
        assertTrue(bot.lobby.outbox.size() > waiting);
        int after = bot.lobby.outbox.size();
        bot.send(installed);
        assertEquals(after, bot.lobby.outbox.size());
    }

    @Test
    void whoRemovesTheAppHasLeft() {
        assertEquals(
                200,
                bot.send(bot.activity("installationUpdate").put("action", "remove"))
                        .statusCode());

        assertEquals(
                List.of(MockConnector.TENANT + "/" + Bot.ANN),
                bot.lobby.left.stream().map(person -> person.id()).toList());
    }

    @Test
    void twoPeopleAreInTwoConversations() {
        say("hello");
        ObjectNode other = bot.message("hello");
        ((ObjectNode) other.path("from")).put("id", "29:bo").put("aadObjectId", Bot.ANN.replace('a', 'b'));
        ((ObjectNode) other.path("conversation")).put("id", "a:other");

        bot.send(other);

        assertEquals(2, bot.lobby.people().size());
        assertEquals("a:other", bot.lobby.outbox.getLast().key());
    }

    @Test
    void noTokenIsInWhatIsSaved() {
        say("hello");

        for (var delivery : bot.lobby.outbox) {
            assertFalse(delivery.payload().contains("Bearer"), delivery.payload());
            assertFalse(delivery.payload().contains("the secret"), delivery.payload());
        }
    }
}
