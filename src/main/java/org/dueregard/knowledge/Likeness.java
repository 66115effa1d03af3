package org.dueregard.knowledge;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dueregard.guide.Passage;
import org.dueregard.toolkit.Spelling;

/// Finds steps that are nearly the same but for the group they name: such a step is one step, for many groups.
final class Likeness {
    /// The share of runs of three words, of all that either has, that both have.
    static final double ALIKE = 0.35;

    private final Pattern names;

    /// @param names words for groups, which do not count
    Likeness(Set<String> names) {
        this.names = Pattern.compile(names.stream()
                .map(Spelling::plain)
                .filter(name -> !name.isEmpty())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "\\b(?:", ")\\b")));
    }

    private record Step(Entry entry, Set<String> runs) {}

    /// Warns of each entry that is much like an earlier one.
    Stream<Problem> check(List<Entry> entries) {
        List<Step> steps = entries.stream()
                .filter(entry -> entry.passage().kind() == Passage.Kind.MITIGATION)
                .map(entry -> new Step(entry, runs(words(entry.passage().body()))))
                .toList();
        return IntStream.range(0, steps.size()).boxed().flatMap(i -> check(steps.get(i), steps.subList(0, i)));
    }

    private static Stream<Problem> check(Step step, List<Step> before) {
        return before.stream()
                .filter(earlier -> likeness(earlier.runs(), step.runs()) > ALIKE)
                .limit(1)
                .map(earlier -> warning(step.entry(), earlier.entry()));
    }

    private static Problem warning(Entry entry, Entry earlier) {
        return new Problem(
                entry.file(),
                entry.place(),
                "It is nearly the same as " + earlier.id() + " in " + earlier.file() + ", but for the group.",
                "Say what is true of this group only, or name both groups in one entry.",
                Problem.Severity.WARNING);
    }

    /// The words of a step without its headings and the names of groups.
    private String words(String body) {
        String plain = Spelling.plain(body.replaceAll("(?m)^(What it helps|How you would|Whom else)[^:]*: ", ""));
        return names.matcher(plain).replaceAll(" ").strip();
    }

    static Set<String> runs(String plain) {
        String[] words = plain.split("\\s+");
        var runs = new HashSet<String>();
        for (int i = 0; i + 2 < words.length; i++) runs.add(words[i] + " " + words[i + 1] + " " + words[i + 2]);
        return runs;
    }

    static double likeness(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) return 0;
        long both = one.stream().filter(other::contains).count();
        return (double) both / (one.size() + other.size() - both);
    }
}
