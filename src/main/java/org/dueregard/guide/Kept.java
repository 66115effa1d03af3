package org.dueregard.guide;

import java.time.Instant;
import java.util.Set;
import org.dueregard.conversation.Conversation;
import org.dueregard.toolkit.Toolkit;

/// A conversation as of a number of turns of its journal.
///
/// @param messageIds the messages heard so far: one growing set, shared with what was kept before, safe for threads
record Kept(String id, int turns, Instant started, Set<String> messageIds, Conversation conversation) {

    Kept plus(String messageId, Conversation after) {
        messageIds.add(messageId);
        return new Kept(id, turns + 1, started, messageIds, after);
    }

    static Listing listing(Conversation conversation, Instant started, Instant changed) {
        Toolkit toolkit = conversation.assessment().toolkit();
        return new Listing(
                conversation.assessment().id(),
                toolkit.id(),
                toolkit.version(),
                toolkit.cover().organisation(),
                conversation.assessment().title(),
                started,
                changed,
                conversation.finished());
    }
}
