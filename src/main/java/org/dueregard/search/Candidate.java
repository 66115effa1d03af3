package org.dueregard.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dueregard.guide.Passage;
import org.dueregard.guide.Wanted.Asker;

/// A passage that may be suggested, with what it has in common with the proposal.
///
/// @param words    the words it shares with the proposal, those that say most first
/// @param declined how many assessments found it not relevant to this group
record Candidate(Passage passage, Topic topic, Closeness close, List<Clause> words, int declined) {
    private static final int MOST_DECLINED = 3;

    /// The kinds of change that say which service changes, and not how.
    static final Set<String> SERVICES = Set.of(
            "transport",
            "housing",
            "childrens-services",
            "adult-care",
            "public-space",
            "libraries",
            "leisure",
            "schools",
            "benefits",
            "planning",
            "staffing",
            "grants");

    Set<String> groups() {
        return Topic.shared(passage.groups(), topic.groups());
    }

    Set<String> changes() {
        return Topic.shared(passage.changes(), topic.changes());
    }

    /// Whether it is about groups, and none of them is the one asked about.
    boolean isForOthers() {
        return topic.hasGroup() && !passage.groups().isEmpty() && groups().isEmpty();
    }

    /// Whether it was written for services, and none of them is the one that changes.
    boolean isOfAnotherService() {
        Set<String> wanted = Topic.shared(topic.changes(), SERVICES);
        Set<String> meant = Topic.shared(passage.changes(), SERVICES);
        return !wanted.isEmpty()
                && !meant.isEmpty()
                && Topic.shared(wanted, meant).isEmpty();
    }

    /// Whether it is worth showing at all: it is about the group or the kind of change, or shares two words.
    boolean fits() {
        return !groups().isEmpty() || !changes().isEmpty() || words.size() >= 2;
    }

    /// The words it shares in nearly the same form, as they stand in the proposal.
    List<String> wordsInCommon() {
        String text = (passage.title() + "\n" + passage.body()).toLowerCase(Locale.ROOT);
        return words.stream()
                .map(Clause::surface)
                .filter(word ->
                        text.contains(word.substring(0, word.length() - 1).toLowerCase(Locale.ROOT)))
                .toList();
    }

    double score(Asker asker, LocalDate today) {
        return close.sum() + group() + change() + kind() + place(asker) + age(today) + opinion();
    }

    /// A passage about this group alone says more of it than one about all groups.
    private double group() {
        return groups().isEmpty() ? 0 : .5 / passage.groups().size() - .1 * groupsBefore();
    }

    /// How many other groups a step was written for before this one: the first is the one whose harm it meets.
    private long groupsBefore() {
        if (passage.kind() != Passage.Kind.MITIGATION) return 0;
        return passage.groups().stream()
                .takeWhile(group -> !topic.groups().contains(group))
                .count();
    }

    private double change() {
        double other = isOfAnotherService() ? -.2 : 0;
        if (changes().isEmpty()) return other;
        double share = (double) changes().size() / topic.changes().size();
        return other + .35 * share + (groups().isEmpty() ? 0 : .35);
    }

    /// What others did is less to go by than what is known.
    private double kind() {
        return switch (passage.kind()) {
            case EVIDENCE, MITIGATION, HELP, ASSESSMENT -> 0;
            case PAST -> -.8;
            case GUIDANCE -> -.2;
        };
    }

    /// The records that each council has of its own are good for one service, and there are many of them.
    private double place(Asker asker) {
        String place = passage.standing().place();
        if (Places.isElsewhere(place, asker.jurisdiction())) return -.45;
        boolean own = !asker.organisation().isEmpty() && asker.organisation().equals(passage.organisation());
        return own ? .2 : Places.isOneCouncil(place) ? -.2 : 0;
    }

    private double age(LocalDate today) {
        double recency =
                SourceDate.read(passage.date()).map(date -> date.recency(today)).orElse(0.);
        return .05 * recency - (passage.standing().newer().isEmpty() ? 0 : .2);
    }

    /// What those who used it thought of it.
    private double opinion() {
        double worked = switch (passage.standing().worked()) {
            case NOT_TOLD -> 0;
            case YES -> .3;
            case NO -> -.3;
        };
        return worked - .15 * Math.min(declined, MOST_DECLINED);
    }
}
