package org.dueregard.knowledge;

import java.util.List;
import java.util.stream.Stream;
import org.dueregard.guide.Passage;
import org.dueregard.guide.Passage.Standing;
import org.dueregard.guide.Passage.Worked;
import org.dueregard.knowledge.KnowledgeReader.Draft;

/// Reads sources of evidence: where to find figures, whom they cover, and what they cannot tell.
final class EvidenceReader {

    private EvidenceReader() {}

    static List<Draft> read(String text, Problems problems) {
        return KnowledgeReader.list(text, problems).map(EvidenceReader::read).toList();
    }

    private static Draft read(Fields fields) {
        String id = fields.text("id", Shape.ID);
        String place = fields.text("geography", Shape.LINE);
        String publisher = fields.text("publisher", Shape.LINE);
        var passage = new Passage(
                "evidence/" + id,
                Passage.Kind.EVIDENCE,
                fields.text("title", Shape.LINE),
                body(fields, place),
                fields.ids("topics"),
                Vocabulary.groups(fields),
                Vocabulary.changes(fields),
                "",
                publisher,
                fields.text("date", Shape.DATE, ""),
                fields.text("url", Shape.URL),
                "",
                "",
                "");
        String newer = fields.text("replaced-by", Shape.ID, "");
        fields.end();
        var standing = new Standing(place, newer.isEmpty() ? "" : "evidence/" + newer, Worked.NOT_TOLD);
        return new Draft(passage.with(standing), id, newer);
    }

    private static String body(Fields fields, String place) {
        String area =
                "Area: " + sentence(place) + " Smallest area: " + sentence(fields.text("lowest-area", Shape.LINE));
        String period = "Period: " + sentence(fields.text("period", Shape.LINE)) + " New figures: "
                + sentence(fields.text("frequency", Shape.LINE));
        return String.join(
                "\n\n",
                sentence(fields.text("covers", Shape.PROSE)),
                area,
                period,
                "Take care: " + sentence(fields.text("caveats", Shape.PROSE)));
    }

    /// The text with a full stop, if it has none.
    static String sentence(String text) {
        return Stream.of(".", "?", "!").anyMatch(text::endsWith) ? text : text + ".";
    }
}
