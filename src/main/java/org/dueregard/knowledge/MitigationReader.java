package org.dueregard.knowledge;

import java.util.List;
import org.dueregard.guide.Passage;
import org.dueregard.knowledge.KnowledgeReader.Draft;

/// Reads steps that make a bad effect smaller.
final class MitigationReader {
    private static final int LONGEST_TITLE = 80;

    private MitigationReader() {}

    static List<Draft> read(String text, Problems problems) {
        return KnowledgeReader.list(text, problems).map(MitigationReader::read).toList();
    }

    private static Draft read(Fields fields) {
        String id = fields.text("id", Shape.ID);
        String step = fields.text("text", Shape.PROSE);
        var passage = new Passage(
                "mitigation/" + id,
                Passage.Kind.MITIGATION,
                title(step),
                body(step, fields),
                List.of(),
                Vocabulary.groups(fields),
                Vocabulary.changes(fields),
                "",
                source(fields.text("source", Shape.LINE)),
                fields.text("date", Shape.DATE),
                fields.text("url", Shape.URL, ""),
                "",
                "",
                "");
        fields.end();
        return new Draft(passage, id, "");
    }

    private static String body(String step, Fields fields) {
        return String.join(
                "\n\n",
                step,
                "What it helps with: " + EvidenceReader.sentence(fields.text("addresses", Shape.PROSE)),
                "How you would know it worked: " + EvidenceReader.sentence(fields.text("works-if", Shape.PROSE)),
                "Whom else it may affect: " + EvidenceReader.sentence(fields.text("also-affects", Shape.PROSE)));
    }

    private static String source(String source) {
        return source.equals("practice") ? "Good practice in councils" : source;
    }

    /// The first words of the step.
    private static String title(String step) {
        String first = step.split("(?<=[.?!]) ", 2)[0].replaceFirst("\\.$", "");
        return first.length() <= LONGEST_TITLE
                ? first
                : first.substring(0, first.lastIndexOf(' ', LONGEST_TITLE)) + "\u2026";
    }
}
