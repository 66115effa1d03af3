package org.dueregard.toolkit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of a form with questions that belong together, asked once or repeated.
///
/// @param number    the form's own number, or empty: then it does not count in "6 of 17"
/// @param intro     what to tell the officer once, as the section is reached
/// @param gapAction text of the action row proposed for something not known, with `{gap}` in it; empty elsewhere
public record Section(
        String id,
        String number,
        String title,
        List<String> intro,
        Condition when,
        Repeat repeat,
        List<Question> questions,
        String gapAction) {

    /// How often a section's questions are asked.
    public sealed interface Repeat {

        record Once() implements Repeat {}

        /// Once for each item.
        ///
        /// @param items    the form's groups or rows, in its order
        /// @param offered  groups the Act names and the form leaves out
        /// @param offer    asks which of `offered` to add, or `null`
        /// @param gate     asks which items may be affected, or `null`
        /// @param chosenBy id of another section's gate whose choice counts here, or empty
        /// @param more     asks for another row, or `null` if officers may not add rows
        record Each(
                List<Item> items,
                List<Item> offered,
                @Nullable Question offer,
                @Nullable Question gate,
                String chosenBy,
                @Nullable Question more)
                implements Repeat {
            public Each {
                items = List.copyOf(items);
                offered = List.copyOf(offered);
            }
        }
    }

    public Section {
        intro = List.copyOf(intro);
        questions = List.copyOf(questions);
    }

    /// Whether this is a table whose rows are all the officers' own.
    public boolean isTable() {
        return repeat instanceof Repeat.Each each && each.items().isEmpty() && each.more() != null;
    }
}
