package org.dueregard.search;

/// What a passage means.
final class Sense {
    private final float[] text;
    private final TitleVector title;

    /// @param text  the vector of [Documents#meaning], with length 1
    /// @param title of its title alone
    Sense(float[] text, TitleVector title) {
        this.text = text;
        this.title = title;
    }

    float[] text() {
        return text;
    }

    TitleVector title() {
        return title;
    }
}
