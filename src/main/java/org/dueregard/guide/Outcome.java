package org.dueregard.guide;

import java.util.List;
import org.dueregard.conversation.Conversation;
import org.dueregard.conversation.Event;
import org.dueregard.guide.Guide.Told;

/// What a turn comes to, before and after it is saved.
///
/// @param events   what happened in it; none if the message was heard before
/// @param turns    how many turns the assessment has with it
/// @param repeated whether it is only said where things stand
record Outcome(Told told, Conversation conversation, List<Event> events, int turns, boolean repeated) {
    Outcome {
        events = List.copyOf(events);
    }
}
