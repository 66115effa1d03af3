package org.dueregard.web;

import io.javalin.config.RoutesConfig;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.dueregard.guide.SentCounts;
import tools.jackson.databind.node.ObjectNode;

/// Whether the service runs, whether it can do its work, and what it sent to the channels.
final class HealthRoutes {
    private final Supplier<Optional<String>> trouble;
    private final Supplier<List<SentCounts>> sent;

    HealthRoutes(Supplier<Optional<String>> trouble, Supplier<List<SentCounts>> sent) {
        this.trouble = trouble;
        this.sent = sent;
    }

    void add(RoutesConfig routes) {
        routes.get("/health/live", context -> context.json(Json.object().put("status", "live")));
        routes.get("/health/ready", context -> {
            trouble.get().ifPresent(what -> {
                throw RefusedException.notReady(what);
            });
            context.json(Json.object().put("status", "ready"));
        });
        routes.get("/health/channels", context -> {
            ObjectNode object = Json.object();
            object.set("channels", Json.array(sent.get(), HealthRoutes::counts));
            context.json(object);
        });
    }

    private static ObjectNode counts(SentCounts counts) {
        return Json.object()
                .put("channel", counts.channel())
                .put("sent", counts.sent())
                .put("retried", counts.retried())
                .put("givenUp", counts.givenUp())
                .put("possibleRepeats", counts.possibleRepeats());
    }
}
