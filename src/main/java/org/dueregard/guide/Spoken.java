package org.dueregard.guide;

import java.time.Instant;
import java.time.LocalDate;
import org.dueregard.conversation.Utterance.Input;
import org.dueregard.toolkit.Slot;
import org.jspecify.annotations.Nullable;

/// One message from a person in a channel, who may be in the middle of an assessment or of none.
///
/// @param messageId  the channel's own id for the message; a repeat is the same message delivered again
/// @param assessment the assessment that what was used belongs to (the card, the form), where the channel knows it;
///                   empty is the one that the person is in
/// @param answering  the slot that it answers, where the channel knows it
public record Spoken(
        Person person,
        String messageId,
        Instant at,
        LocalDate today,
        Input input,
        String assessment,
        @Nullable Slot answering) {}
