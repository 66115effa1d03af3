package org.dueregard.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dueregard.guide.TextAnalyser;
import org.dueregard.guide.Wanted;

/// What a suggestion must be about.
///
/// @param clauses the words that carry meaning, with their synonyms
/// @param said    the words of what was said of the group
/// @param group   the group asked about, or empty
/// @param groups  the group asked about and what else its label names; empty if no group is asked about
/// @param changes the kinds of change that are proposed
record Topic(List<Clause> clauses, List<Clause> said, String group, Set<String> groups, Set<String> changes) {

    static Topic of(Wanted wanted, TextAnalyser analyser, Synonyms synonyms) {
        Set<String> groups = new TreeSet<>(analyser.groups(wanted.groupLabel()));
        if (!wanted.group().isEmpty()) groups.add(wanted.group());
        List<Clause> clauses = Stream.of(wanted.proposal(), wanted.answer())
                .flatMap(text -> clauses(text, analyser, synonyms).stream())
                .toList();
        List<Clause> said = synonyms.clauses(Tokens.of(wanted.answer()));
        return new Topic(clauses, said, wanted.group(), groups, analyser.changes(wanted.proposal()));
    }

    /// With those words alone that say most.
    Topic weighed(Weights weights) {
        return new Topic(weights.best(clauses), weights.best(said), group, groups, changes);
    }

    /// The phrases that have synonyms, and the other words that carry meaning in their dictionary form.
    private static List<Clause> clauses(String text, TextAnalyser analyser, Synonyms synonyms) {
        String lemmas = String.join(" ", analyser.lemmas(text));
        Stream<Clause> phrases = synonyms.clauses(Tokens.of(text)).stream()
                .filter(clause -> clause.stems().size() > 1);
        Stream<Clause> words = Tokens.of(lemmas).stream()
                .filter(Tokens.Token::saysSomething)
                .flatMap(word -> synonyms.clauses(List.of(word)).stream());
        return Stream.concat(phrases, words).toList();
    }

    /// Whether a group is asked about.
    boolean hasGroup() {
        return !groups.isEmpty();
    }

    static Set<String> shared(Collection<String> some, Collection<String> others) {
        Set<String> shared = new TreeSet<>(some);
        shared.retainAll(new ArrayList<>(others));
        return shared;
    }
}
