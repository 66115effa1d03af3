package org.dueregard.bench;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// How good one ranking is, as trec_eval reckons (https://github.com/usnistgov/trec_eval).
public final class Ranked {
    private Ranked() {}

    /// Normalised discounted cumulative gain: a text of grade g at place p gives g / log2(p + 1), and the sum is set
    /// against that of the best ranking there can be. From 0 to 1.
    public static double ndcg(List<String> ranking, Map<String, Integer> grades, int depth) {
        double best =
                gain(grades.values().stream().sorted(Comparator.reverseOrder()).toList(), depth);
        return best == 0
                ? 0
                : gain(ranking.stream().map(id -> grades.getOrDefault(id, 0)).toList(), depth) / best;
    }

    private static double gain(List<Integer> grades, int depth) {
        double gain = 0;
        for (int i = 0; i < Math.min(depth, grades.size()); i++) {
            gain += grades.get(i) * Math.log(2) / Math.log(i + 2);
        }
        return gain;
    }

    /// The share of the answering texts that stand among the first.
    public static double recall(List<String> ranking, Map<String, Integer> grades, int depth) {
        if (grades.isEmpty()) return 0;
        return (double) ranking.stream()
                        .limit(depth)
                        .filter(grades::containsKey)
                        .count()
                / grades.size();
    }

    /// Average precision: at each answering text the share of answers so far, summed, over all that answer.
    public static double averagePrecision(List<String> ranking, Map<String, Integer> grades) {
        double sum = 0;
        int answering = 0;
        for (int i = 0; i < ranking.size(); i++) {
            if (grades.containsKey(ranking.get(i))) sum += (double) ++answering / (i + 1);
        }
        return grades.isEmpty() ? 0 : sum / grades.size();
    }
}
