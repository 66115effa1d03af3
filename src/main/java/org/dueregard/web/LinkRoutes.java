package org.dueregard.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.Set;
import org.dueregard.assessment.Officer;
import org.dueregard.guide.Linking;
import org.dueregard.guide.Linking.Result;

/// One-time codes that make an officer here and a person in another channel one and the same.
final class LinkRoutes {
    private static final int MOST_IN_A_CODE = 100;

    private final Linking linking;
    private final InstantSource clock;

    LinkRoutes(Linking linking, InstantSource clock) {
        this.linking = linking;
        this.clock = clock;
    }

    void add(RoutesConfig routes) {
        routes.post("/api/v1/links", this::give);
        routes.post("/api/v1/links/{code}", this::take);
    }

    private void give(Context context) {
        answer(context, linking.give(officer(context), clock.instant()));
    }

    private void take(Context context) {
        String code = Texts.line("code", context.pathParam("code"), MOST_IN_A_CODE);
        answer(context, linking.take(officer(context), code, clock.instant()));
    }

    private static Officer officer(Context context) {
        Fields fields = Body.read(context).only(Set.of("officer"));
        return ChatRoutes.known(ChatRequests.officer(fields));
    }

    private static void answer(Context context, Result result) {
        switch (result) {
            case Result.Given(var code, var until) ->
                Json.send(context.status(201), Json.object().put("code", code).put("until", until.toString()));
            case Result.Linked _ -> Json.send(context, Json.object().put("linked", true));
            case Result.Wrong _ ->
                throw RefusedException.notFound(
                        "There is no such code. It may have been used, or it may be too old. Ask for a new one.");
            case Result.Own _ ->
                throw RefusedException.conflict("This code was given to the same officer. Use it in the other place.");
            case Result.TooManyTries _ ->
                throw RefusedException.tooMany("There were too many wrong codes. Wait 15 minutes, then try again.");
            case Result.NotNamed _ ->
                throw RefusedException.badField(
                        "officer",
                        "is missing, or has the id \"officer\", which stands for anybody who gives none. Give the id of one person.");
            case Result.Unlinked _, Result.NotLinked _ -> throw new IllegalStateException("Nothing was to be unlinked");
        }
    }
}
