package org.dueregard.web;

import io.javalin.config.RoutesConfig;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.dueregard.guide.Gaps;
import org.dueregard.guide.Gaps.Overview;
import org.dueregard.guide.Listing;
import tools.jackson.databind.node.ObjectNode;

/// What shows only across assessments.
final class GapsRoutes {
    private final Gaps gaps;
    private final Supplier<LocalDate> today;

    GapsRoutes(Gaps gaps, Supplier<LocalDate> today) {
        this.gaps = gaps;
        this.today = today;
    }

    void add(RoutesConfig routes) {
        routes.get("/api/v1/gaps", context -> context.json(overview(gaps.overview(today.get()))));
    }

    private static ObjectNode overview(Overview overview) {
        ObjectNode object = Json.object().put("assessments", overview.looked());
        object.set("lacking", Json.array(overview.lacking(), GapsRoutes::lack));
        object.set("oldest", Json.array(overview.oldest(), GapsRoutes::old));
        object.set("recurring", Json.array(overview.recurring(), GapsRoutes::recurring));
        object.set("overdue", Json.array(overview.overdue(), GapsRoutes::overdue));
        return object;
    }

    private static ObjectNode lack(Gaps.Lack lack) {
        return Json.object()
                .put("group", lack.group())
                .put("times", lack.times())
                .put("of", lack.of());
    }

    private static ObjectNode old(Gaps.Old old) {
        ObjectNode object = Json.object().put("title", old.title()).put("date", old.date());
        object.set("assessments", Json.array(old.used(), GapsRoutes::assessment));
        return object;
    }

    private static ObjectNode recurring(Gaps.Recurring recurring) {
        ObjectNode object = Json.object().put("text", recurring.text());
        object.set("assessments", Json.array(recurring.used(), GapsRoutes::assessment));
        return object;
    }

    private static ObjectNode overdue(Gaps.Overdue overdue) {
        ObjectNode object = Json.object()
                .put("action", overdue.action())
                .put("due", overdue.due().toString());
        object.set("assessment", assessment(overdue.assessment()));
        return object;
    }

    private static ObjectNode assessment(Listing listing) {
        return Json.object()
                .put("id", listing.id())
                .put("title", listing.title())
                .put("url", "/api/v1/assessments/" + listing.id() + ".html");
    }
}
