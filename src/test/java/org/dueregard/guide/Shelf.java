package org.dueregard.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dueregard.assessment.Citation;

/// One passage that is always found, or a shelf that cannot be reached.
final class Shelf implements Passages {
    static final Passage PASSAGE = new Passage(
            "guidance/age",
            Passage.Kind.GUIDANCE,
            "Age",
            "Age means every age.",
            List.of(),
            Set.of("age"),
            Set.of(),
            "",
            "Equality Act 2010, s.5",
            "2010",
            "https://example.org/age",
            "",
            "",
            "");
    boolean empty;
    boolean unreachable;
    long total = 1;
    String meant = "";

    /// What is suggested in place of the passage, whether stored or not.
    final List<Citation> instead = new ArrayList<>();

    final List<Wanted> asked = new ArrayList<>();

    @Override
    public List<Citation> suggest(Wanted wanted, int most) {
        asked.add(wanted);
        if (!instead.isEmpty()) return instead;
        return found(wanted.without().contains(PASSAGE.id()) ? "used before" : "about age");
    }

    @Override
    public List<Citation> guidance(String question, int most) {
        return found("");
    }

    @Override
    public Optional<Passage> find(String id) {
        return Optional.of(PASSAGE).filter(passage -> passage.id().equals(id));
    }

    @Override
    public Found search(Query query) {
        if (unreachable) throw new PassagesException("No index", new IllegalStateException());
        List<Hit> hits = List.of(new Hit(PASSAGE, "Age means \u0002every\u0003 age."));
        return new Found(empty ? 0 : total, empty ? List.of() : hits, Map.of(), meant);
    }

    private List<Citation> found(String reason) {
        if (unreachable) throw new PassagesException("No index", new IllegalStateException());
        return empty ? List.of() : List.of(Citing.of(PASSAGE, reason));
    }
}
