package org.dueregard.guide;

import java.time.Instant;
import java.util.List;
import org.dueregard.assessment.Officer;
import org.dueregard.conversation.Event;
import org.jspecify.annotations.Nullable;

/// Every turn of every assessment, in order, for good: the save file, the undo and the record of who said what.
public interface Journal {

    /// One turn: what was said, what happened, and what was replied.
    ///
    /// @param said the officer's words as typed, or what they picked or filled in, as text
    record Entry(
            String messageId,
            Officer officer,
            String channel,
            Instant at,
            String said,
            List<Event> events,
            List<Message> replies) {
        public Entry {
            events = List.copyOf(events);
            replies = List.copyOf(replies);
        }
    }

    /// Reads the turns of an assessment after the first `seq`, in order; empty if there are none or it is unknown.
    ///
    /// @throws JournalException if the store cannot be reached
    List<Entry> readAfter(String assessment, int seq);

    /// Appends one turn after the `expected` turns already there, durably, with the listing that changed by it and
    /// all that is saved beside it: either everything is on the disk, or nothing.
    ///
    /// @param listing the assessment's new entry in the register, or `null` if that stays as it is
    /// @throws RepeatedException if its message was heard before, here or elsewhere; nothing was saved
    /// @throws ConflictException if another turn got there first; read and hear again
    /// @throws JournalException  if the store cannot be reached; nothing was saved
    void append(String assessment, int expected, Entry entry, @Nullable Listing listing, Beside beside);

    /// The same, with nothing beside it.
    default void append(String assessment, int expected, Entry entry, @Nullable Listing listing) {
        append(assessment, expected, entry, listing, Beside.NOTHING);
    }

    class JournalException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public JournalException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    class ConflictException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public ConflictException(String message) {
            super(message);
        }
    }

    class RepeatedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public RepeatedException(String message) {
            super(message);
        }
    }
}
