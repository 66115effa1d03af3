package org.dueregard.quality;

import static org.dueregard.quality.Finding.Severity.BLOCK;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dueregard.assessment.Answer;
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
    private static final Set<Role> DATA = Set.of(Role.USER_DATA, Role.WORKFORCE_DATA, Role.EVIDENCE);
    private static final Set<String> NOTHING = Set.of("none", "n a", "na", "nil", "no", "nothing", "not applicable");

    private ImpactChecks() {}

    /// Q1: a listed group has no answer in any column.
    static Stream<Finding> everyGroupIsConsidered(Assessment assessment, LocalDate today) {
        return assessment.path().stream()
                .filter(step -> step.item() != null && step.item().group() != null)
                .filter(step -> step.section().questions().stream().noneMatch(each -> DATA.contains(each.role())))
                .collect(Collectors.groupingBy(
                        step -> step.section().id() + "/" + step.slot().item(),
                        LinkedHashMap::new,
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
        return assessment.path().stream()
                .filter(each -> each.slot().item().equals(step.slot().item()))
                .anyMatch(each ->
                        assessment.findAnswer(each.slot()).stream().anyMatch(answer -> isNegative(each, answer)));
    }

    private static boolean isNegative(Step step, Answer answer) {
        boolean said = step.role() == Role.NEGATIVE
                && answer.value() instanceof Value.Text(var text)
                && !NOTHING.contains(Spelling.plain(text));
        return said || answer.value().includes("negative");
    }

    private static boolean isMitigated(Assessment assessment, Step step) {
        return assessment.findAnswer(step.slot()).stream().anyMatch(answer -> switch (answer.value()) {
            case Value.NotApplicable _, Value.NotKnown _ -> false;
            case Value.Text(var text) -> !NOTHING.contains(Spelling.plain(text));
            case Value _ -> true;
        });
    }
}
