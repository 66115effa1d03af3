package org.dueregard.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.dueregard.guide.TextAnalyser;

/// What the index needs to know of the language.
///
/// @param synonyms rings of words or phrases with the same meaning, by any name; a word in capitals, such as `SEND`,
///                 counts only where the text has capitals
/// @param reasons  the sentences that say why something is suggested, see [Reasons]
/// @param today    gives the day by which the age of a source is told
public record Lexicon(
        Map<String, List<String>> synonyms,
        Map<String, String> reasons,
        TextAnalyser analyser,
        Supplier<LocalDate> today) {
    public Lexicon {
        synonyms = Map.copyOf(synonyms);
        reasons = Map.copyOf(reasons);
    }
}
