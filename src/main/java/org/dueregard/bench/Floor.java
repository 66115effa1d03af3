package org.dueregard.bench;

import io.javalin.Javalin;
import java.io.IOException;
import java.time.Duration;

/// The floor under every turn: a bare service that takes the same JSON and answers at once.
public final class Floor {
    private static final String BODY = "{\"messageId\":\"m\",\"text\":\"" + "x".repeat(500) + "\"}";

    private Floor() {}

    /// Requests to a bare service with this many clients at once.
    public static Latencies bare(int clients, Duration length) throws InterruptedException {
        Javalin bare = Javalin.create(config -> {
            config.concurrency.useVirtualThreads = true;
            config.startup.showJavalinBanner = false;
            config.routes.post(
                    "/", context -> context.contentType("application/json").result(context.body()));
        });
        bare.start("127.0.0.1", 0);
        try {
            return Load.run(bare.port(), clients, length, () -> Floor::post);
        } finally {
            bare.stop();
        }
    }

    private static void post(Wire wire) throws IOException {
        wire.tell("/", BODY);
    }
}
