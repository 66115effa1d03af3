package org.dueregard.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import org.dueregard.guide.Toolkits;
import org.dueregard.toolkit.Toolkit;

/// The forms there are.
final class ToolkitRoutes {
    private final Toolkits toolkits;

    ToolkitRoutes(Toolkits toolkits) {
        this.toolkits = toolkits;
    }

    void add(RoutesConfig routes) {
        routes.get("/api/v1/toolkits", this::list);
        routes.get("/api/v1/toolkits/{id}", this::show);
    }

    private void list(Context context) {
        var object = Json.object();
        object.set("toolkits", Json.array(toolkits.current(), ToolkitJson::summary));
        context.json(object);
    }

    private void show(Context context) {
        String version = Optional.ofNullable(context.queryParam("version")).orElse("");
        context.json(ToolkitJson.whole(find(toolkits, context.pathParam("id"), version)));
    }

    /// @param version empty for the newest
    static Toolkit find(Toolkits toolkits, String id, String version) {
        return toolkits.find(id, version)
                .orElseThrow(() -> RefusedException.notFound(
                        "There is no such toolkit, or no such version of it. /api/v1/toolkits lists them."));
    }
}
