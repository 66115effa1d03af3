package org.dueregard.guide;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What is known of the people in the channels: where they are, and who of them are one and the same.
///
/// Everywhere an officer is meant as one channel knows them, by the id that [Person#officer] gives.
public interface People {

    /// @param assessment the one they are in; empty if in none
    /// @param shown      key of the slot that they were asked about last in this channel; empty if of none
    /// @param away       whether they left the channel
    /// @param heard      whether the message asked about was heard before
    record Known(String assessment, String shown, boolean away, boolean heard) {
        public static final Known NOBODY = new Known("", "", false, false);
    }

    record Code(String officer, Instant until) {}

    /// What is known of an officer, and whether a message of theirs was heard before.
    ///
    /// @throws Journal.JournalException if the store cannot be reached
    Known know(String officer, String messageId);

    /// Those who are linked, each group in the order in which they came to it.
    List<List<String>> linked();

    /// Finds a code that was given and not yet taken, perhaps one that is out of date.
    Optional<Code> findCode(String hash);

    /// How many wrong codes an officer gave since.
    int wrongTries(String officer, Instant since);

    /// The assessments that any of the officers took part in, those worked on last first.
    List<Listing> assessments(List<String> officers, int most);

    /// Saves durably what belongs to no turn.
    ///
    /// @throws Journal.RepeatedException if its message was heard before; nothing was saved
    /// @throws Journal.JournalException  if the store cannot be reached; nothing was saved
    void save(Beside beside, Instant at);
}
