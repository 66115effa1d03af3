package org.dueregard.conversation;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

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
    SAME_FOR_ALL,
    MORE;

    /// The commands that speak of the question asked, and so must not act on another.
    private static final Set<Command> OF_THE_QUESTION =
            EnumSet.of(BACK, SKIP, NOT_KNOWN, NOT_APPLICABLE, SAME, SAME_FOR_ALL, LONG, DONE, REMOVE, MORE);

    boolean isOfTheQuestion() {
        return OF_THE_QUESTION.contains(this);
    }

    /// The id of its button, for example `command:not-known`.
    public String id() {
        return "command:" + key();
    }

    /// Its key in the wording, for example `not-known`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
