package org.dueregard.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.dueregard.guide.Listing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/// What an officer says and presses in Slack, from her first hello.
class ConversationTest {
    @TempDir
    private Path folder;

    private Workspace workspace;
    private Ann ann;

    @BeforeEach
    void open() {
        workspace = new Workspace(folder);
        ann = new Ann(workspace);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private List<ObjectNode> told() {
        workspace.deliver();
        return workspace.mock.channels.getOrDefault(Ann.DIRECT, List.of());
    }

    private String last() {
        return Json.text(told().getLast(), "text");
    }

    private List<Listing> mine() {
        return workspace.store.people().assessments(List.of("slack:T1:U1"), 10);
    }

    private ObjectNode home() {
        return java.util.Objects.requireNonNull(workspace.mock.homes.get("U1"));
    }

    private int turns() {
        return mine().isEmpty()
                ? 0
                : workspace.store.readAfter(mine().getFirst().id(), 0).size();
    }

    private void begins() {
        ann.says("hello");
        told();
        ann.presses("1. Sample form");
        told();
    }

    @Test
    void aHelloIsAnsweredWithTheForms() {
        ann.says("hello");

        assertTrue(last().contains("Sample form: Sample Council"), last());
    }

    @Test
    void aFormIsBegunWithOnePressByThePersonAsSlackKnowsHer() {
        begins();

        assertEquals(1, mine().size());
        assertEquals(
                "Ann Lee",
                workspace
                        .store
                        .readAfter(mine().getFirst().id(), 0)
                        .getFirst()
                        .officer()
                        .name());
        assertTrue(last().contains("What about proposal.title of the service?"), last());
    }

    @Test
    void anOldMenuIsToldOfAndBeginsNothing() {
        begins();
        ann.says("Close the library");
        workspace.deliver();

        ann.presses("1. Sample form");

        assertTrue(
                told().reversed().stream()
                        .limit(2)
                        .anyMatch(message -> Json.text(message, "text").contains("did not begin a second")),
                () -> "" + told());
        assertTrue(last().contains("What about proposal.kind"), last());
        assertEquals(1, mine().size());
    }

    @Test
    void wordsAreTheAnswerAndTakeThePlaceOfTheButtons() {
        begins();
        ObjectNode question = told().getLast();

        ann.says("Close the library on Mondays &amp; Tuesdays");

        assertTrue(last().contains("What about proposal.kind"), last());
        assertTrue(Json.text(question, "text").contains("You said: Close the library on Mondays &amp; Tuesdays"));
        assertFalse(Json.write(question.path("blocks")).contains("actions"));
        assertEquals(
                "Close the library on Mondays & Tuesdays", mine().getFirst().title());
    }

    @Test
    void theLargerBoxOpensAfterACommandThatCouldBeTheAnswerToo() {
        begins();
        ann.says("why");
        told();

        ann.presses("Open a larger box");

        await(() -> !workspace.mock.modals.isEmpty());
        told();
        assertFalse(last().contains("already left"), last());
    }

    @Test
    void aMessageDeliveredAgainIsHeardOnce() {
        begins();
        ObjectNode event = Ann.event(ann.message("Close the library", ann.stamp()));
        workspace.event(event);
        int messages = told().size();

        assertEquals(200, workspace.event(event).statusCode());
        assertEquals(200, workspace.event(event.put("event_id", "EvOther")).statusCode());

        assertEquals(messages, told().size());
        assertEquals(2, turns());
    }

    @Test
    void whatArrivesOutOfOrderIsHeardAsItComes() {
        begins();
        String earlier = ann.stamp();
        String later = ann.stamp();

        workspace.event(Ann.event(ann.message("Close the library", later)));
        told();
        workspace.event(Ann.event(ann.message("why", earlier)));

        assertEquals("Close the library", mine().getFirst().title());
        assertEquals(3, turns());
        assertTrue(last().contains("What about proposal.kind"), last());
    }

    /// Slack carries messages of up to 40,000 characters.
    @Test
    void aMessageThatIsTooLongToBeAnAnswerIsSaidToBe() {
        begins();

        ann.says("People said &amp; meant. ".repeat(1_900).strip());

        List<ObjectNode> told = told();
        assertTrue(
                told.stream().anyMatch(message -> Json.text(message, "text").contains("That is too long")),
                () -> "" + told);
        assertTrue(last().contains("What about proposal.title"), last());
    }

    @Test
    void aPressDeliveredAgainIsHeardOnce() {
        begins();
        ObjectNode press = ann.press(
                workspace
                        .mock
                        .find(Ann.DIRECT, element -> value(element, "command:skip"))
                        .orElseThrow(),
                element -> value(element, "command:skip"),
                _ -> true,
                "500.1");
        workspace.interaction(press);
        int messages = told().size();

        assertEquals(200, workspace.interaction(press).statusCode());

        assertEquals(messages, told().size());
        assertEquals(2, turns());
    }

    @Test
    void aDoubleClickIsOneAndAPressLongAfterIsAnother() {
        begins();
        ObjectNode card = workspace
                .mock
                .find(Ann.DIRECT, element -> value(element, "command:why"))
                .orElseThrow();

        for (String stamp : List.of("500.100000", "500.400000", "503.000000"))
            workspace.interaction(ann.press(card, element -> value(element, "command:why"), _ -> true, stamp));

        assertEquals(3, turns());
    }

    @Test
    void anAnswerPressedOnACardThatIsLeftIsToldWhereThingsStand() {
        begins();
        ann.says("Close the library");
        told();
        ObjectNode card = told().getLast().deepCopy();
        ann.presses("New");
        told();
        int turns = turns();

        workspace.interaction(ann.press(card, element -> label(element, "A change to it"), _ -> true, "900.1"));

        assertEquals(turns, turns());
        List<ObjectNode> told = told();
        String all = told.stream()
                .map(message -> Json.text(message, "text"))
                .toList()
                .toString();
        assertTrue(all.contains("a question you have already left"), all);
    }

    @Test
    void twoMessagesAtOnceLoseNothingAndDoubleNothing() throws Exception {
        for (int pair = 0; pair < 30; pair++) {
            String before = pair + "a";
            begins(pair);
            var one = Ann.event(ann.message("Answer " + before, ann.stamp()));
            var two = Ann.event(ann.message("Another " + before, ann.stamp()));
            try (var both = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
                for (var event : List.of(one, two, one, two)) {
                    var _ = both.submit(() -> workspace.event(event));
                }
            }
            List<String> said = workspace.store.readAfter(mine().getFirst().id(), 1).stream()
                    .map(entry -> entry.said())
                    .sorted()
                    .toList();
            assertEquals(List.of("Another " + before, "Answer " + before), said);
        }
    }

    private void begins(int number) {
        ann.says(number == 0 ? "hello" : "new assessment");
        told();
        ann.presses("1. Sample form");
        told();
    }

    @Test
    void aLongAnswerIsWrittenInABoxAndIsNeverTakenForACommand() {
        begins();
        ann.presses("Open a larger box");
        ObjectNode view = awaitModal();

        var acknowledgement = ann.submits(view, _ -> Json.object().put("value", "review"));

        assertEquals(Json.object(), acknowledgement);
        told();
        assertEquals("review", mine().getFirst().title());
    }

    @Test
    void theSameFormSentTwiceIsHeardOnce() {
        begins();
        ann.presses("Open a larger box");
        ObjectNode view = awaitModal();

        ann.submits(view, _ -> Json.object().put("value", "Close the library"));
        ann.submits(view, _ -> Json.object().put("value", "Close the library"));

        assertEquals(2, turns());
    }

    @Test
    void aFormThatSlackNoLongerOpensIsSaidInTheChat() {
        begins();
        workspace.mock.order("views.open", 200, "expired_trigger_id", 0);
        ann.presses("Open a larger box");

        await(() -> last().contains("I could not open the form"));
    }

    private ObjectNode awaitModal() {
        await(() -> !workspace.mock.modals.isEmpty());
        return workspace.mock.modals.removeLast();
    }

    static void await(java.util.function.BooleanSupplier met) {
        long end = System.nanoTime() + 20_000_000_000L;
        while (!met.getAsBoolean()) {
            if (System.nanoTime() > end) throw new AssertionError("It did not come to pass");
            Thread.onSpinWait();
        }
    }

    @Test
    void anAcknowledgementDoesNotWaitForASlowSlack() {
        begins();
        workspace.mock.order("views.open", 200, "", 4);
        long start = System.nanoTime();

        ann.presses("Open a larger box");

        assertTrue(System.nanoTime() - start < 3_000_000_000L);
        await(() -> !workspace.mock.modals.isEmpty());
    }

    @Test
    void filesEditsAndDeletionsAreToldWhatBecameOfThem() {
        begins();
        ObjectNode file = ann.message("", ann.stamp()).put("subtype", "file_share");
        file.set("files", Json.array(List.of(Json.object().put("id", "F1"))));
        workspace.event(Ann.event(file));
        workspace.event(Ann.event(file));
        assertTrue(last().startsWith("I cannot read files"), last());
        int messages = told().size();

        ObjectNode edit =
                Json.object().put("type", "message").put("channel_type", "im").put("channel", Ann.DIRECT);
        edit.put("subtype", "message_changed")
                .set("message", Json.object().put("user", "U1").put("text", "new"));
        edit.set("previous_message", Json.object().put("user", "U1").put("text", "old"));
        workspace.event(Ann.event(edit));
        assertTrue(last().startsWith("I saw that you edited or deleted"), last());
        assertEquals(messages + 1, told().size());

        workspace.event(Ann.event(edit.deepCopy().put("subtype", "message_deleted")));
        assertEquals(messages + 2, told().size());
        assertEquals(1, turns());
    }

    @Test
    void whatThisAndOtherProgramsWriteIsNotHeard() {
        begins();
        int before = told().size();
        ObjectNode bot = ann.message("hello", ann.stamp()).put("bot_id", "B1");
        ObjectNode own = Ann.event(ann.message("hello", ann.stamp()).put("user", "UBOT"));
        own.set(
                "authorizations",
                Json.array(List.of(Json.object().put("user_id", "UBOT").put("is_bot", true))));
        ObjectNode unfolded =
                Json.object().put("type", "message").put("channel_type", "im").put("channel", Ann.DIRECT);
        unfolded.put("subtype", "message_changed")
                .set("message", Json.object().put("user", "U1").put("text", "same"));
        unfolded.set("previous_message", Json.object().put("user", "U1").put("text", "same"));

        workspace.event(Ann.event(bot));
        workspace.event(own);
        workspace.event(Ann.event(unfolded));
        workspace.event(Ann.event(ann.message("hello", ann.stamp()).put("subtype", "channel_join")));
        workspace.event(Ann.event(ann.message("hello", ann.stamp()).put("channel_type", "channel")));
        workspace.event(Ann.event(Json.object().put("type", "something_new")));

        assertEquals(before, told().size());
        assertEquals(1, turns());
    }

    @Test
    void aMentionWhereOthersReadIsAnsweredWithAnInvitationOnce() {
        ObjectNode mention = Json.object()
                .put("type", "app_mention")
                .put("user", "U1")
                .put("channel", "C9")
                .put("text", "<@UBOT> hello")
                .put("ts", "77.1");

        workspace.event(Ann.event(mention));
        workspace.event(Ann.event(mention));
        told();

        List<ObjectNode> there = workspace.mock.channels.getOrDefault("C9", List.of());
        assertEquals(1, there.size());
        assertEquals("77.1", Json.text(there.getFirst(), "thread_ts"));
        assertTrue(Json.text(there.getFirst(), "text").contains("open a direct message"));
        assertEquals(0, mine().size());
    }

    @Test
    void theHomePageListsOnesAssessmentsAndGoesOnWithThem() {
        begins();
        ann.says("Close the library");
        workspace.event(Ann.event(
                Json.object().put("type", "app_home_opened").put("user", "U1").put("tab", "home")));
        told();

        ObjectNode home = home();
        assertTrue(Json.write(home).contains("*Close the library*"), Json.write(home));

        home.put("ts", "1.1");
        workspace.interaction(ann.press(home, element -> label(element, "Carry on"), _ -> true, "600.1"));
        assertTrue(last().contains("proposal.kind"), last());
    }

    @Test
    void aFinishedAssessmentIsOpenedFromTheHomePage() {
        begins();
        ann.says("Close the library");
        ann.says("finish");
        ann.says("finish");
        workspace.event(Ann.event(
                Json.object().put("type", "app_home_opened").put("user", "U1").put("tab", "home")));
        int before = told().size();
        assertTrue(mine().getFirst().isFinished());

        ObjectNode home = home().put("ts", "1.1");
        workspace.interaction(ann.press(home, element -> label(element, "Open"), _ -> true, "600.1"));

        assertTrue(told().size() > before, "nothing was said");
    }

    @Test
    void aCommandIsAnsweredInTheDirectMessages() {
        begins();
        ann.says("Close the library");
        told();

        String acknowledged = workspace.command("my assessments").body();

        assertTrue(acknowledged.contains("ephemeral"), acknowledged);
        workspace.deliver();
        String listed =
                Json.text(workspace.mock.channels.getOrDefault("DU1", List.of()).getLast(), "text");
        assertTrue(listed.contains("Close the library"), listed);
    }

    @Test
    void aCommandWithoutWordsIsACallForHelp() {
        workspace.command("");
        workspace.deliver();

        String all = workspace.mock.channels.getOrDefault("DU1", List.of()).toString();
        assertTrue(all.contains("You can say"), all);
    }

    @Test
    void nothingWaitsForSomebodyWhoseAccountWasClosed() {
        begins();
        ObjectNode gone = Json.object().put("id", "U1").put("deleted", true);
        ObjectNode change = Json.object().put("type", "user_change");
        change.set("user", gone);
        workspace.event(Ann.event(change));
        workspace.event(Ann.event(
                Json.object().put("type", "app_home_opened").put("user", "U1").put("tab", "home")));

        assertEquals(0, workspace.deliver());
    }

    private static boolean value(tools.jackson.databind.JsonNode element, String value) {
        return Json.text(element, "value").equals(value);
    }

    private static boolean label(tools.jackson.databind.JsonNode element, String label) {
        return Json.text(element.path("text"), "text").equals(label);
    }
}
