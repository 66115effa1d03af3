package org.dueregard.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Where Slack calls this service. A request is heard only if it is signed, whole, and meant for this app.
final class SlackRoutes {
    /// Slack's own requests stay far below; a message comes back with its blocks, and a form with all that is in it.
    static final int MOST_BYTES = 1024 * 1024;

    private static final int MOST_IN_A_TRY = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(SlackRoutes.class);

    private final Signature signature;
    private final Office office;
    private final Attendant attendant;

    SlackRoutes(Signature signature, Office office, Attendant attendant) {
        this.signature = signature;
        this.office = office;
        this.attendant = attendant;
    }

    void add(RoutesConfig routes) {
        routes.post("/slack/events", context -> answer(context, body -> Envelope.event(office, object(body))));
        routes.post(
                "/slack/interactive", context -> answer(context, body -> Envelope.interaction(office, payload(body))));
        routes.post(
                "/slack/commands", context -> answer(context, body -> Envelope.command(office, Slashes.form(body))));
    }

    private void answer(Context context, Function<byte[], Incoming> read) {
        try {
            byte[] body = body(context);
            if (isTryOfCertificate(body)) return;
            signature.check(
                    context.header("X-Slack-Request-Timestamp"),
                    context.header("X-Slack-Signature"),
                    body,
                    office.clock().instant());
            acknowledge(context, attendant.attend(read.apply(body)));
        } catch (RefusedException refused) {
            LOG.info("A request to {} was refused: {}", context.path(), refused.getMessage());
            context.status(refused.status)
                    .contentType("text/plain; charset=utf-8")
                    .result("" + refused.getMessage());
        }
    }

    /// Now and then Slack only tries the certificate of the address, perhaps without a signature.
    private static boolean isTryOfCertificate(byte[] body) {
        return body.length < MOST_IN_A_TRY && ("&" + new String(body, UTF_8) + "&").contains("&ssl_check=1&");
    }

    private static void acknowledge(Context context, Optional<ObjectNode> said) {
        context.status(200);
        said.ifPresent(json -> context.contentType("application/json").result(Json.write(json)));
    }

    private static byte[] body(Context context) {
        try {
            byte[] body = context.bodyInputStream().readNBytes(MOST_BYTES + 1);
            if (body.length > MOST_BYTES) throw RefusedException.tooLarge();
            return body;
        } catch (IOException broken) {
            throw RefusedException.malformed("The request broke off.");
        }
    }

    private static ObjectNode payload(byte[] body) {
        JsonNode payload = Slashes.form(body).path("payload");
        if (!payload.isString()) throw RefusedException.malformed("The payload is missing.");
        return object(payload.stringValue().getBytes(UTF_8));
    }

    private static ObjectNode object(byte[] body) {
        return Json.find(new String(body, UTF_8))
                .orElseThrow(() -> RefusedException.malformed("This is not one JSON object."));
    }
}
