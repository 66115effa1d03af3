package org.dueregard.quality;

import static org.dueregard.quality.Finding.Severity.BLOCK;
import static org.dueregard.quality.Finding.Severity.WARN;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dueregard.assessment.Answer;
import org.dueregard.assessment.Assessment;
import org.dueregard.toolkit.Role;
import org.dueregard.toolkit.Value;

/// Checks that each action has an owner, a date and an outcome.
final class ActionChecks {
    static final List<QualityChecks.Check> ALL =
            List.of(ActionChecks::actionsAreComplete, ActionChecks::actionsHaveAPersonAndAFuture);
    private static final Set<Role> NEEDED = Set.of(Role.OWNER, Role.DUE, Role.ACTION_OUTCOME);
    private static final Pattern VAGUE =
            Pattern.compile("(?i)\\b(tbc|tbd|to be confirmed|team|everyone|all partners|various)\\b");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private ActionChecks() {}

    /// Q21: an action row lacks its owner, its date or its outcome.
    static Stream<Finding> actionsAreComplete(Assessment assessment, LocalDate today) {
        return assessment.path().stream()
                .filter(step -> NEEDED.contains(step.role()) && !assessment.isAnswered(step))
                .map(step -> new Finding("Q21", BLOCK, step.slot(), step.itemLabel()));
    }

    /// The date as it is said back: a date picker gives only its numbers.
    private static String inFull(Answer answer) {
        return answer.value() instanceof Value.On(var date, var _) ? DAY.format(date) : answer.words();
    }

    /// Q21: the owner is a team or to be confirmed, or the date has passed.
    static Stream<Finding> actionsHaveAPersonAndAFuture(Assessment assessment, LocalDate today) {
        Stream<Answer> vague = assessment
                .answersFor(Role.OWNER)
                .filter(answer -> VAGUE.matcher(answer.words()).find());
        Stream<Answer> past = assessment
                .answersFor(Role.DUE)
                .filter(answer -> answer.value() instanceof Value.On(var date, var precision)
                        && precision == Value.Precision.DAY
                        && date.isBefore(today));
        return Stream.concat(
                vague.map(answer -> new Finding("Q21-owner", WARN, answer.slot(), answer.words())),
                past.map(answer -> new Finding("Q21-past", WARN, answer.slot(), inFull(answer))));
    }
}
