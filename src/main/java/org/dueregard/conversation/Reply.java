package org.dueregard.conversation;

import java.util.List;
import org.dueregard.assessment.Citation;
import org.dueregard.assessment.Progress;
import org.dueregard.assessment.ReviewDate;
import org.dueregard.assessment.Step;
import org.dueregard.quality.Finding;
import org.dueregard.toolkit.Reading.Problem;
import org.dueregard.toolkit.Section;
import org.dueregard.toolkit.Toolkit;
import org.dueregard.toolkit.Value;
import org.jspecify.annotations.Nullable;

/// What to tell the officer. Carries meaning, never wording or markup.
public sealed interface Reply {

    record Hello(Toolkit toolkit) implements Reply {}

    /// What the form says before a section's questions.
    record Intro(Section section) implements Reply {}

    /// @param before   the answer now given to it, or `null`
    /// @param sameAs   the item whose answer could be used again here, or empty
    record Ask(Step step, Progress progress, @Nullable Value before, String sameAs) implements Reply {}

    record Help(Step step) implements Reply {}

    record Explain(Step step) implements Reply {}

    record Example(Step step) implements Reply {}

    record Correct(Step step, Problem problem, String detail) implements Reply {}

    record Confirm(Proposal proposal, @Nullable Step step) implements Reply {}

    /// A value said back in full.
    record Noted(Step step, Value value) implements Reply {}

    /// One reason was used for several items, which is weak.
    record Shared(int items) implements Reply {}

    /// Keep the document as evidence.
    record Keep(Step step) implements Reply {}

    /// What changing the answer hides; the answers are kept.
    record Hides(List<Step> steps) implements Reply {}

    /// A section is not asked, because nothing was chosen at the question it follows from.
    record NotNeeded(org.dueregard.assessment.NotNeeded what) implements Reply {}

    /// The words were taken as a command; they can still be the answer.
    record TakenAsCommand(String words) implements Reply {}

    /// The question the words answered has moved on; they are shown back.
    ///
    /// @param theirs the answer it has now, or `null`
    record MovedOn(
            @Nullable Step step, String words, @Nullable Value theirs) implements Reply {}

    /// A long answer is being taken in parts.
    record Drafting(Step step, int parts) implements Reply {}

    record Where(Progress progress, Stage stage, int missing, int skipped) implements Reply {}

    /// Every answered question, for choosing which to change.
    record Answers(List<Step> steps) implements Reply {}

    record NoSuchQuestion(String number) implements Reply {}

    record NothingBefore() implements Reply {}

    record ActionAdded(String action) implements Reply {}

    record RowRemoved(String label) implements Reply {}

    /// @param again whether the officer was told all of it before, and said something else since
    record Review(List<Step> missing, List<Step> notKnown, List<Finding> findings, boolean again) implements Reply {}

    /// @param again whether the officer was told all of it before, and said something else since
    record Done(
            List<Step> missing,
            List<Finding> findings,
            @Nullable ReviewDate review,
            boolean again) implements Reply {}

    record Paused() implements Reply {}

    record Restarted() implements Reply {}

    record Used(Citation citation) implements Reply {}

    record Declined(Citation citation) implements Reply {}

    /// The officer asked for more suggestions, and there are none.
    record NothingMore() implements Reply {}

    /// Suggestions for the question asked, best first.
    record Offer(Step step, List<Citation> suggestions) implements Reply {}

    /// What the guidance says to the officer's own question; none is "I have nothing on that".
    record Aside(String question, List<Citation> passages) implements Reply {}

    /// What a search found.
    ///
    /// @param total   how many there are in all
    /// @param meant   the words in the spelling that is known, where they look misspelt; otherwise empty
    /// @param results the first of them
    record Found(String query, long total, String meant, List<Citation> results) implements Reply {}

    /// The search could not be made; never the same as finding nothing.
    record CouldNotLook() implements Reply {}
}
