package org.dueregard.guide;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.dueregard.assessment.Answer;
import org.dueregard.assessment.Assessment;
import org.dueregard.assessment.NotNeeded;
import org.dueregard.assessment.ReviewDate;
import org.dueregard.assessment.Step;
import org.dueregard.guide.Document.Entry;
import org.dueregard.guide.Document.Note;
import org.dueregard.guide.Document.Part;
import org.dueregard.guide.Document.State;
import org.dueregard.quality.QualityChecks;
import org.dueregard.toolkit.AnswerKind;
import org.dueregard.toolkit.Characteristic;
import org.dueregard.toolkit.Group;
import org.dueregard.toolkit.Item;
import org.dueregard.toolkit.Section;
import org.dueregard.toolkit.Value;

/// Assembles an assessment into its document.
public final class Assembling {
    private final Labels labels;
    private final Values values;
    private final Summing summing;
    private final Findings findings;

    public Assembling(Wording wording) {
        this.labels = new Labels(wording);
        this.values = new Values(wording);
        this.summing = new Summing(wording);
        this.findings = new Findings(wording);
    }

    /// @param today the day the checks speak of
    public Document assemble(Assessment assessment, Listing listing, LocalDate today, ZoneId zone) {
        Instant finished = listing.finished();
        LocalDate from = finished == null ? today : LocalDate.ofInstant(finished, zone);
        List<Part> parts = assessment.toolkit().sections().stream()
                .map(section -> part(section, assessment))
                .filter(part -> !part.entries().isEmpty() || !part.notNeeded().isEmpty())
                .toList();
        List<Note> notes = QualityChecks.run(assessment, today).stream()
                .map(finding -> new Note(finding, findings.say(finding, assessment)))
                .toList();
        List<Entry> missing = assessment.missing().stream()
                .map(step -> entry(step, assessment))
                .toList();
        ReviewDate review = ReviewDate.of(assessment, from).orElse(null);
        return new Document(listing, assessment.toolkit(), parts, review, missing, notes);
    }

    private Part part(Section section, Assessment assessment) {
        boolean rows = !assessment.rows().getOrDefault(section.id(), List.of()).isEmpty();
        List<Entry> entries = assessment.path().stream()
                .filter(step -> step.section().id().equals(section.id()))
                .filter(step -> !(step.question().kind() instanceof AnswerKind.Another) || (section.isTable() && !rows))
                .map(step -> entry(step, assessment))
                .toList();
        return new Part(
                section.id(),
                section.number(),
                section.title(),
                section.isTable(),
                notNeeded(section, assessment),
                entries);
    }

    private String notNeeded(Section section, Assessment assessment) {
        return NotNeeded.in(assessment).stream()
                .filter(each -> each.section().id().equals(section.id()))
                .map(summing::notNeededHere)
                .findFirst()
                .orElse("");
    }

    private Entry entry(Step step, Assessment assessment) {
        Optional<Answer> answer = assessment.findAnswer(step.slot());
        return new Entry(
                step.slot().key(),
                step.number(),
                step.slot().item(),
                step.itemLabel(),
                step.findItem().map(Assembling::groupId).orElse(""),
                labels.text(step, assessment.toolkit()),
                step.role(),
                state(step, assessment, answer),
                answer.map(given -> values.words(given.value(), step.question()))
                        .orElse(""),
                answer.filter(Answer::shared).isPresent(),
                answer.map(given -> given.by().name()).orElse(""),
                answer.map(Answer::at).orElse(null),
                assessment.citations(step.slot()));
    }

    private static State state(Step step, Assessment assessment, Optional<Answer> answer) {
        if (answer.isEmpty()) return assessment.skipped().contains(step.slot()) ? State.SKIPPED : State.UNANSWERED;
        return switch (answer.get().value()) {
            case Value.NotKnown _ -> State.NOT_KNOWN;
            case Value.NotApplicable _ -> State.NOT_APPLICABLE;
            case Value _ -> State.ANSWERED;
        };
    }

    private static String groupId(Item item) {
        Group group = item.group();
        if (group == null) return "";
        Characteristic characteristic = group.characteristic();
        return characteristic == null ? group.id() : characteristic.id();
    }
}
