package org.dueregard.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Two gradings of the same passages in the same situations, each grade from 0 to 3.
///
/// @param first  grades by situation and passage
/// @param second the same, graded again
public record Judgements(Map<String, Map<String, Integer>> first, Map<String, Map<String, Integer>> second) {
    private static final int HIGHEST = 3;

    /// The sum of two grades of 2.
    private static final int RELEVANT = 4;

    /// Reads `grades-1.tsv` and `grades-2.tsv` of a folder: situation, passage and grade, parted by tabs.
    ///
    /// @throws IllegalArgumentException if they do not grade the same passages, or a grade is none
    public static Judgements read(Path folder) throws IOException {
        var judgements = new Judgements(grades(folder.resolve("grades-1.tsv")), grades(folder.resolve("grades-2.tsv")));
        if (!passages(judgements.first()).equals(passages(judgements.second())))
            throw new IllegalArgumentException("The two gradings in " + folder + " are not of the same passages");
        return judgements;
    }

    private static Map<String, Map<String, Integer>> grades(Path file) throws IOException {
        Map<String, Map<String, Integer>> grades = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] parts = line.split("\t");
            int grade = parts.length == 3 ? Integer.parseInt(parts[2]) : -1;
            if (grade < 0 || grade > HIGHEST) throw new IllegalArgumentException("No grade in " + file + ": " + line);
            grades.computeIfAbsent(parts[0], _ -> new LinkedHashMap<>()).put(parts[1], grade);
        }
        return grades;
    }

    private static Map<String, Set<String>> passages(Map<String, Map<String, Integer>> grades) {
        return grades.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, situation -> situation.getValue().keySet()));
    }

    /// Both grades of each passage added up, from 0 to 6, without those of 0.
    public Map<String, Integer> grades(String situation) {
        Map<String, Integer> again = second.getOrDefault(situation, Map.of());
        return first.getOrDefault(situation, Map.of()).entrySet().stream()
                .map(grade -> Map.entry(grade.getKey(), grade.getValue() + again.getOrDefault(grade.getKey(), 0)))
                .filter(grade -> grade.getValue() > 0)
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// The share of the first so many that are relevant: graded 2 or more on average. What is missing counts as wrong.
    public double precision(String situation, List<String> ranking, int depth) {
        Map<String, Integer> grades = grades(situation);
        long right = ranking.stream()
                .limit(depth)
                .filter(id -> grades.getOrDefault(id, 0) >= RELEVANT)
                .count();
        return (double) right / depth;
    }

    /// How many grades there are in each grading.
    public int size() {
        return first.values().stream().mapToInt(Map::size).sum();
    }

    /// How far the two gradings agree beyond chance: Cohen's kappa with quadratic weights (Cohen, 1968). 1 is always.
    public double kappa() {
        double[][] pairs = new double[HIGHEST + 1][HIGHEST + 1];
        first.forEach((situation, grades) -> grades.forEach((passage, grade) -> {
            int again = second.getOrDefault(situation, Map.of()).getOrDefault(passage, 0);
            pairs[grade][again] += 1. / size();
        }));
        double seen = 0;
        double chance = 0;
        for (int one = 0; one <= HIGHEST; one++) {
            for (int other = 0; other <= HIGHEST; other++) {
                double weight = (double) (one - other) * (one - other);
                seen += weight * pairs[one][other];
                chance += weight * row(pairs, one) * column(pairs, other);
            }
        }
        return chance == 0 ? 1 : 1 - seen / chance;
    }

    private static double row(double[][] pairs, int at) {
        double sum = 0;
        for (double each : pairs[at]) sum += each;
        return sum;
    }

    private static double column(double[][] pairs, int at) {
        double sum = 0;
        for (double[] row : pairs) sum += row[at];
        return sum;
    }
}
