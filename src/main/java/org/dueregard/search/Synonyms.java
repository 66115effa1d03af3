package org.dueregard.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dueregard.search.Tokens.Token;

/// Words and phrases that mean the same, used when something is looked for and never when it is stored.
final class Synonyms {
    private final Map<String, List<Phrase>> byFirstStem = new HashMap<>();
    private final Phrases phrases;

    /// A phrase of one ring. In capitals, it counts only where the text has capitals.
    private record Phrase(List<String> stems, boolean capitals, List<List<String>> ring) {
        boolean begins(List<Token> text) {
            if (text.size() < stems.size()) return false;
            List<Token> head = text.subList(0, stems.size());
            return head.stream().map(Token::stem).toList().equals(stems)
                    && (!capitals || head.stream().allMatch(Token::isInCapitals));
        }
    }

    Synonyms(Map<String, List<String>> rings) {
        rings.values().forEach(this::add);
        byFirstStem
                .values()
                .forEach(phrases -> phrases.sort(Comparator.comparingInt(
                                (Phrase phrase) -> phrase.stems().size())
                        .reversed()));
        phrases = new Phrases(byFirstStem.values().stream()
                .flatMap(List::stream)
                .map(Phrase::stems)
                .toList());
    }

    private void add(List<String> ring) {
        List<List<String>> stems = ring.stream()
                .map(Tokens::stems)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
        for (String written : ring) {
            List<String> own = Tokens.stems(written);
            if (own.isEmpty()) continue;
            boolean capitals = written.equals(written.toUpperCase(Locale.ROOT));
            byFirstStem.computeIfAbsent(own.getFirst(), _ -> new ArrayList<>()).add(new Phrase(own, capitals, stems));
        }
    }

    /// All that have more than one word.
    Phrases phrases() {
        return phrases;
    }

    /// The words of a text as clauses, in order; the longest phrase that is known comes first.
    List<Clause> clauses(List<Token> text) {
        List<Clause> clauses = new ArrayList<>();
        for (int at = 0; at < text.size(); ) {
            Clause next = first(text.subList(at, text.size()));
            clauses.add(next);
            at += next.stems().size();
        }
        return clauses;
    }

    private Clause first(List<Token> rest) {
        List<Phrase> begun = byFirstStem.getOrDefault(rest.getFirst().stem(), List.of()).stream()
                .filter(phrase -> phrase.begins(rest))
                .toList();
        if (begun.isEmpty())
            return Clause.word(rest.getFirst().surface(), rest.getFirst().stem());
        List<String> longest = begun.getFirst().stems();
        String surface = rest.stream().limit(longest.size()).map(Token::surface).collect(Collectors.joining(" "));
        return new Clause(surface, longest, others(longest, begun.stream()));
    }

    private static List<List<String>> others(List<String> own, Stream<Phrase> begun) {
        return begun.filter(phrase -> phrase.stems().equals(own))
                .map(Phrase::ring)
                .flatMap(Collection::stream)
                .filter(stems -> !stems.equals(own))
                .distinct()
                .toList();
    }
}
