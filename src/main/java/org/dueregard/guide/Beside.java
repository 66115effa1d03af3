package org.dueregard.guide;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is saved beside a turn, in the same transaction; or by itself, when nothing was said in an assessment.
///
/// @param heard   the message that it all follows from, or `null` if that may come again
/// @param changes to what is known of people, in order
public record Beside(@Nullable Heard heard, List<Change> changes, List<Delivery> deliveries) {
    public static final Beside NOTHING = new Beside(null, List.of(), List.of());

    /// A message of an officer's: it is heard once, whichever assessment it was for.
    public record Heard(String officer, String messageId, Instant at) {}

    /// A change to what is known of people. Officers are given by their own ids, as [Person#officer] has them.
    public sealed interface Change {
        /// @param assessment which they are in from now on; empty is none
        record In(String officer, String assessment) implements Change {}

        /// They were asked about a slot, given by its key, in this channel; empty is none.
        record Shown(String officer, String slot) implements Change {}

        record TookPart(String officer, String assessment) implements Change {}

        /// They left the channel: what waits for them is not sent any more.
        record Left(String officer, Instant at) implements Change {}

        record CameBack(String officer) implements Change {}

        /// A code was given, in place of any before.
        ///
        /// @param hash all that is stored of it
        record CodeGiven(String officer, String hash, Instant until) implements Change {}

        record CodeTaken(String hash) implements Change {}

        record WrongTry(String officer, Instant at) implements Change {}

        /// These are one and the same from now on; a single one is linked with nobody.
        record Linked(List<String> officers) implements Change {
            public Linked {
                officers = List.copyOf(officers);
            }
        }
    }

    public Beside {
        changes = List.copyOf(changes);
        deliveries = List.copyOf(deliveries);
    }

    Beside with(Change change) {
        return new Beside(
                heard, Stream.concat(changes.stream(), Stream.of(change)).toList(), deliveries);
    }
}
