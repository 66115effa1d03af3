package org.dueregard.web;

import org.dueregard.guide.Imports.Draft;
import org.dueregard.guide.Imports.Goal;
import org.dueregard.guide.Imports.Line;
import org.dueregard.guide.Imports.Part;
import org.dueregard.guide.Imports.Personal;
import org.dueregard.guide.Imports.Piece;
import tools.jackson.databind.node.ObjectNode;

/// A file that was read, as JSON.
final class ImportJson {
    private ImportJson() {}

    static ObjectNode draft(Draft draft) {
        ObjectNode object = Json.object()
                .put("id", draft.id())
                .put("file", draft.file())
                .put("recognised", draft.recognised())
                .put("toolkit", draft.toolkit())
                .put("version", draft.version())
                .put("confidence", draft.confidence());
        object.set("passages", Json.array(draft.pieces(), ImportJson::piece));
        object.set("personal", Json.array(draft.personal(), ImportJson::personal));
        object.set("original", Json.array(draft.original(), ImportJson::line));
        object.set("places", Json.array(draft.goals(), ImportJson::goal));
        return object;
    }

    private static ObjectNode piece(Piece piece) {
        ObjectNode object = Json.object()
                .put("slot", piece.slot())
                .put("text", piece.text())
                .put("place", piece.place())
                .put("confidence", piece.confidence());
        Json.putIfAny(object, "title", piece.title());
        Json.putIfAny(object, "kind", piece.kind());
        object.set("groups", Json.texts(piece.groups().stream().sorted().toList()));
        return object;
    }

    private static ObjectNode personal(Personal personal) {
        return Json.object().put("kind", personal.kind()).put("words", personal.words());
    }

    private static ObjectNode line(Line line) {
        ObjectNode object = Json.object().put("row", line.row());
        object.set("parts", Json.array(line.parts(), ImportJson::part));
        return object;
    }

    private static ObjectNode part(Part part) {
        return Json.object().put("place", part.place()).put("text", part.text());
    }

    private static ObjectNode goal(Goal goal) {
        return Json.object()
                .put("slot", goal.slot())
                .put("section", goal.section())
                .put("label", goal.label());
    }
}
