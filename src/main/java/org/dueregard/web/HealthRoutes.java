package org.dueregard.web;

import io.javalin.config.RoutesConfig;
import java.util.Optional;
import java.util.function.Supplier;

/// Whether the service runs, and whether it can do its work.
final class HealthRoutes {
    private final Supplier<Optional<String>> trouble;

    HealthRoutes(Supplier<Optional<String>> trouble) {
        this.trouble = trouble;
    }

    void add(RoutesConfig routes) {
        routes.get("/health/live", context -> context.json(Json.object().put("status", "live")));
        routes.get("/health/ready", context -> {
            trouble.get().ifPresent(what -> {
                throw RefusedException.notReady(what);
            });
            context.json(Json.object().put("status", "ready"));
        });
    }
}
