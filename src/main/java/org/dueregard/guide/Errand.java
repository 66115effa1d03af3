package org.dueregard.guide;

import java.util.Locale;

/// Something a person can ask for that is about no single assessment, as a button or as the whole message.
public enum Errand {
    ASSESSMENTS,
    NEW,
    LINK,
    UNLINK;

    /// Whether a choice begins an assessment, so that to use the same button again must not begin a second.
    public static boolean begins(String choice) {
        return choice.startsWith(Wish.BEGIN);
    }

    /// Its key in the wording, for example `assessments`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The id of its button, for example `my:assessments`.
    public String id() {
        return Wish.PREFIX + key();
    }
}
