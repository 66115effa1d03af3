package org.dueregard.slack;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/// Opens the envelopes of a socket, and writes the acknowledgement of each once all that follows from it is saved.
final class Envelopes {
    private static final Logger LOG = LoggerFactory.getLogger(Envelopes.class);

    private final Office office;
    private final Attendant attendant;

    Envelopes(Office office, Attendant attendant) {
        this.office = office;
        this.attendant = attendant;
    }

    /// The acknowledgement; empty if there is to be none, so that Slack brings the envelope again.
    Optional<ObjectNode> hear(ObjectNode envelope) {
        String id = Json.text(envelope, "envelope_id");
        if (id.isEmpty()) return Optional.empty();
        ObjectNode acknowledgement = Json.object().put("envelope_id", id);
        try {
            Optional<ObjectNode> said = attendant.attend(open(envelope));
            boolean taken = envelope.path("accepts_response_payload").asBoolean(false);
            said.filter(_ -> taken).ifPresent(payload -> acknowledgement.set("payload", payload));
            return Optional.of(acknowledgement);
        } catch (RefusedException refused) {
            LOG.info("An envelope was refused: {}", refused.getMessage());
            return Optional.of(acknowledgement);
        } catch (RuntimeException failed) {
            LOG.error("An envelope could not be heard", failed);
            return Optional.empty();
        }
    }

    private Incoming open(ObjectNode envelope) {
        if (!(envelope.path("payload") instanceof ObjectNode payload))
            throw RefusedException.malformed("The payload is missing.");
        return switch (Json.text(envelope, "type")) {
            case "events_api" -> Envelope.event(office, payload);
            case "interactive" -> Envelope.interaction(office, payload);
            case "slash_commands" -> Envelope.command(office, payload);
            case String other -> new Incoming.Ignored(Cut.to(80, other));
        };
    }
}
