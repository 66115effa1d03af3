package org.dueregard.assessment;

import java.util.HashSet;
import java.util.Set;
import org.dueregard.toolkit.Section;

/// How far an assessment has come, counted in the form's own numbered questions.
///
/// @param answered numbered questions with nothing left to answer
/// @param total    all numbered questions of the form
public record Progress(int answered, int total) {

    public static Progress of(Assessment assessment) {
        Set<String> open = new HashSet<>();
        for (Step step : assessment.path()) {
            String section = step.section().id();
            if (!open.contains(section) && !assessment.isAnswered(step)) open.add(section);
        }
        int answered = 0;
        int total = 0;
        for (Section section : assessment.toolkit().sections()) {
            if (section.number().isEmpty()) continue;
            total++;
            if (!open.contains(section.id())) answered++;
        }
        return new Progress(answered, total);
    }
}
