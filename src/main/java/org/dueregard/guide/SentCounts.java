package org.dueregard.guide;

/// What was sent to a channel since the program started.
///
/// @param sent            deliveries that the channel confirmed
/// @param retried         tries after the first of each
/// @param givenUp         deliveries that the channel will never take, or did not take for a day
/// @param possibleRepeats deliveries that were under way, or next, when the program stopped, and were sent again: at
///                        most one a conversation, and more than were really repeated
public record SentCounts(String channel, long sent, long retried, long givenUp, long possibleRepeats) {}
