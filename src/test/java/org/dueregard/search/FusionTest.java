package org.dueregard.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.search.ScoreDoc;
import org.junit.jupiter.api.Test;

class FusionTest {

    @Test
    void whatBothRankingsHaveStandsBeforeWhatOneHasHigher() {
        List<ScoreDoc> joined = Fusion.join(ranking(1, 2, 3), ranking(4, 2, 5));

        // 2 has 1/12 + 1/12; 1 and 4 have 1/11; 3 and 5 have 1/13
        assertEquals(List.of(2, 1, 4, 3, 5), docs(joined));
        assertEquals(2 / 12., joined.get(0).score, 1e-6);
        assertEquals(1 / 11., joined.get(1).score, 1e-6);
        assertEquals(1 / 13., joined.get(4).score, 1e-6);
    }

    @Test
    void withoutTheOtherRankingTheOrderStays() {
        assertEquals(List.of(9, 3, 7), docs(Fusion.join(ranking(9, 3, 7), ranking())));
    }

    @Test
    void eachRankingIsReadToItsFirstHundred() {
        int[] many = IntStream.range(0, 150).toArray();

        assertEquals(100, Fusion.join(ranking(many), ranking()).size());
    }

    private static ScoreDoc[] ranking(int... docs) {
        return IntStream.of(docs).mapToObj(doc -> new ScoreDoc(doc, 1)).toArray(ScoreDoc[]::new);
    }

    private static List<Integer> docs(List<ScoreDoc> hits) {
        return hits.stream().map(hit -> hit.doc).toList();
    }
}
