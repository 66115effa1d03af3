package org.dueregard.house;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.dueregard.assessment.Citation;
import org.dueregard.guide.Citing;
import org.dueregard.guide.Passage;
import org.dueregard.guide.Passages;
import org.dueregard.guide.Wanted;

/// Finds as many passages as are asked for, each with much text, or none.
///
/// @param chars how long the text of each is; 0 finds nothing
public record Plenty(int chars) implements Passages {

    private Passage passage(int number) {
        return new Passage(
                "evidence/" + number,
                Passage.Kind.GUIDANCE,
                "Passage *" + number + "* with [markup](https://example.org) in its title",
                "Many people said so. ".repeat(1 + chars / 21),
                List.of(),
                Set.of(),
                Set.of(),
                "",
                "A survey of what people say, table " + number,
                "2025",
                "https://www.example.org/passage/" + number,
                "",
                "",
                "");
    }

    private List<Passage> passages(int most) {
        return chars == 0
                ? List.of()
                : IntStream.range(0, most).mapToObj(this::passage).toList();
    }

    private List<Citation> cited(int most) {
        return passages(most).stream()
                .map(passage -> Citing.of(passage, "it is about the same people"))
                .toList();
    }

    @Override
    public List<Citation> suggest(Wanted wanted, int most) {
        return cited(most);
    }

    @Override
    public List<Citation> guidance(String question, int most) {
        return cited(most);
    }

    @Override
    public Optional<Passage> find(String id) {
        return passages(10).stream().filter(passage -> passage.id().equals(id)).findFirst();
    }

    @Override
    public Found search(Query query) {
        List<Hit> hits = passages(5).stream()
                .map(passage -> new Hit(passage, passage.body()))
                .toList();
        return new Found(hits.isEmpty() ? 0 : 12, hits, Map.of(), "");
    }
}
