package org.dueregard.guide;

import java.util.Collections;
import java.util.LinkedHashSet;
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
/// @param groups       whom it is about, the one it is most about first where that is known
/// @param role         for an answer: the role of its question, as its id; otherwise empty
/// @param date         ISO date, month or year of the source; empty if not known
/// @param toolkit      for past assessments: the toolkit's id; otherwise empty
/// @param assessment   for answers: the assessment's id; otherwise empty
/// @param standing     what is known of where it holds and whether it still does
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
        String assessment,
        Standing standing) {

    /// What is known of where a passage holds, and whether it still does.
    ///
    /// @param place  the place it is about, in words, for example `England and Wales`; empty if any or not known
    /// @param newer  id of the passage that replaces it; empty if none does
    /// @param worked whether a step was reported to have worked
    /// @param declined of a whole assessment: what its officers found not relevant, each as [#declined] puts it
    public record Standing(String place, String newer, Worked worked, Set<String> declined) {
        public static final Standing UNKNOWN = new Standing("", "", Worked.NOT_TOLD);

        public Standing {
            declined = Set.copyOf(declined);
        }

        public Standing(String place, String newer, Worked worked) {
            this(place, newer, worked, Set.of());
        }

        /// That a passage was found not relevant to a group; the group is empty where none was asked about.
        public static String declined(String passage, String group) {
            return group + " " + passage;
        }
    }

    public enum Worked {
        NOT_TOLD,
        YES,
        NO
    }

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
        groups = Collections.unmodifiableSet(new LinkedHashSet<>(groups));
        changes = Set.copyOf(changes);
    }

    /// A passage of which nothing more is known.
    public Passage(
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
        this(
                id,
                kind,
                title,
                body,
                also,
                groups,
                changes,
                role,
                source,
                date,
                url,
                organisation,
                toolkit,
                assessment,
                Standing.UNKNOWN);
    }

    public Passage with(Standing other) {
        return new Passage(
                id,
                kind,
                title,
                body,
                also,
                groups,
                changes,
                role,
                source,
                date,
                url,
                organisation,
                toolkit,
                assessment,
                other);
    }
}
