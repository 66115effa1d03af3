package org.dueregard;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dueregard.assessment.Citation;
import org.dueregard.bench.Helpfulness;
import org.dueregard.bench.Judgements;
import org.dueregard.bench.Situation;
import org.dueregard.guide.Toolkits;
import org.dueregard.guide.Wanted;
import org.dueregard.search.LuceneIndex;
import org.dueregard.search.Way;

/// Suggests in every situation as the product does, and with each part of it taken away.
final class SuggestionsBench {
    private static final int DEPTH = 5;

    private SuggestionsBench() {}

    private record Run(String name, Way way, Function<Wanted, Wanted> less) {}

    /// The last is by words alone, with which the others are compared.
    private static final List<Run> RUNS = List.of(
            new Run("whole", Way.WHOLE, wanted -> wanted),
            new Run("without the answers so far", Way.WHOLE, Wanted::withoutContext),
            new Run("without the group", Way.WHOLE, Wanted::withoutGroup),
            new Run("without meaning", Way.WITHOUT_MEANING, wanted -> wanted),
            new Run("without signals: words and meaning", Way.WORDS_AND_MEANING, wanted -> wanted),
            new Run("words alone (BM25)", Way.WORDS, wanted -> wanted));

    static List<Helpfulness> run(
            List<Situation> situations, Judgements judgements, Toolkits toolkits, LuceneIndex index) {
        List<Helpfulness> all = new ArrayList<>();
        for (Run run : RUNS) {
            List<List<String>> rankings = situations.stream()
                    .map(situation -> run.less().apply(situation.wanted(toolkits)))
                    .map(wanted -> index.suggest(wanted, run.way(), DEPTH).stream()
                            .map(Citation::id)
                            .toList())
                    .toList();
            all.add(Helpfulness.of(run.name(), situations, rankings, judgements));
        }
        return all;
    }
}
