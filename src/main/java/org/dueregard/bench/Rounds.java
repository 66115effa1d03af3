package org.dueregard.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// A measure and its floor, taken in turn several times, so that a machine whose speed changes with the minute changes
/// both alike.
///
/// @param floors how much a second the floor took, one a round
/// @param runs   what was measured right after each of them
public record Rounds(List<Double> floors, List<Latencies> runs) {

    /// Measures the floor once, and says how much a second it took.
    @FunctionalInterface
    public interface FloorRun {
        double perSecond() throws InterruptedException;
    }

    /// Measures once.
    @FunctionalInterface
    public interface Run {
        Latencies run() throws InterruptedException;
    }

    public Rounds {
        floors = List.copyOf(floors);
        runs = List.copyOf(runs);
    }

    /// Takes both as many times as wanted.
    public static Rounds of(int rounds, FloorRun floor, Run run) throws InterruptedException {
        var floors = new ArrayList<Double>();
        var runs = new ArrayList<Latencies>();
        for (int round = 0; round < rounds; round++) {
            floors.add(floor.perSecond());
            runs.add(run.run());
        }
        return new Rounds(floors, runs);
    }

    /// The middle one of each figure.
    Latencies middle() {
        return new Latencies(middle(Latencies::perSecond), middle(Latencies::p50Millis), middle(Latencies::p99Millis));
    }

    private double middle(ToDoubleFunction<Latencies> figure) {
        return middle(runs.stream().map(figure::applyAsDouble).toList());
    }

    private static double middle(List<Double> figures) {
        List<Double> sorted = figures.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    /// What was measured as a share of the floor of its own round, from the lowest to the highest.
    List<Double> ratios() {
        return IntStream.range(0, runs.size())
                .mapToObj(round -> runs.get(round).perSecond() / floors.get(round))
                .sorted()
                .toList();
    }

    /// Puts in the middle figures, and the middle, lowest and highest ratio to the floor.
    ///
    /// @param floor what the floor is called
    public void into(Figures figures, String name, String floor) {
        figures.put(floor, middle(floors));
        figures.put(name, middle());
        List<Double> ratios = ratios();
        figures.put(name + ", ratio to it", middle(ratios));
        figures.put(name + ", lowest ratio", ratios.getFirst());
        figures.put(name + ", highest ratio", ratios.getLast());
    }
}
