package org.dueregard.conversation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dueregard.assessment.Officer;
import org.dueregard.toolkit.Slot;
import org.jspecify.annotations.Nullable;

/// One message from an officer, whichever channel carried it.
///
/// @param messageId the channel's own id for the message; a repeat is the same message delivered again
/// @param today     the date where the officer is, which settles "next April"
/// @param answering the slot it answers, if the channel knows; `null` is whatever the officer was last asked
public record Utterance(
        String messageId,
        Officer officer,
        String channel,
        Instant at,
        LocalDate today,
        Input input,
        @Nullable Slot answering) {

    /// What the officer did: typed, picked a choice, or filled a form.
    public sealed interface Input {
        record Words(String words) implements Input {}

        record Picked(String choice) implements Input {}

        /// @param fields values by field id; several only for a field with several choices
        record Filled(Map<String, List<String>> fields) implements Input {
            public Filled {
                fields = Map.copyOf(fields);
            }
        }
    }

    public Utterance by(Officer another) {
        return new Utterance(messageId, another, channel, at, today, input, answering);
    }

    public Utterance answering(@Nullable Slot slot) {
        return new Utterance(messageId, officer, channel, at, today, input, slot);
    }
}
