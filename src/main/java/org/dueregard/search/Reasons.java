package org.dueregard.search;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dueregard.guide.Passage;
import org.dueregard.guide.Passage.Kind;
import org.dueregard.guide.Wanted;
import org.dueregard.toolkit.Question.Lookup;

/// Says in a sentence why something is shown. The sentences come from outside; this puts the names in.
///
/// Needed are the sentences in [#NEEDED]; `{topics}`, `{words}`, `{year}` and `{title}` are filled in. The name of a
/// group or kind of change stands under `group.` or `change.` and its id; without one, the id is shown.
final class Reasons {
    private static final Set<String> NEEDED = Set.of(
            "topics-words",
            "topics",
            "words",
            "likeness",
            "guidance",
            "carried",
            "own",
            "worked",
            "failed",
            "old",
            "replaced",
            "and");
    private static final int YEARS = 5;
    private static final int MOST_WORDS = 3;
    private static final int MOST_NAMES = 2;

    private final Map<String, String> sentences;

    /// @throws IllegalArgumentException if a sentence is missing
    Reasons(Map<String, String> sentences) {
        Set<String> missing = new TreeSet<>(NEEDED);
        missing.removeAll(sentences.keySet());
        if (!missing.isEmpty()) throw new IllegalArgumentException("The reasons lack the sentences " + missing);
        this.sentences = sentences;
    }

    /// Why a passage is suggested, and for whom it was made if that is another group.
    String suggestion(Candidate candidate) {
        String why = suggestion(candidate.groups(), candidate.changes(), candidate.wordsInCommon());
        if (!candidate.isForOthers()) return why;
        List<String> others = names("group.", candidate.passage().groups()).toList();
        return why + " " + sentence("carried").replace("{topics}", listed(others));
    }

    /// What else to know before it is used: whose it is, whether it worked, whether it is old or replaced.
    ///
    /// @param newer title of what replaces it; empty if nothing does
    String caution(Passage passage, Wanted wanted, LocalDate today, String newer) {
        var sentences = new StringBuilder();
        if (!passage.organisation().isEmpty()
                && passage.organisation().equals(wanted.asker().organisation()))
            sentences.append(' ').append(sentence("own"));
        switch (passage.standing().worked()) {
            case YES -> sentences.append(' ').append(sentence("worked"));
            case NO -> sentences.append(' ').append(sentence("failed"));
            case NOT_TOLD -> {}
        }
        boolean figures = wanted.lookup() == Lookup.EVIDENCE && passage.kind() != Kind.GUIDANCE;
        if (figures) sentences.append(age(passage.date(), today));
        if (!newer.isEmpty()) sentences.append(' ').append(sentence("replaced").replace("{title}", newer));
        return sentences.toString();
    }

    /// Why a passage is suggested, given what it has in common with the proposal.
    ///
    /// @param words those that say most first; the names of groups and changes are not said twice
    String suggestion(Collection<String> groups, Collection<String> changes, List<String> words) {
        List<String> topics = Stream.concat(names("group.", groups), names("change.", changes))
                .toList();
        List<String> named = Tokens.stems(String.join(" ", topics));
        List<String> further = words.stream()
                .filter(word -> !named.containsAll(Tokens.stems(word)))
                .limit(MOST_WORDS)
                .map(word -> "“" + word + "”")
                .toList();
        return sentence(key(topics, further))
                .replace("{topics}", listed(topics))
                .replace("{words}", listed(further));
    }

    private static String key(List<String> topics, List<String> words) {
        if (topics.isEmpty()) return words.isEmpty() ? "likeness" : "words";
        return words.isEmpty() ? "topics" : "topics-words";
    }

    String guidance() {
        return sentence("guidance");
    }

    /// A further sentence if the source is more than five years old; otherwise nothing.
    private String age(String date, LocalDate today) {
        return SourceDate.read(date)
                .filter(read -> read.isOlderThan(YEARS, today))
                .map(read -> " " + sentence("old").replace("{year}", "" + read.year()))
                .orElse("");
    }

    /// In lower case, as inside a sentence.
    private Stream<String> names(String prefix, Collection<String> ids) {
        return ids.stream()
                .sorted()
                .limit(MOST_NAMES)
                .map(id -> sentences.getOrDefault(prefix + id, id.replace('-', ' ')));
    }

    private String listed(List<String> names) {
        if (names.size() < 2) return String.join("", names);
        List<String> first = names.subList(0, names.size() - 1);
        return String.join(", ", first) + " " + sentence("and") + " " + names.getLast();
    }

    private String sentence(String key) {
        String sentence = sentences.get(key);
        if (sentence == null) throw new IllegalArgumentException("There is no reason called \"" + key + "\"");
        return sentence;
    }
}
