package org.dueregard.conversation;

import java.util.List;
import org.dueregard.toolkit.Slot;
import org.dueregard.toolkit.Value;

/// A guess, put to the officer as a question and acted on only after a yes.
public sealed interface Proposal {

    /// The words may mean this value.
    record Means(Slot slot, Value value, String words) implements Proposal {}

    /// The words may be this command; after a no they are taken as the answer.
    record Does(Slot slot, Command command, String words) implements Proposal {}

    /// The words may mean "the same answer for these", with their names misspelt; after a no they are the answer.
    ///
    /// @param items ids of the items, at least one
    record Same(Slot slot, List<String> items, String words) implements Proposal {
        public Same {
            items = List.copyOf(items);
        }
    }

    /// Starting again sets every answer aside, so it is always asked first.
    record StartsAgain() implements Proposal {}

    /// Pasted text looks like rows of this section.
    ///
    /// @param rows one list a row, as long as the section has questions; an empty cell has no answer
    record Rows(String section, List<List<String>> rows, String words) implements Proposal {
        public Rows {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }
}
