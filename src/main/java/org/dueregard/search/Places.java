package org.dueregard.search;

import java.util.List;
import java.util.Locale;

/// Tells whether a place in words leaves out a nation of the United Kingdom.
final class Places {
    private static final List<String> NATIONS = List.of("england", "wales", "scotland", "northern ireland");

    /// The place of what each council records itself.
    private static final String ONE_COUNCIL = "One council";

    private Places() {}

    /// Whether the place is one or more other nations only.
    ///
    /// @param nation as toolkits write it, for example `northern-ireland`; empty for any
    static boolean isElsewhere(String place, String nation) {
        String words = place.toLowerCase(Locale.ROOT);
        return !nation.isEmpty()
                && NATIONS.stream().anyMatch(words::contains)
                && !words.contains(nation.replace('-', ' '));
    }

    static boolean isOneCouncil(String place) {
        return place.equals(ONE_COUNCIL);
    }
}
