package org.dueregard.guide;

import java.time.Instant;
import java.util.List;
import org.dueregard.assessment.Citation;
import org.dueregard.assessment.ReviewDate;
import org.dueregard.quality.Finding;
import org.dueregard.toolkit.Role;
import org.dueregard.toolkit.Toolkit;
import org.jspecify.annotations.Nullable;

/// An assembled assessment in the form's own order. The one model that every format is made from.
///
/// @param review  the computed review date, or `null` if the form has no such rule or nothing is rated
/// @param missing the required questions without an answer, in the form's order
public record Document(
        Listing listing,
        Toolkit toolkit,
        List<Part> parts,
        @Nullable ReviewDate review,
        List<Entry> missing,
        List<Note> findings) {

    /// A section of the form.
    ///
    /// @param notNeeded why it asks nothing, in words; empty where it asks
    public record Part(String id, String number, String title, boolean table, String notNeeded, List<Entry> entries) {
        public Part {
            entries = List.copyOf(entries);
        }
    }

    /// A question with its answer or its state.
    ///
    /// @param question key of the slot
    /// @param item     id of the group or row it is about; empty if none
    /// @param label    label of that item; empty if none
    /// @param group    id of the characteristic or group it is about; empty if none
    /// @param text     the question as put
    /// @param answer   the answer in words; empty where there is none
    /// @param shared   whether the answer was copied from another item
    /// @param by       name of who answered; empty if not known or not answered
    public record Entry(
            String question,
            String number,
            String item,
            String label,
            String group,
            String text,
            Role role,
            State state,
            String answer,
            boolean shared,
            String by,
            @Nullable Instant at,
            List<Citation> citations) {
        public Entry {
            citations = List.copyOf(citations);
        }
    }

    public enum State {
        ANSWERED,
        UNANSWERED,
        SKIPPED,
        NOT_KNOWN,
        NOT_APPLICABLE
    }

    /// A finding in words.
    public record Note(Finding finding, String text) {}

    public Document {
        parts = List.copyOf(parts);
        missing = List.copyOf(missing);
        findings = List.copyOf(findings);
    }
}
