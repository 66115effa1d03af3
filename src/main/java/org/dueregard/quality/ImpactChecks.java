package org.dueregard.quality;

import static org.dueregard.quality.Finding.Severity.BLOCK;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dueregard.assessment.Assessment;
import org.dueregard.assessment.Step;
import org.dueregard.toolkit.Role;
import org.dueregard.toolkit.Spelling;
import org.dueregard.toolkit.Value;

/// Checks that every group is considered, and every negative effect rated and mitigated.
final class ImpactChecks {
    static final List<QualityChecks.Check> ALL = List.of(
            ImpactChecks::everyGroupIsConsidered,
            ImpactChecks::everyNegativeIsRated,
            ImpactChecks::everyNegativeIsMitigated);
    private static final Set<Role> NOT_IMPACT =
            Set.of(Role.USER_DATA, Role.WORKFORCE_DATA, Role.EVIDENCE, Role.MITIGATION, Role.RATING);
    private static final Set<String> NO_MITIGATION =
            Set.of("none", "n a", "na", "nil", "no", "nothing", "not applicable");

    private ImpactChecks() {}

    /// Q1: a listed group has no answer in any column.
    static Stream<Finding> everyGroupIsConsidered(Assessment assessment, LocalDate today) {
        return assessment.path().stream()
                .filter(step -> step.item() != null && step.item().group() != null)
                .filter(step -> step.section().questions().stream()
                        .noneMatch(each -> NOT_IMPACT.contains(each.role())
                                && !each.role().equals(Role.MITIGATION)
                                && !each.role().equals(Role.RATING)))
                .collect(Collectors.groupingBy(
                        step -> step.section().id() + "/" + step.slot().item(),
                        java.util.LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .stream()
                .filter(steps -> steps.stream().noneMatch(assessment::isAnswered))
                .map(List::getFirst)
                .map(step -> new Finding("Q1", BLOCK, step.slot(), step.itemLabel()));
    }

    /// Q2: a negative effect has no high, medium or low rating.
    static Stream<Finding> everyNegativeIsRated(Assessment assessment, LocalDate today) {
        return assessment
                .stepsFor(Role.RATING)
                .filter(step -> !assessment.isAnswered(step) && isNegative(assessment, step))
                .map(step -> new Finding("Q2", BLOCK, step.slot(), step.itemLabel()));
    }

    /// Q3: a negative effect is recorded, but no mitigation.
    static Stream<Finding> everyNegativeIsMitigated(Assessment assessment, LocalDate today) {
        return assessment
                .stepsFor(Role.MITIGATION)
                .filter(step -> isNegative(assessment, step) && !isMitigated(assessment, step))
                .map(step -> new Finding("Q3", BLOCK, step.slot(), step.itemLabel()));
    }

    private static boolean isNegative(Assessment assessment, Step step) {
        return assessment
                .answers()
                .filter(answer -> answer.slot().item().equals(step.slot().item()))
                .anyMatch(answer -> answer.value().includes("negative")
                        || assessment.findStep(answer.slot()).stream().anyMatch(at -> at.role() == Role.NEGATIVE)
                                && answer.value() instanceof Value.Text);
    }

    private static boolean isMitigated(Assessment assessment, Step step) {
        return assessment.findAnswer(step.slot()).stream().anyMatch(answer -> switch (answer.value()) {
            case Value.NotApplicable _, Value.NotKnown _ -> false;
            case Value.Text(var text) -> !NO_MITIGATION.contains(Spelling.plain(text));
            case Value _ -> true;
        });
    }
}
