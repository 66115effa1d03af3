package org.dueregard.guide;

import java.util.List;
import org.dueregard.assessment.Progress;
import org.jspecify.annotations.Nullable;

/// Takes what people say in a channel: knows who they are and which assessment they are in, hears their words there,
/// and saves what is to be said to them with the turn, so that it is said even after a crash.
public interface Reception {

    /// What came of it.
    ///
    /// @param assessment the assessment that the person is in now; empty if in none
    /// @param title      what that assessment is called; may be empty
    /// @param messages   what the person is told
    /// @param progress   how far that assessment is, or `null` if in none
    /// @param turn       how many turns that assessment has now: it grows with each, and so names this moment of it
    /// @param repeated   whether the message had been heard before: then nothing was changed or delivered now
    /// @param answered   what the person answered or did, in their words, where the turn took it; otherwise empty
    record Answer(
            String assessment,
            String title,
            List<Message> messages,
            @Nullable Progress progress,
            int turn,
            boolean repeated,
            String answered) {
        public Answer {
            messages = List.copyOf(messages);
        }
    }

    /// Writes what is to be delivered; called before the turn is saved, perhaps more than once, so it must only
    /// compute.
    @FunctionalInterface
    interface Dressing {
        /// @param before where the person stood until then
        List<Delivery> dress(Answer before, Answer answer);
    }

    /// Hears one message. When this returns, the turn and its deliveries are on the disk.
    Answer hear(Spoken spoken, Dressing dressing);

    /// Says where the person stands, changing nothing.
    Answer standing(Spoken spoken);

    /// The same, said to the person unasked: what they type next in this channel answers what they are asked by it.
    Answer remind(Spoken spoken);

    /// The assessments that the person takes part in, those changed last first.
    List<Listing> mine(Person person, int most);

    /// Notes that the person has left the channel, or blocks it: nothing more is sent there until they write again.
    void left(Person person);
}
