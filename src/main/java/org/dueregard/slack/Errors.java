package org.dueregard.slack;

import java.time.Duration;
import java.util.Set;
import org.dueregard.guide.Sender.Outcome;

/// What the errors of the Web API mean for what is to be sent, by the list of each method, for example
/// https://docs.slack.dev/reference/methods/chat.postMessage#errors.
final class Errors {
    /// Slack's own trouble: it passes.
    private static final Set<String> PASSING = Set.of(
            "internal_error",
            "fatal_error",
            "service_unavailable",
            "request_timeout",
            "team_added_to_org",
            "ratelimited",
            "rate_limited");

    /// The administrator's to put right; until then every message would fail alike.
    private static final Set<String> OURS = Set.of(
            "invalid_auth", "not_authed", "token_expired", "missing_scope", "no_permission", "ekm_access_denied");

    /// The blocks are not taken; their words may be.
    private static final Set<String> BLOCKS = Set.of("invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long");

    private static final Duration UNTIL_PUT_RIGHT = Duration.ofMinutes(5);

    private Errors() {}

    static boolean isOfBlocks(String error) {
        return BLOCKS.contains(error);
    }

    /// An error that is not known is never tried again: what waits behind it is to be sent.
    static Outcome outcome(String error) {
        if (PASSING.contains(error)) return new Outcome.Later(null, error);
        if (OURS.contains(error)) return new Outcome.Later(UNTIL_PUT_RIGHT, error);
        return new Outcome.Never(error.isEmpty() ? "no error given" : error);
    }
}
