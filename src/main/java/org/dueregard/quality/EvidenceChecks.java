package org.dueregard.quality;

import static org.dueregard.quality.Finding.Severity.BLOCK;
import static org.dueregard.quality.Finding.Severity.WARN;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.dueregard.assessment.Assessment;
import org.dueregard.toolkit.Question;
import org.dueregard.toolkit.Role;

/// Checks that evidence is there for each group, and that what is not known is followed up.
final class EvidenceChecks {
    static final List<QualityChecks.Check> ALL =
            List.of(EvidenceChecks::everyGroupHasEvidence, EvidenceChecks::everyGapIsFollowedUp);

    private EvidenceChecks() {}

    /// Q15: a group has neither evidence nor "not known".
    static Stream<Finding> everyGroupHasEvidence(Assessment assessment, LocalDate today) {
        return assessment
                .stepsFor(Role.USER_DATA)
                .filter(step -> step.question().asking().required() && !assessment.isAnswered(step))
                .map(step -> new Finding("Q15", BLOCK, step.slot(), step.itemLabel()));
    }

    /// Q16: something is not known, with neither an action to find out nor a reason.
    static Stream<Finding> everyGapIsFollowedUp(Assessment assessment, LocalDate today) {
        return assessment.path().stream()
                .filter(step -> step.question().id().endsWith(Question.GAP) && !assessment.isAnswered(step))
                .map(step -> new Finding("Q16", WARN, step.slot(), step.itemLabel()));
    }
}
