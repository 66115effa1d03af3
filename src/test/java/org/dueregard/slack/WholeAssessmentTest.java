package org.dueregard.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dueregard.guide.Listing;
import org.dueregard.knowledge.Library;
import org.dueregard.toolkit.Toolkit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A whole assessment in Slack by what is on the screen, over HTTP and over a socket, on every form.
class WholeAssessmentTest {
    @TempDir
    private Path folder;

    static Stream<Toolkit> toolkits() {
        return Library.read(Path.of(""), Path.of("target/no-data")).toolkits().current().stream();
    }

    @ParameterizedTest
    @MethodSource("toolkits")
    void everyFormIsFilledInOverHttp(Toolkit toolkit) {
        try (Workspace workspace = new Workspace(folder, toolkit, Map.of())) {
            var officer = new OfficerAtSlack(new Ann(workspace), workspace.mock, workspace::deliver);

            Set<String> used =
                    officer.answers(Cut.to(Limits.LABEL, "1. " + toolkit.cover().title()));

            check(workspace);
            assertTrue(used.containsAll(List.of("button", "form", "use")), used::toString);
        }
    }

    @ParameterizedTest
    @MethodSource("toolkits")
    void everyFormIsFilledInOverASocket(Toolkit toolkit) {
        var settings = Map.of("DUEREGARD_SLACK_APP_TOKEN", SlackMock.APP, "DUEREGARD_SLACK_SIGNING_SECRET", "");
        try (Workspace workspace = new Workspace(folder, toolkit, settings)) {
            workspace.slack.start();
            var line = new Line(workspace.mock);
            var ann = new Ann(
                    workspace.mock, body -> line.brings("events_api", body), body -> line.brings("interactive", body));
            var officer = new OfficerAtSlack(ann, workspace.mock, workspace::deliver);

            officer.answers(Cut.to(Limits.LABEL, "1. " + toolkit.cover().title()));

            check(workspace);
            assertEquals(404, workspace.event(Json.object()).statusCode());
        }
    }

    private static void check(Workspace workspace) {
        Listing listing =
                workspace.store.people().assessments(List.of("slack:T1:U1"), 1).getFirst();
        assertTrue(listing.isFinished());
        for (SlackMock.Call call : workspace.mock.calls)
            if (call.method().startsWith("chat.")) assertEquals(List.of(), BlockKit.inMessage(call.body()));
    }

    /// Brings envelopes over the mock's socket, and waits for the acknowledgement of each.
    static final class Line {
        private final SlackMock mock;
        private int envelopes;

        Line(SlackMock mock) {
            this.mock = mock;
        }

        JsonNode brings(String type, ObjectNode payload) {
            ConversationTest.await(() -> !mock.sockets.isEmpty());
            envelopes++;
            String id = "envelope-" + envelopes;
            ObjectNode envelope = Json.object()
                    .put("type", type)
                    .put("envelope_id", id)
                    .put("accepts_response_payload", type.equals("interactive"));
            envelope.set("payload", payload);
            mock.sockets.getLast().send(Json.write(envelope));
            ConversationTest.await(() -> find(id).isPresent());
            return find(id).get().path("payload").isObject() ? find(id).get().path("payload") : Json.object();
        }

        Optional<ObjectNode> find(String id) {
            return mock.acknowledged.stream()
                    .filter(each -> Json.text(each, "envelope_id").equals(id))
                    .findFirst();
        }
    }
}
