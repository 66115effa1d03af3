package org.dueregard.quality;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.dueregard.assessment.Assessment;

/// The checks run on an assessment before an officer finishes it. More are added to the lists of the classes named
/// here.
public final class QualityChecks {

    /// One check: what it finds in an assessment as of today, in the order of the form.
    interface Check {
        Stream<Finding> find(Assessment assessment, LocalDate today);
    }

    private static final List<List<Check>> CHECKS =
            List.of(ImpactChecks.ALL, ReasonChecks.ALL, EvidenceChecks.ALL, ActionChecks.ALL, SignOffChecks.ALL);

    private QualityChecks() {}

    /// What the checks find, check by check.
    public static List<Finding> run(Assessment assessment, LocalDate today) {
        return CHECKS.stream()
                .flatMap(List::stream)
                .flatMap(check -> check.find(assessment, today))
                .toList();
    }
}
