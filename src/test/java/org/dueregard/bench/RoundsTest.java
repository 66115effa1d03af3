package org.dueregard.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundsTest {
    private static final List<Latencies> RUNS =
            List.of(new Latencies(30, 3, 9), new Latencies(90, 1, 7), new Latencies(40, 2, 8));

    @Test
    void eachRunIsSetAgainstTheFloorOfItsOwnRound() throws InterruptedException {
        var floors = new ArrayDeque<>(List.of(100.0, 200.0, 50.0));
        var runs = new ArrayDeque<>(RUNS);

        Rounds rounds = Rounds.of(3, floors::remove, runs::remove);

        assertEquals(List.of(0.3, 0.45, 0.8), rounds.ratios());
        assertEquals(new Latencies(40, 2, 8), rounds.middle());
    }

    @Test
    void betweenTwoTheMiddleIsHalfWay() {
        assertEquals(
                new Latencies(60, 2, 8), new Rounds(List.of(1.0, 1.0), List.of(RUNS.get(0), RUNS.get(1))).middle());
    }

    @Test
    void theMiddleLowestAndHighestRatioAreTold() {
        var figures = new Figures();
        new Rounds(List.of(100.0, 200.0, 50.0), RUNS).into(figures, "turns", "floor");
        var out = new StringWriter();
        figures.print(new PrintWriter(out), true);

        assertEquals(
                "{\"floor\":100.0,\"turns, a second\":40.0,\"turns, p50 ms\":2.0,\"turns, p99 ms\":8.0,"
                        + "\"turns, ratio to it\":0.45,\"turns, lowest ratio\":0.3,\"turns, highest ratio\":0.8}",
                out.toString().strip());
    }
}
