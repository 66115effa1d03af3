package org.dueregard.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dueregard.guide.Passage;
import org.dueregard.guide.Passage.Standing;
import org.dueregard.guide.Passage.Worked;
import org.dueregard.knowledge.KnowledgeReader.Draft;

/// Reads a finished assessment that a council has published: its summary is passage 0, what follows is counted from 1.
final class PastReader {

    private enum Kind {
        AIM,
        EVIDENCE,
        IMPACT,
        MITIGATION,
        CONSULTATION,
        ACTION,
        CONTEXT
    }

    private enum Status {
        PUBLISHED
    }

    /// What holds for every passage of one assessment.
    private record Past(
            String id, String title, String organisation, String toolkit, String date, String place, String source) {}

    private PastReader() {}

    static List<Draft> read(String text, Problems problems) {
        return Yaml.read(text, problems).stream()
                .flatMap(node -> read(new Fields(node, "the top of the file", problems)).stream())
                .toList();
    }

    private static List<Draft> read(Fields fields) {
        var past = new Past(
                fields.text("id", Shape.ID),
                fields.text("title", Shape.LINE),
                fields.text("organisation", Shape.LINE),
                fields.text("toolkit", Shape.ID, ""),
                fields.text("date", Shape.DATE),
                fields.text("place", Shape.LINE),
                fields.text("source", Shape.LINE));
        fields.needWord("status", Status.class, Status.PUBLISHED);
        var drafts = new ArrayList<Draft>();
        String summary = fields.text("summary", Shape.PROSE);
        drafts.add(draft(past, 0, summary, "", past.date(), Set.of(), Set.of()));
        for (Fields part : fields.needParts("passages", "passage")) drafts.add(read(part, past, drafts.size()));
        fields.end();
        return drafts;
    }

    private static Draft read(Fields fields, Past past, int number) {
        String caveat = fields.text("caveat", Shape.PROSE, "");
        String text = fields.text("text", Shape.PROSE);
        Draft draft = draft(
                past,
                number,
                caveat.isEmpty() ? text : text + "\n\nTake care: " + EvidenceReader.sentence(caveat),
                role(fields.needWord("kind", Kind.class, Kind.CONTEXT)),
                fields.text("date", Shape.DATE, past.date()),
                Vocabulary.groups(fields),
                Vocabulary.changes(fields));
        Worked worked = worked(fields);
        fields.end();
        return new Draft(draft.passage().with(new Standing(past.place(), "", worked)), draft.id(), draft.newer());
    }

    /// Whether the council later reported that the step worked.
    private static Worked worked(Fields fields) {
        if (!fields.has("worked")) return Worked.NOT_TOLD;
        return fields.flag("worked", false) ? Worked.YES : Worked.NO;
    }

    /// The id of the role of the question that such a passage would answer; empty for what answers none.
    private static String role(Kind kind) {
        return switch (kind) {
            case AIM -> "aims";
            case EVIDENCE -> "evidence";
            case IMPACT -> "effect";
            case MITIGATION -> "mitigation";
            case CONSULTATION -> "consultation";
            case ACTION -> "action";
            case CONTEXT -> "";
        };
    }

    private static Draft draft(
            Past past, int number, String body, String role, String date, Set<String> groups, Set<String> changes) {
        var passage = new Passage(
                "past/" + past.id() + "/" + number,
                Passage.Kind.PAST,
                past.title(),
                body,
                Stream.of(past.place()).filter(place -> !place.isEmpty()).toList(),
                groups,
                changes,
                role,
                past.source(),
                date,
                "",
                past.organisation(),
                past.toolkit(),
                "");
        return new Draft(passage, number == 0 ? past.id() : past.id() + "/" + number, "");
    }
}
