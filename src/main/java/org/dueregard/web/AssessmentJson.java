package org.dueregard.web;

import java.time.Instant;
import org.dueregard.assessment.ReviewDate;
import org.dueregard.guide.Document;
import org.dueregard.guide.Document.Entry;
import org.dueregard.guide.Document.Note;
import org.dueregard.guide.Document.Part;
import org.dueregard.guide.Listing;
import org.dueregard.quality.Finding;
import org.dueregard.quality.RuleSource;
import org.dueregard.toolkit.Toolkit;
import tools.jackson.databind.node.ObjectNode;

/// Writes assembled assessments.
final class AssessmentJson {
    private static final int LABEL_CHARS = 90;

    private AssessmentJson() {}

    static ObjectNode listing(Listing listing) {
        return Json.object()
                .put("id", listing.id())
                .put("title", listing.title())
                .put("toolkit", listing.toolkit())
                .put("organisation", listing.organisation())
                .put("status", status(listing))
                .put("changed", listing.changed().toString());
    }

    static ObjectNode document(Document document) {
        Listing listing = document.listing();
        ObjectNode object = Json.object()
                .put("id", listing.id())
                .put("title", listing.title())
                .put("status", status(listing))
                .put("started", listing.started().toString());
        Instant finished = listing.finished();
        if (finished != null) object.put("finished", finished.toString());
        object.set("toolkit", toolkit(document.toolkit()));
        object.set("sections", Json.array(document.parts(), AssessmentJson::section));
        ReviewDate review = document.review();
        if (review != null) object.set("reviewDate", review(review));
        object.set("missing", Json.array(document.missing(), entry -> missing(entry, document)));
        object.set("findings", Json.array(document.findings(), note -> finding(note, document.toolkit())));
        return object;
    }

    private static String status(Listing listing) {
        return listing.isFinished() ? "finished" : "open";
    }

    private static ObjectNode toolkit(Toolkit toolkit) {
        return Json.object()
                .put("id", toolkit.id())
                .put("version", toolkit.version())
                .put("title", toolkit.cover().title())
                .put("organisation", toolkit.cover().organisation());
    }

    private static ObjectNode section(Part part) {
        ObjectNode object = Json.object().put("id", part.id());
        Json.putIfAny(object, "number", part.number());
        object.put("title", part.title());
        Json.putIfAny(object, "notNeeded", part.notNeeded());
        object.set("entries", Json.array(part.entries(), AssessmentJson::entry));
        return object;
    }

    private static ObjectNode entry(Entry entry) {
        ObjectNode object = Json.object().put("question", entry.question());
        Json.putIfAny(object, "number", entry.number());
        Json.putIfAny(object, "item", entry.item());
        object.put("label", entry.label()).put("text", entry.text()).put("state", ToolkitJson.lower(entry.state()));
        Json.putIfAny(object, "answer", entry.answer());
        if (entry.shared()) object.put("shared", true);
        Json.putIfAny(object, "by", entry.by());
        Instant at = entry.at();
        if (at != null) object.put("at", at.toString());
        object.set("citations", Json.array(entry.citations(), ChatJson::citation));
        return object;
    }

    private static ObjectNode review(ReviewDate review) {
        ObjectNode object = Json.object();
        Json.putIfAny(object, "number", review.rule().number());
        return object.put("label", review.rule().label())
                .put("date", review.date().toString())
                .put("rating", review.rating());
    }

    private static ObjectNode missing(Entry entry, Document document) {
        return Json.object().put("question", entry.question()).put("label", label(entry, document));
    }

    /// The question's short name, as the review in the conversation has it.
    private static String label(Entry entry, Document document) {
        String number = entry.number().isEmpty() ? section(entry, document) : entry.number();
        String about = entry.label().isEmpty() ? "" : " (" + entry.label() + ")";
        String text = entry.text();
        String shown =
                text.length() <= LABEL_CHARS ? text : text.substring(0, text.lastIndexOf(' ', LABEL_CHARS)) + "\u2026";
        return number + about + ": " + shown;
    }

    private static String section(Entry entry, Document document) {
        return document.parts().stream()
                .filter(part -> part.entries().contains(entry))
                .map(Part::title)
                .findFirst()
                .orElse("");
    }

    private static ObjectNode finding(Note note, Toolkit toolkit) {
        Finding finding = note.finding();
        ObjectNode object = Json.object()
                .put("check", finding.check())
                .put("severity", ToolkitJson.lower(finding.severity()))
                .put("message", note.text());
        Json.putIfAny(object, "question", finding.slot().key());
        RuleSource.find(finding, toolkit).ifPresent(source -> object.put("source", source));
        return object;
    }
}
