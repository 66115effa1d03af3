package org.dueregard.guide;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Takes past assessments in from files: a file is read and shown first, and saved only when somebody has looked at it.
public interface Imports {

    /// The most bytes that a file may have.
    int MOST_BYTES = 25_000_000;

    /// What reading a file came to.
    sealed interface Outcome {}

    /// A file that was not read.
    ///
    /// @param sentence why, and what to do about it
    record Refused(String sentence) implements Outcome {}

    /// A file that was read and not yet saved. It is forgotten when the service stops, or when many others come after.
    ///
    /// @param recognised whether it is a known form; if not, its passages have no place yet
    /// @param confidence the share of the form's labels that were found, from 0 to 100
    /// @param original   the whole file, in its order
    record Draft(
            String id,
            String file,
            boolean recognised,
            String toolkit,
            String version,
            int confidence,
            List<Piece> pieces,
            List<Personal> personal,
            List<Line> original,
            List<Goal> goals)
            implements Outcome {
        public Draft {
            pieces = List.copyOf(pieces);
            personal = List.copyOf(personal);
            original = List.copyOf(original);
            goals = List.copyOf(goals);
        }
    }

    /// A passage and where it belongs.
    ///
    /// @param slot       key of the question and group, or empty for nowhere
    /// @param place      where it stands in the file
    /// @param confidence how sure its place in the form is, from 0 to 100
    /// @param kind       what kind of text it is, for a form that is not known; otherwise empty
    record Piece(
            String slot, String title, String text, String place, int confidence, String kind, Set<String> groups) {}

    /// What may identify somebody.
    record Personal(String kind, String words) {}

    /// A paragraph of the file, or a row of a table with its cells.
    record Line(boolean row, List<Part> parts) {
        public Line {
            parts = List.copyOf(parts);
        }
    }

    record Part(String place, String text) {}

    /// A place of the form that a passage may be moved to.
    record Goal(String slot, String section, String label) {}

    /// What came of saving.
    ///
    /// @param assessment the assessment's id
    /// @param before     whether it had been saved before, so that nothing changed
    record Saved(String assessment, boolean before) {}

    /// @param name the file's name; its ending must fit what the bytes are
    Outcome read(String name, byte[] bytes);

    /// Finds a draft, as a copy of the form it was recognised as or of another.
    ///
    /// @param toolkit id of the form to show places of; empty for the form it was recognised as
    Optional<Draft> find(String draft, String toolkit, String version);

    /// Saves a draft as a finished assessment.
    ///
    /// @param moved the new slot of each passage that was moved, by its number in the draft; empty for nowhere
    /// @throws IllegalArgumentException if there is no such draft, passage or slot
    Saved save(String draft, String toolkit, String version, Map<Integer, String> moved);
}
