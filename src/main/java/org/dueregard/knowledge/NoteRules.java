package org.dueregard.knowledge;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dueregard.guide.Passage;

/// Warns of notes of guidance that are hard to read, or too short or too long for a chat.
final class NoteRules {
    private static final double HARDEST = 10;
    private static final int FEWEST_WORDS = 80;
    private static final int MOST_WORDS = 250;

    private NoteRules() {}

    static Stream<Problem> check(List<Entry> entries) {
        return entries.stream()
                .filter(entry -> entry.passage().kind() == Passage.Kind.GUIDANCE)
                .flatMap(entry -> Stream.concat(grade(entry), length(entry)));
    }

    private static Stream<Problem> grade(Entry entry) {
        double grade = ReadingAge.grade(entry.passage().body());
        if (grade <= HARDEST) return Stream.empty();
        String what =
                String.format(Locale.ROOT, "It is hard to read: grade %.1f, where %.0f is the most.", grade, HARDEST);
        return Stream.of(warning(entry, what, "Use shorter sentences and shorter words."));
    }

    private static Stream<Problem> length(Entry entry) {
        long words = ReadingAge.words(entry.passage().body()).count();
        if (words >= FEWEST_WORDS && words <= MOST_WORDS) return Stream.empty();
        String what = "It has " + words + " words.";
        return Stream.of(warning(entry, what, "Aim for " + FEWEST_WORDS + " to " + MOST_WORDS + " words."));
    }

    private static Problem warning(Entry entry, String what, String remedy) {
        return new Problem(entry.file(), entry.place(), what, remedy, Problem.Severity.WARNING);
    }
}
