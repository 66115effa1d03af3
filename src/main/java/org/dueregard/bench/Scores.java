package org.dueregard.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// How good a way of searching is over all queries of a collection.
///
/// @param ndcg at depth 10, for each query in the order of the queries' ids
public record Scores(String name, List<Double> ndcg, double ndcgAt10, double recallAt100, double map) {
    private static final int FIRST = 10;
    private static final int DEEP = 100;

    /// @param rankings by query; a query that was judged and has none counts as found nothing
    public static Scores of(String name, Map<String, List<String>> rankings, Map<String, Map<String, Integer>> judged) {
        List<Double> ndcg = new ArrayList<>();
        double recall = 0;
        double precision = 0;
        for (var query : judged.entrySet()) {
            List<String> ranking = rankings.getOrDefault(query.getKey(), List.of());
            ndcg.add(Ranked.ndcg(ranking, query.getValue(), FIRST));
            recall += Ranked.recall(ranking, query.getValue(), DEEP);
            precision += Ranked.averagePrecision(ranking, query.getValue());
        }
        int all = judged.size();
        return new Scores(name, List.copyOf(ndcg), mean(ndcg), recall / all, precision / all);
    }

    /// Student's t of the differences, query by query: above about 2 the better one is better by more than chance.
    ///
    /// @throws IllegalArgumentException if they are not scores of the same queries
    public double pairedT(Scores other) {
        if (ndcg.size() != other.ndcg.size()) throw new IllegalArgumentException("Not the same queries");
        List<Double> differences = new ArrayList<>();
        for (int i = 0; i < ndcg.size(); i++) differences.add(ndcg.get(i) - other.ndcg.get(i));
        double mean = mean(differences);
        double squares = differences.stream()
                .mapToDouble(difference -> (difference - mean) * (difference - mean))
                .sum();
        if (squares == 0) return mean == 0 ? 0 : Math.copySign(Double.POSITIVE_INFINITY, mean);
        int all = differences.size();
        return mean / Math.sqrt(squares / (all - 1) / all);
    }

    private static double mean(List<Double> figures) {
        return figures.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }
}
