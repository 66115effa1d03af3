package org.dueregard.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dueregard.guide.Passage;
import org.dueregard.guide.Passage.Kind;

/// A passage that may be suggested, with what it has in common with the proposal.
///
/// @param text  how near its words are to the proposal's, from 0 to 1
/// @param near  how near its meaning is, from 0 to 1; less than 0 if that is not known
/// @param words the words it shares with the proposal, those that say most first
record Candidate(Passage passage, Topic topic, double text, double near, List<Clause> words) {

    Candidate withText(double text) {
        return new Candidate(passage, topic, text, near, words);
    }

    Set<String> groups() {
        return Topic.shared(passage.groups(), topic.groups());
    }

    Set<String> changes() {
        return Topic.shared(passage.changes(), topic.changes());
    }

    /// Whether it is worth showing at all. Being about the group is enough only for what suits any kind of change.
    boolean fits() {
        if (passage.kind() == Kind.GUIDANCE) return words.size() >= (groups().isEmpty() ? 3 : 1);
        boolean suitsTheChange = !changes().isEmpty() || (passage.changes().isEmpty() && !groups().isEmpty());
        return suitsTheChange || words.size() >= 2;
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

    double score(LocalDate today) {
        double recency =
                SourceDate.read(passage.date()).map(date -> date.recency(today)).orElse(0.);
        double alike = near < 0 ? text : (text + near) / 2;
        double same = isOfAnotherChange() ? alike / 2 : alike;
        return .8 * same + .9 * group() + change() + .25 * recency + kind();
    }

    private boolean isOfAnotherChange() {
        return !passage.changes().isEmpty()
                && changes().isEmpty()
                && !topic.changes().isEmpty();
    }

    /// A passage about this group alone says more of it than one about all groups.
    private double group() {
        if (groups().isEmpty()) return 0;
        double exact = passage.groups().contains(topic.group()) ? .7 : .5;
        return exact + .3 / passage.groups().size();
    }

    private double change() {
        double shared = changes().size();
        if (shared == 0) return isOfAnotherChange() ? -.3 : 0;
        return .2
                + .3 * shared / passage.changes().size()
                + .4 * shared / topic.changes().size();
    }

    private double kind() {
        return switch (passage.kind()) {
            case EVIDENCE, MITIGATION -> .15;
            case PAST, HELP, ASSESSMENT -> 0;
            case GUIDANCE -> -.6;
        };
    }
}
