package org.dueregard.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dueregard.assessment.Citation;
import org.dueregard.guide.Citing;
import org.dueregard.guide.Passage;
import org.dueregard.guide.Passages;
import org.dueregard.guide.Wanted;

/// Finds the same passage whatever is asked, remembers what was asked, and can be made unreachable.
final class SomePassages implements Passages {
    static final Passage LIFTS = new Passage(
            "mitigation/lifts",
            Passage.Kind.MITIGATION,
            "Keep a way in without steps",
            "Offer a lift or a level way in.",
            List.of(),
            Set.of("disability"),
            Set.of(),
            "",
            "Building Regulations, Part M",
            "2015",
            "https://www.example.org/lifts?a=1&b=2",
            "A council",
            "",
            "");

    final List<Query> asked = new ArrayList<>();
    boolean down;

    @Override
    public List<Citation> suggest(Wanted wanted, int most) {
        check();
        return List.of(Citing.of(LIFTS, "It is about disability."));
    }

    @Override
    public List<Citation> guidance(String question, int most) {
        check();
        return List.of();
    }

    @Override
    public Optional<Passage> find(String id) {
        check();
        return Optional.of(LIFTS).filter(passage -> passage.id().equals(id));
    }

    @Override
    public Found search(Query query) {
        check();
        asked.add(query);
        return new Found(
                1,
                List.of(new Hit(LIFTS, "Offer a \u0002lift\u0003 <b>or</b> \"a\" level way in & out")),
                Map.of(Facet.KIND, List.of(new Count("mitigation", 1)), Facet.YEAR, List.of(new Count("2015", 1))),
                query.words().equals("lfit") ? "lift" : "");
    }

    private void check() {
        if (down) throw new PassagesException("index gone", new IllegalStateException());
    }
}
