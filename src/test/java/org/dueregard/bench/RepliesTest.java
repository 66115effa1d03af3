package org.dueregard.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// What is not as it should be is not measured.
class RepliesTest {

    @Test
    void aServiceThatTakesForgeriesIsFoundOut() throws IOException {
        try (var takesAll = new StandIn(0, (_, _, _) -> "{}");
                Platform teams = new TeamsPlatform("/api/messages", true, 0)) {
            int port = Integer.parseInt(takesAll.address().replaceAll(".*:", ""));
            var bench = new ChannelBench(port, teams, Script.ofAnother());

            var found = assertThrows(IllegalStateException.class, bench::checkThatForgeriesAreRefused);

            assertEquals("Teams takes what somebody else signed", found.getMessage());
        }
    }

    @Test
    void anAnswerThatIsNotTakenStopsTheBench() {
        var replies = new Replies(Duration.ofMillis(20));
        var reply = replies.expect("a", new Script.Line("1200", "Why is it needed?"));
        replies.said("b", "Why is it needed?");
        replies.said("a", "I cannot read that as a number.");

        var failed = assertThrows(IllegalStateException.class, reply::await);

        assertEquals("\"1200\" was not taken; the last reply was I cannot read that as a number.", failed.getMessage());
    }
}
