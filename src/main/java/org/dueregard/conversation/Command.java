package org.dueregard.conversation;

import java.util.Locale;

/// Something an officer can ask for at any time, as a button or as the whole message.
public enum Command {
    HELP,
    WHY,
    EXAMPLE,
    BACK,
    SKIP,
    NOT_KNOWN,
    NOT_APPLICABLE,
    WHERE,
    REVIEW,
    PAUSE,
    CONTINUE,
    START_AGAIN,
    FINISH,
    CHANGE,
    LONG,
    DONE,
    REMOVE,
    MISSING,
    SAME,
    SAME_FOR_ALL;

    /// The id of its button, for example `command:not-known`.
    public String id() {
        return "command:" + key();
    }

    /// Its key in the wording, for example `not-known`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
