package org.dueregard.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.dueregard.guide.TextAnalyser;
import org.dueregard.guide.TextVectors;
import org.jspecify.annotations.Nullable;

/// What the index needs to know of the language.
///
/// @param synonyms rings of words or phrases with the same meaning, by any name; a word in capitals, such as `SEND`,
///                 counts only where the text has capitals
/// @param reasons  the sentences that say why something is suggested, see [Reasons]
/// @param today    gives the day by which the age of a source is told
/// @param vectors  what tells the meaning of a text; `null` to go by words alone
public record Lexicon(
        Map<String, List<String>> synonyms,
        Map<String, String> reasons,
        TextAnalyser analyser,
        Supplier<LocalDate> today,
        @Nullable TextVectors vectors) {
    public Lexicon {
        synonyms = Map.copyOf(synonyms);
        reasons = Map.copyOf(reasons);
    }

    /// The same without vectors.
    public Lexicon(
            Map<String, List<String>> synonyms,
            Map<String, String> reasons,
            TextAnalyser analyser,
            Supplier<LocalDate> today) {
        this(synonyms, reasons, analyser, today, null);
    }
}
