package org.dueregard.teams;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/// Takes what the Connector sends to the bot's messaging endpoint. The token is checked before anything is read, and
/// all is saved before it is acknowledged.
final class TeamsRoutes {
    private static final Logger LOG = LoggerFactory.getLogger(TeamsRoutes.class);
    private static final int MOST_BYTES = 256 * 1024;

    private final Gate gate;
    private final Listening listening;
    private final Patience patience;

    TeamsRoutes(Gate gate, Listening listening, Patience patience) {
        this.gate = gate;
        this.listening = listening;
        this.patience = patience;
    }

    void add(RoutesConfig routes) {
        routes.post("/api/messages", this::receive);
    }

    private void receive(Context context) {
        try {
            Gate.Pass pass = gate.check(context.header("Authorization"));
            Activity activity = Activity.of(read(context));
            gate.admit(pass, activity);
            answer(context, patience.showing(activity, () -> listening.hear(activity)));
        } catch (RefusedException refused) {
            refuse(context, refused);
        }
    }

    private static void answer(Context context, Acknowledged acknowledged) {
        context.status(acknowledged.status());
        ObjectNode body = acknowledged.body();
        if (body != null) context.contentType("application/json").result(Json.bytes(body));
    }

    /// Says why in the log; what was sent is in neither.
    private static void refuse(Context context, RefusedException refused) {
        String why = String.valueOf(refused.getMessage());
        LOG.info("Refused with {} what was sent to the Teams endpoint: {}", refused.status, why);
        if (refused.status == RefusedException.NO_TOKEN) context.header("WWW-Authenticate", "Bearer");
        answer(context, Acknowledged.refused(refused.status, why));
    }

    private static ObjectNode read(Context context) {
        try {
            byte[] bytes = context.bodyInputStream().readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) throw new RefusedException(RefusedException.TOO_LARGE, "This is too large.");
            return Json.read(bytes);
        } catch (JacksonException unreadable) {
            throw new RefusedException(RefusedException.MALFORMED, "This is not JSON that can be read.");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
