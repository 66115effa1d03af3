package org.dueregard.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Tells texts that say nearly the same: those that share many runs of three words (Jaccard index of their sets).
final class Likeness {
    private static final int RUN = 3;
    private static final double SAME = .35;

    private Likeness() {}

    static boolean areAlike(String one, String other) {
        Set<String> first = runs(one);
        Set<String> second = runs(other);
        Set<String> shared = new HashSet<>(first);
        shared.retainAll(second);
        int all = first.size() + second.size() - shared.size();
        return all > 0 && (double) shared.size() / all > SAME;
    }

    private static Set<String> runs(String text) {
        List<String> words = Tokens.of(text).stream().map(Tokens.Token::stem).toList();
        if (words.size() <= RUN) return Set.of(String.join(" ", words));
        return IntStream.rangeClosed(0, words.size() - RUN)
                .mapToObj(at -> String.join(" ", words.subList(at, at + RUN)))
                .collect(Collectors.toSet());
    }
}
