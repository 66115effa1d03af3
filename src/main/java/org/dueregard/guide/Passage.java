package org.dueregard.guide;

import java.util.List;
import java.util.Set;

/// A stored piece of text that can be found and cited: guidance, an evidence source, a mitigation, an answer of a
/// finished assessment, or a finished assessment as a whole.
///
/// @param id           unique and stable, for example `guidance/disability-meaning`
/// @param body         the words that are shown and cited
/// @param also         further words that find it but are not shown, for example the ways people ask for it
/// @param groups       ids of the groups it is about; empty for all
/// @param changes      kinds of change it is about, for example `closure`; empty for all
/// @param role         for an answer: the role of its question, as its id; otherwise empty
/// @param date         ISO date, month or year of the source; empty if not known
/// @param toolkit      for past assessments: the toolkit's id; otherwise empty
/// @param assessment   for answers: the assessment's id; otherwise empty
public record Passage(
        String id,
        Kind kind,
        String title,
        String body,
        List<String> also,
        Set<String> groups,
        Set<String> changes,
        String role,
        String source,
        String date,
        String url,
        String organisation,
        String toolkit,
        String assessment) {

    public enum Kind {
        GUIDANCE,
        EVIDENCE,
        MITIGATION,
        HELP,
        PAST,
        ASSESSMENT
    }

    public Passage {
        also = List.copyOf(also);
        groups = Set.copyOf(groups);
        changes = Set.copyOf(changes);
    }
}
