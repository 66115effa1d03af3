package org.dueregard.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The expected figures were reckoned by hand from the formulas.
class RankedTest {
    private static final Map<String, Integer> GRADES = Map.of("a", 3, "b", 2, "c", 1);

    @Test
    void theBestRankingHasAnNdcgOfOne() {
        assertEquals(1, Ranked.ndcg(List.of("a", "b", "c", "x"), GRADES, 10), 1e-12);
    }

    @Test
    void eachPlaceFurtherDownIsWorthLess() {
        // 1/log2(2) + 3/log2(4) = 2.5, of 3 + 2/log2(3) + 1/log2(4) = 4.76186
        assertEquals(2.5 / 4.76186, Ranked.ndcg(List.of("c", "x", "a"), GRADES, 10), 1e-5);
    }

    @Test
    void whatLiesPastTheDepthCountsNeitherForItNorForTheBest() {
        // 2 of 3, since the best first place is worth 3
        assertEquals(2 / 3., Ranked.ndcg(List.of("b", "a"), GRADES, 1), 1e-12);
    }

    @Test
    void recallIsTheShareFoundWithinTheDepth() {
        assertEquals(1 / 3., Ranked.recall(List.of("x", "a", "b"), GRADES, 2), 1e-12);
        assertEquals(2 / 3., Ranked.recall(List.of("x", "a", "b"), GRADES, 3), 1e-12);
    }

    @Test
    void averagePrecisionCountsMissingOnesAsNought() {
        // (1/2 + 2/3) / 3
        assertEquals(7 / 18., Ranked.averagePrecision(List.of("x", "a", "b"), GRADES), 1e-12);
    }

    @Test
    void aQueryThatFindsNothingCountsAsNought() {
        Scores scores = Scores.of("run", Map.of("1", List.of("a", "b", "c")), Map.of("1", GRADES, "2", GRADES));

        assertEquals(.5, scores.ndcgAt10(), 1e-12);
        assertEquals(.5, scores.recallAt100(), 1e-12);
        assertEquals(.5, scores.map(), 1e-12);
    }

    @Test
    void studentsTIsTheMeanDifferenceOverItsError() {
        Scores one = new Scores("one", List.of(.5, .7, .9), .7, 0, 0);
        Scores other = new Scores("other", List.of(.4, .5, .6), .5, 0, 0);

        // differences .1 .2 .3: mean .2, deviation .1, so t = .2 / (.1 / √3)
        assertEquals(3.4641, one.pairedT(other), 1e-4);
        assertEquals(-3.4641, other.pairedT(one), 1e-4);
        assertEquals(0, one.pairedT(one));
    }

    @Test
    void scoresOfOtherQueriesCannotBeSetAgainstEachOther() {
        Scores one = new Scores("one", List.of(.5, .7), .6, 0, 0);

        assertThrows(IllegalArgumentException.class, () -> one.pairedT(new Scores("other", List.of(.5), .5, 0, 0)));
    }
}
