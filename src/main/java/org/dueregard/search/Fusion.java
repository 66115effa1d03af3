package org.dueregard.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.search.ScoreDoc;

/// Joins rankings by places alone, so that no scale has to be set against another: a hit gets 1 / (10 + place)
/// from each ranking that has it (reciprocal rank fusion: Cormack, Clarke and Büttcher, SIGIR 2009).
///
/// The paper's constant is 60; 10 was a little better on four public collections.
final class Fusion {

    /// How deep each ranking is read.
    static final int DEPTH = 100;

    private static final double CONSTANT = 10;

    private Fusion() {}

    /// Best first; of equals, what the earlier ranking has higher stands first.
    static List<ScoreDoc> join(List<List<ScoreDoc>> rankings) {
        Map<Integer, Double> scores = new HashMap<>();
        for (List<ScoreDoc> ranking : rankings) {
            for (int place = 1; place <= ranking.size(); place++) {
                scores.merge(ranking.get(place - 1).doc, 1 / (CONSTANT + place), Double::sum);
            }
        }
        return rankings.stream()
                .flatMap(List::stream)
                .map(hit -> hit.doc)
                .distinct()
                .map(doc -> new ScoreDoc(doc, scores.getOrDefault(doc, 0.).floatValue()))
                .sorted((one, other) -> Float.compare(other.score, one.score))
                .toList();
    }

    static List<ScoreDoc> join(ScoreDoc[] words, ScoreDoc[] meaning) {
        return join(Stream.of(words, meaning)
                .map(ranking -> List.of(ranking).subList(0, Math.min(ranking.length, DEPTH)))
                .toList());
    }
}
