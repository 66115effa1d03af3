package org.dueregard.search;

/// How close a passage is to what is asked. Each is a share of the closest there is, from 0 to 1.
///
/// The weights here and in [Candidate] were fitted to graded situations, see `docs/suggestions.md`.
///
/// @param words  the words it shares with the proposal and what was said of the group, by BM25
/// @param rarity how much the shared words say
/// @param said   the words it shares with what was said of the group alone
/// @param near   the likeness in meaning to the group and all that was said
/// @param matter the likeness in meaning to the group, what was said of it, and the title alone
/// @param title  how much nearer its own title is to those than most titles are; this is no share
record Closeness(double words, double rarity, double said, double near, double matter, double title) {
    static final Closeness NONE = new Closeness(0, 0, 0, 0, 0, 0);

    /// What is known only once the passage is read in full.
    Closeness read(double rarity, double title) {
        return new Closeness(words, rarity, said, near, matter, title);
    }

    double sum() {
        return .55 * words + .4 * rarity + .3 * said + .8 * near + .5 * matter + title;
    }
}
