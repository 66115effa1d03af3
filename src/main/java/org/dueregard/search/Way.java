package org.dueregard.search;

/// How suggestions are ranked: as the product does, or with a part of it taken away, to measure what the part is worth.
public enum Way {
    WHOLE,

    /// As if there were no vectors.
    WITHOUT_MEANING,

    /// By the likeness of words and of meaning alone, whatever group or change a passage is about.
    WORDS_AND_MEANING,

    /// By the likeness of words alone.
    WORDS
}
