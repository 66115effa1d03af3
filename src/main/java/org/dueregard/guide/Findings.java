package org.dueregard.guide;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dueregard.assessment.Assessment;
import org.dueregard.quality.Finding;

/// What the checks found, in words.
final class Findings {
    private final Wording wording;
    private final Labels labels;

    Findings(Wording wording) {
        this.wording = wording;
        this.labels = new Labels(wording);
    }

    /// One line for each check and question, whichever items it is found for.
    String lines(List<Finding> findings, Assessment assessment) {
        return alike(findings).map(finding -> "- " + say(finding, assessment)).collect(Collectors.joining("\n"));
    }

    /// How many lines that makes.
    static long count(List<Finding> findings) {
        return alike(findings).count();
    }

    /// What a finding asks the officer to look at, with the question it is about.
    String say(Finding finding, Assessment assessment) {
        String about = assessment
                .findStep(finding.slot())
                .map(step -> labels.name(step, assessment.toolkit()))
                .orElse("");
        return wording.text("finding." + finding.check(), "detail", finding.detail(), "question", about);
    }

    private static Stream<Finding> alike(List<Finding> findings) {
        return findings.stream()
                .collect(Collectors.groupingBy(
                        finding -> finding.check() + " " + finding.slot().question(),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .stream()
                .map(Findings::together);
    }

    private static Finding together(List<Finding> alike) {
        Finding first = alike.getFirst();
        String details = alike.stream().map(Finding::detail).distinct().collect(Collectors.joining(", "));
        return new Finding(first.check(), first.severity(), first.slot(), details);
    }
}
