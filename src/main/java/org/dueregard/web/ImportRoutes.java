package org.dueregard.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dueregard.guide.Imports;
import org.dueregard.guide.Imports.Draft;
import org.dueregard.guide.Imports.Saved;
import tools.jackson.databind.node.ObjectNode;

/// Past assessments read in from files: sent, looked at, corrected and saved.
final class ImportRoutes {
    private static final int MOST_IN_A_NAME = 255;
    private static final int MOST_IN_AN_ID = 100;
    private static final String TYPE = "application/octet-stream";
    private static final String UNKNOWN = "There is no such file here any more. Choose it again.";

    private final Imports imports;

    ImportRoutes(Imports imports) {
        this.imports = imports;
    }

    void add(RoutesConfig routes) {
        routes.post("/api/v1/imports", this::read);
        routes.get("/api/v1/imports/{id}", this::show);
        routes.post("/api/v1/imports/{id}/save", this::save);
    }

    private void read(Context context) {
        String name = Texts.line("name", given(context, "name"), MOST_IN_A_NAME);
        String type = String.valueOf(context.contentType());
        if (!type.startsWith(TYPE))
            throw RefusedException.wrongType("Send the file as it is, with the header Content-Type: " + TYPE + ".");
        switch (imports.read(name, bytes(context))) {
            case Imports.Refused(var sentence) -> throw RefusedException.unreadable(sentence);
            case Draft draft -> context.status(201).json(ImportJson.draft(draft));
        }
    }

    private static byte[] bytes(Context context) {
        try {
            byte[] bytes = context.bodyInputStream().readNBytes(Imports.MOST_BYTES + 1);
            if (bytes.length > Imports.MOST_BYTES)
                throw RefusedException.tooLarge("The file is too large. Send at most " + Imports.MOST_BYTES / 1_000_000
                        + " MB: take out large pictures, or split it.");
            return bytes;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void show(Context context) {
        String toolkit = given(context, "toolkit");
        context.json(ImportJson.draft(find(context, toolkit, given(context, "version"))));
    }

    private Draft find(Context context, String toolkit, String version) {
        return imports.find(context.pathParam("id"), toolkit, version)
                .orElseThrow(() -> RefusedException.notFound(UNKNOWN));
    }

    private void save(Context context) {
        Fields fields = Body.read(context).only(Set.of("toolkit", "version", "moved", "personalDataSeen"));
        Draft draft = find(context, fields.line("toolkit", MOST_IN_AN_ID), fields.line("version", MOST_IN_AN_ID));
        boolean seen = fields.isTrue("personalDataSeen");
        if (!draft.personal().isEmpty() && !seen)
            throw RefusedException.badField(
                    "personalDataSeen", "must be true: look at the names and numbers that were found first.");
        Saved saved = imports.save(draft.id(), draft.toolkit(), draft.version(), moved(fields, draft));
        ObjectNode answer = Json.object().put("assessment", saved.assessment()).put("before", saved.before());
        context.status(saved.before() ? 200 : 201).json(answer);
    }

    /// The moves, each from a passage's number to a place of the form.
    private static Map<Integer, String> moved(Fields fields, Draft draft) {
        Set<String> places =
                Set.copyOf(draft.goals().stream().map(Imports.Goal::slot).toList());
        Map<Integer, String> moved = new HashMap<>();
        Optional<Fields> given = fields.findObject("moved");
        given.ifPresent(moves -> moves.object().propertyNames().forEach(number -> {
            int passage = number.matches("\\d{1,6}") ? Integer.parseInt(number) : -1;
            String slot = moves.findWords(number, MOST_IN_A_NAME).orElse("");
            boolean there =
                    passage >= 0 && passage < draft.pieces().size() && (slot.isEmpty() || places.contains(slot));
            if (!there) throw RefusedException.badField("moved", "must name passages and places of this draft.");
            moved.put(passage, slot);
        }));
        return moved;
    }

    private static String given(Context context, String name) {
        return Optional.ofNullable(context.queryParam(name)).orElse("");
    }
}
