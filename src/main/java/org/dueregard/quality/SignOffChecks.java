package org.dueregard.quality;

import static org.dueregard.quality.Finding.Severity.BLOCK;
import static org.dueregard.quality.Finding.Severity.WARN;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dueregard.assessment.Answer;
import org.dueregard.assessment.Assessment;
import org.dueregard.assessment.ReviewDate;
import org.dueregard.toolkit.Role;
import org.dueregard.toolkit.Spelling;
import org.dueregard.toolkit.Value;

/// Checks of the review date, the signatures and the decision date.
final class SignOffChecks {
    static final List<QualityChecks.Check> ALL = List.of(
            SignOffChecks::reviewHasADate,
            SignOffChecks::reviewIsSoonEnough,
            SignOffChecks::signaturesAreComplete,
            SignOffChecks::approverIsSomeoneElse,
            SignOffChecks::approvalFollowsCompletion,
            SignOffChecks::assessmentPrecedesDecision);
    private static final Set<Role> SIGNATURES =
            Set.of(Role.COMPLETED_BY, Role.COMPLETED_ON, Role.APPROVED_BY, Role.APPROVED_ON);

    private SignOffChecks() {}

    /// Q22: the review date is missing, or is an interval without a first date.
    static Stream<Finding> reviewHasADate(Assessment assessment, LocalDate today) {
        return assessment
                .stepsFor(Role.REVIEW)
                .filter(step -> assessment
                        .findAnswer(step.slot())
                        .filter(answer -> answer.value() instanceof Value.On)
                        .isEmpty())
                .map(step -> new Finding("Q22", BLOCK, step.slot(), ""));
    }

    /// Q22: the review date is later than the highest rating allows.
    static Stream<Finding> reviewIsSoonEnough(Assessment assessment, LocalDate today) {
        return ReviewDate.of(assessment, today).stream()
                .flatMap(review -> assessment
                        .answersFor(Role.REVIEW)
                        .filter(answer -> date(answer)
                                .filter(date -> date.isAfter(review.date()))
                                .isPresent())
                        .map(answer -> new Finding(
                                "Q22-late", BLOCK, answer.slot(), review.date().toString())));
    }

    /// Q23: a signature's name, role or date is blank.
    static Stream<Finding> signaturesAreComplete(Assessment assessment, LocalDate today) {
        return assessment.path().stream()
                .filter(step -> SIGNATURES.contains(step.role()))
                .filter(step -> assessment
                        .findAnswer(step.slot())
                        .filter(answer -> !lacksRole(answer))
                        .isEmpty())
                .map(step -> new Finding("Q23", BLOCK, step.slot(), ""));
    }

    private static boolean lacksRole(Answer answer) {
        return answer.value() instanceof Value.People(var people)
                && people.stream().anyMatch(person -> person.role().isEmpty());
    }

    /// Q23: the same person completes and approves.
    static Stream<Finding> approverIsSomeoneElse(Assessment assessment, LocalDate today) {
        List<String> completed = assessment
                .answersFor(Role.COMPLETED_BY)
                .flatMap(SignOffChecks::names)
                .toList();
        return assessment
                .answersFor(Role.APPROVED_BY)
                .filter(answer -> names(answer).anyMatch(completed::contains))
                .map(answer -> new Finding("Q23-same", WARN, answer.slot(), answer.words()));
    }

    private static Stream<String> names(Answer answer) {
        return answer.value() instanceof Value.People(var people)
                ? people.stream().map(person -> Spelling.plain(person.name()))
                : Stream.empty();
    }

    /// Q23: the approval is dated before the completion.
    static Stream<Finding> approvalFollowsCompletion(Assessment assessment, LocalDate today) {
        return after(assessment, Role.COMPLETED_ON, Role.APPROVED_ON)
                .map(answer -> new Finding("Q23-order", WARN, answer.slot(), answer.words()));
    }

    /// Q24: the assessment is dated after the decision it should inform.
    static Stream<Finding> assessmentPrecedesDecision(Assessment assessment, LocalDate today) {
        return after(assessment, Role.COMPLETED_ON, Role.DECISION_DATE)
                .map(answer -> new Finding("Q24", BLOCK, answer.slot(), answer.words()));
    }

    /// The answers with the later role whose date comes before the earlier role's.
    private static Stream<Answer> after(Assessment assessment, Role earlier, Role later) {
        Optional<LocalDate> first = assessment
                .answersFor(earlier)
                .flatMap(answer -> date(answer).stream())
                .findFirst();
        return assessment
                .answersFor(later)
                .filter(answer -> first.isPresent()
                        && date(answer)
                                .filter(date -> date.isBefore(first.get()))
                                .isPresent());
    }

    private static Optional<LocalDate> date(Answer answer) {
        return answer.value() instanceof Value.On(var date, var _) ? Optional.of(date) : Optional.empty();
    }
}
