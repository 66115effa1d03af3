package org.dueregard.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dueregard.toolkit.Section;

/// How far an assessment has come, counted in the form's own numbered questions.
///
/// @param answered numbered questions with nothing left to answer
/// @param total    all numbered questions of the form
public record Progress(int answered, int total) {

    public static Progress of(Assessment assessment) {
        List<Section> numbered = assessment.toolkit().sections().stream()
                .filter(section -> !section.number().isEmpty())
                .toList();
        Map<String, List<Step>> steps = assessment.path().stream()
                .collect(Collectors.groupingBy(step -> step.section().id(), LinkedHashMap::new, Collectors.toList()));
        long answered = numbered.stream()
                .filter(section ->
                        steps.getOrDefault(section.id(), List.of()).stream().allMatch(assessment::isAnswered))
                .count();
        return new Progress((int) answered, numbered.size());
    }
}
