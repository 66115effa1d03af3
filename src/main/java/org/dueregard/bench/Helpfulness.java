package org.dueregard.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// How helpful what was suggested is, in each situation.
///
/// @param ndcg      at depth 5, in the order of the situations
/// @param precision of the first three, in the same order
/// @param isHeldOut whether each situation was kept out of tuning
public record Helpfulness(String name, List<Double> ndcg, List<Double> precision, List<Boolean> isHeldOut) {
    private static final int FIRST = 5;
    private static final int SHOWN = 3;

    public Helpfulness {
        ndcg = List.copyOf(ndcg);
        precision = List.copyOf(precision);
        isHeldOut = List.copyOf(isHeldOut);
    }

    /// @param rankings ids of passages, best first, in the order of the situations
    public static Helpfulness of(
            String name, List<Situation> situations, List<List<String>> rankings, Judgements judgements) {
        List<Double> ndcg = new ArrayList<>();
        List<Double> precision = new ArrayList<>();
        for (int i = 0; i < situations.size(); i++) {
            String id = situations.get(i).id();
            ndcg.add(Ranked.ndcg(rankings.get(i), judgements.grades(id), FIRST));
            precision.add(judgements.precision(id, rankings.get(i), SHOWN));
        }
        return new Helpfulness(
                name,
                ndcg,
                precision,
                situations.stream().map(Situation::heldOut).toList());
    }

    public double ndcgAt5() {
        return mean(ndcg);
    }

    public double precisionAt3() {
        return mean(precision);
    }

    /// The same for the situations alone that were kept out of tuning.
    public Helpfulness heldOut() {
        return new Helpfulness(name, heldOut(ndcg), heldOut(precision), heldOut(isHeldOut));
    }

    private <T> List<T> heldOut(List<T> all) {
        return IntStream.range(0, all.size())
                .filter(isHeldOut::get)
                .mapToObj(all::get)
                .toList();
    }

    /// Student's t of the differences in nDCG: above about 2 the better one is better by more than chance.
    public double pairedT(Helpfulness other) {
        return new Scores(name, ndcg, 0, 0, 0).pairedT(new Scores(other.name, other.ndcg, 0, 0, 0));
    }

    private static double mean(List<Double> figures) {
        return figures.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }
}
