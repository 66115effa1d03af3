package org.dueregard.bench;

import java.util.List;
import java.util.Map;
import org.dueregard.assessment.Citation;
import org.dueregard.guide.Passages;
import org.dueregard.guide.Wanted;

/// Looks nothing up, so that a turn can be measured without the search.
public final class NothingFound implements Passages {

    @Override
    public List<Citation> suggest(Wanted wanted, int most) {
        return List.of();
    }

    @Override
    public List<Citation> guidance(String question, int most) {
        return List.of();
    }

    @Override
    public Found search(Query query) {
        return new Found(0, List.of(), Map.of());
    }
}
