package org.dueregard.guide;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dueregard.assessment.Answer;
import org.dueregard.assessment.Assessment;
import org.dueregard.assessment.Step;
import org.dueregard.toolkit.Item;
import org.dueregard.toolkit.Role;
import org.dueregard.toolkit.Value;

/// What one finished assessment adds to the gaps that show across all of them.
///
/// @param asked    ids of the groups it was asked for figures of
/// @param lacking  those of them for which it has none: not known, or no answer
/// @param evidence its sources with a date
/// @param steps    what it does against harm, each once
/// @param actions  its actions with a day by which they are due
record Digest(
        Listing listing,
        Set<String> asked,
        Set<String> lacking,
        List<Dated> evidence,
        List<Measure> steps,
        List<Due> actions) {

    private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");
    private static final Set<Role> FIGURES = Set.of(Role.USER_DATA, Role.WORKFORCE_DATA);

    /// @param date ISO day, month or year
    record Dated(String title, String date) {}

    /// @param key equal for steps that are the same
    record Measure(String key, String text) {}

    record Due(String action, LocalDate day) {}

    static Digest of(Assessment assessment, Listing listing) {
        Set<String> asked = new HashSet<>();
        Set<String> known = new HashSet<>();
        for (Step step : assessment.path()) {
            String group = step.findItem().map(Wanted::groupId).orElse("");
            if (group.isEmpty() || !FIGURES.contains(step.role())) continue;
            asked.add(group);
            if (assessment.findAnswer(step.slot()).filter(Digest::isKnown).isPresent()) known.add(group);
        }
        Set<String> lacking =
                asked.stream().filter(group -> !known.contains(group)).collect(Collectors.toSet());
        return new Digest(
                listing,
                Set.copyOf(asked),
                Set.copyOf(lacking),
                evidence(assessment),
                measures(assessment),
                actions(assessment));
    }

    private static boolean isKnown(Answer answer) {
        return !(answer.value() instanceof Value.NotKnown);
    }

    private static List<Dated> evidence(Assessment assessment) {
        Stream<Dated> dates = assessment.path().stream().flatMap(step -> dated(step, assessment).stream());
        Stream<Dated> cited = assessment.cited().values().stream()
                .flatMap(List::stream)
                .filter(citation ->
                        !citation.id().startsWith("guidance/") && !citation.id().startsWith("mitigation/"))
                .flatMap(citation ->
                        year(citation.date()).map(_ -> new Dated(citation.title(), citation.date())).stream());
        return Stream.concat(dates, cited).distinct().toList();
    }

    private static Optional<Dated> dated(Step step, Assessment assessment) {
        Value value = assessment.findAnswer(step.slot()).map(Answer::value).orElse(null);
        if (value instanceof Value.Figure figure && !figure.source().isEmpty())
            return year(figure.date()).map(year -> new Dated(figure.source(), year));
        if (value instanceof Value.On on && step.role() == Role.EVIDENCE && step.item() != null)
            return Optional.of(new Dated(step.itemLabel(), iso(on)));
        return Optional.empty();
    }

    private static String iso(Value.On on) {
        String day = on.date().toString();
        return switch (on.precision()) {
            case DAY -> day;
            case MONTH -> day.substring(0, "2026-01".length());
            case YEAR -> day.substring(0, "2026".length());
        };
    }

    /// The last year that a date in words names.
    private static Optional<String> year(String date) {
        return YEAR.matcher(date).results().map(found -> found.group()).reduce((_, later) -> later);
    }

    private static List<Measure> measures(Assessment assessment) {
        Stream<Measure> written = assessment
                .answersFor(Role.MITIGATION)
                .filter(answer -> answer.value() instanceof Value.Text || answer.value() instanceof Value.Lines)
                .flatMap(answer -> answer.words().lines())
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> new Measure(key(line), line));
        Stream<Measure> taken = assessment.cited().values().stream()
                .flatMap(List::stream)
                .filter(citation -> citation.id().startsWith("mitigation/"))
                .map(citation -> new Measure(citation.id(), citation.title()));
        return Stream.concat(taken, written)
                .collect(Collectors.toMap(Measure::key, each -> each, (first, _) -> first))
                .values()
                .stream()
                .toList();
    }

    /// The same for the same words, whatever their capitals and stops.
    private static String key(String line) {
        return NOT_A_LETTER
                .matcher(line.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    private static List<Due> actions(Assessment assessment) {
        return assessment
                .stepsFor(Role.DUE)
                .flatMap(step -> due(step, assessment).stream())
                .toList();
    }

    private static Optional<Due> due(Step step, Assessment assessment) {
        Item row = step.item();
        if (row == null) return Optional.empty();
        return assessment
                .findAnswer(step.slot())
                .flatMap(answer -> answer.value() instanceof Value.On on
                        ? Optional.of(new Due(row.label(), last(on)))
                        : Optional.empty());
    }

    /// The last day that it may mean, so that nothing is called overdue too early.
    private static LocalDate last(Value.On on) {
        return switch (on.precision()) {
            case DAY -> on.date();
            case MONTH -> on.date().plusMonths(1).minusDays(1);
            case YEAR -> on.date().plusYears(1).minusDays(1);
        };
    }
}
