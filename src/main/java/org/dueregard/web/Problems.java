package org.dueregard.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import org.dueregard.guide.Journal.JournalException;
import org.dueregard.guide.Passages.PassagesException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/// Says what went wrong, once, at the edge: as problem JSON (RFC 9457), or as a page to someone who looks for a page.
final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String METHODS = "availableMethods";

    private Problems() {}

    static void register(RoutesConfig routes) {
        routes.exception(
                RefusedException.class,
                (refused, context) -> answer(context, refused.status, message(refused), refused.field));
        routes.exception(JournalException.class, (down, context) -> {
            LOG.error("The store could not be reached", down);
            answer(context, 503, "The store could not be reached. Nothing was lost: send it again.", null);
        });
        routes.exception(PassagesException.class, (down, context) -> {
            LOG.error("The index could not be reached", down);
            answer(context, 503, "The search could not be made just now. Nothing was lost: send it again.", null);
        });
        routes.exception(HttpResponseException.class, Problems::http);
        routes.exception(Exception.class, (broken, context) -> {
            LOG.error("Could not answer {} {}", context.method(), context.path(), broken);
            answer(context, 500, "Something went wrong in the service. What was saved before is safe.", null);
        });
    }

    private static String message(Exception refused) {
        return String.valueOf(refused.getMessage());
    }

    private static void http(HttpResponseException refused, Context context) {
        if (refused.getDetails().containsKey(METHODS))
            context.header("Allow", String.valueOf(refused.getDetails().get(METHODS)));
        int status = refused.getStatus();
        answer(context, status, detail(status), null);
    }

    private static String detail(int status) {
        return switch (status) {
            case 404 -> "There is nothing at this address.";
            case 405 -> "This address does not take that method. The Allow header lists those it takes.";
            case 413 -> "This is too large. Send at most " + Body.MOST_BYTES / 1024 + " KiB.";
            default -> "The service could not take that.";
        };
    }

    private static void answer(Context context, int status, String detail, @Nullable String field) {
        context.status(status);
        if (!isForPrograms(context.path())) {
            context.html(page(title(status), detail));
            return;
        }
        ObjectNode problem = Json.object()
                .put("type", "about:blank")
                .put("title", title(status))
                .put("status", status)
                .put("detail", detail);
        if (field != null) problem.put("field", field);
        context.json(problem).contentType("application/problem+json");
    }

    private static String title(int status) {
        return HttpStatus.forStatus(status).getMessage();
    }

    private static boolean isForPrograms(String path) {
        return path.startsWith("/api") || path.startsWith("/health");
    }

    /// @param title  plain ASCII without markup, as is `detail`
    private static String page(String title, String detail) {
        return """
                <!doctype html>
                <html lang="en-GB">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%1$s: Due Regard</title><link rel="stylesheet" href="/styles.css"></head>
                <body><main class="page"><h1>%1$s</h1><p>%2$s</p><p><a href="/">Go to the start page</a></p></main></body>
                </html>
                """.formatted(title, detail);
    }
}
