package org.dueregard.slack;

import static org.dueregard.slack.ConversationTest.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.javalin.websocket.WsContext;
import java.nio.file.Path;
import java.util.Map;
import org.dueregard.slack.WholeAssessmentTest.Line;
import org.dueregard.toolkit.Sample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/// The socket to Slack: what it brings, and what becomes of it when it is lost.
class SocketTest {
    @TempDir
    private Path folder;

    private Workspace workspace;
    private Line line;
    private Ann ann;

    @BeforeEach
    void open() {
        var settings = Map.of("DUEREGARD_SLACK_APP_TOKEN", SlackMock.APP, "DUEREGARD_SLACK_SIGNING_SECRET", "");
        workspace = new Workspace(folder, Sample.toolkit(), settings);
        line = new Line(workspace.mock);
        ann = new Ann(
                workspace.mock, body -> line.brings("events_api", body), body -> line.brings("interactive", body));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private void connected() {
        workspace.slack.start();
        await(() -> workspace.mock.sockets.size() == 1);
    }

    @Test
    void anAddressThatIsNoneIsFollowedByAnotherTry() {
        workspace.mock.wrongAddress = true;

        connected();

        assertEquals(2, workspace.mock.calls("apps.connections.open").size());
    }

    @Test
    void anEnvelopeIsAcknowledgedOnceItIsSaved() {
        connected();

        ann.says("hello");

        assertTrue(workspace.stored() > 0);
    }

    @Test
    void theSameEnvelopeTwiceIsHeardOnce() {
        connected();
        ObjectNode event = Ann.event(ann.message("hello", "5.1"));
        line.brings("events_api", event);
        int stored = workspace.deliver();

        line.brings("events_api", event);

        assertTrue(stored > 0);
        assertEquals(0, workspace.deliver());
    }

    @Test
    void aCommandIsAnsweredInItsAcknowledgementOnlyWhereSlackTakesOne() {
        connected();
        ObjectNode command =
                Json.object().put("command", "/dueregard").put("team_id", "T1").put("user_id", "U1");
        line.brings("slash_commands", command.put("trigger_id", "1").put("text", "help"));

        assertTrue(workspace.mock.acknowledged.getFirst().path("payload").isMissingNode());
    }

    @Test
    void whatIsRefusedOrNotKnownIsAcknowledgedAndLeavesNothing() {
        connected();

        line.brings("events_api", Json.object());
        line.brings("events_api", Ann.event(ann.message("hello", "5.1")).put("team_id", "T2"));
        line.brings("something_new", Json.object());

        assertEquals(0, workspace.stored());
    }

    @Test
    void aNewSocketIsOpenedBeforeTheOldIsClosed() {
        connected();
        WsContext old = workspace.mock.sockets.getFirst();

        old.send("{\"type\":\"disconnect\",\"reason\":\"refresh_requested\"}");

        await(() -> workspace.mock.calls("apps.connections.open").size() == 2);
        await(() -> workspace.mock.sockets.size() == 1
                && !workspace.mock.sockets.getFirst().sessionId().equals(old.sessionId()));
        ann.says("hello");
        assertTrue(workspace.stored() > 0);
    }

    @Test
    void aLostSocketIsOpenedAgain() {
        connected();
        String lost = workspace.mock.sockets.getFirst().sessionId();

        workspace.mock.sockets.getFirst().closeSession();

        await(() -> workspace.mock.sockets.stream()
                .anyMatch(each -> !each.sessionId().equals(lost)));
        ann.says("hello");
        assertTrue(workspace.stored() > 0);
    }

    @Test
    void itIsTriedAgainUntilSlackGivesAnAddress() {
        workspace.mock.order("apps.connections.open", 200, "internal_error", 0);
        workspace.mock.order("apps.connections.open", 429, "", 1);

        connected();

        assertEquals(3, workspace.mock.calls("apps.connections.open").size());
    }

    @Test
    void noSocketIsOpenedAfterTheEnd() {
        connected();

        workspace.slack.close();

        await(() -> workspace.mock.sockets.isEmpty());
        assertEquals(1, workspace.mock.calls("apps.connections.open").size());
    }
}
