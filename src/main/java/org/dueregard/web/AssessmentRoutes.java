package org.dueregard.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.dueregard.assessment.Assessment;
import org.dueregard.conversation.Conversation;
import org.dueregard.guide.Document;
import org.dueregard.guide.Listing;

/// Assembled assessments, and the list of them.
final class AssessmentRoutes {
    private static final int MOST_LISTED = 500;

    private final Ports ports;

    AssessmentRoutes(Ports ports) {
        this.ports = ports;
    }

    void add(RoutesConfig routes) {
        routes.get("/api/v1/assessments", this::list);
        routes.get("/api/v1/assessments/{id}.html", this::page);
        routes.get("/api/v1/assessments/{id}", this::show);
    }

    private void list(Context context) {
        var object = Json.object();
        object.set("assessments", Json.array(ports.register().recent(MOST_LISTED), AssessmentJson::listing));
        context.json(object);
    }

    private void page(Context context) {
        context.html(ports.page().apply(getDocument(context.pathParam("id"))));
    }

    private void show(Context context) {
        context.json(AssessmentJson.document(getDocument(context.pathParam("id"))));
    }

    private Document getDocument(String id) {
        Assessment assessment = ports.memory()
                .findConversation(id)
                .map(Conversation::assessment)
                .orElseThrow(AssessmentRoutes::unknown);
        Listing listing = ports.register()
                .findListing(id)
                .or(() -> ports.memory().findListing(id))
                .orElseThrow(AssessmentRoutes::unknown);
        return ports.assembling()
                .assemble(assessment, listing, ports.today(), ports.clock().getZone());
    }

    private static RefusedException unknown() {
        return RefusedException.notFound("There is no such assessment. /api/v1/assessments lists them.");
    }
}
