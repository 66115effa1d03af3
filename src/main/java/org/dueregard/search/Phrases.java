package org.dueregard.search;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.index.Term;

/// Phrases that stand in the index as one word more, so that they are found as fast as a word: "older people".
///
/// To find words that stand together takes far longer than to find a word, and the phrases that mean the same as what
/// was typed are known before.
final class Phrases {
    /// No word has it.
    private static final String BETWEEN = " ";

    private final Map<String, List<List<String>>> byFirst;
    private final int longest;
    private final Analyzer analyser = new WithPhrases();

    /// @param phrases the stems of each
    Phrases(Collection<List<String>> phrases) {
        byFirst = phrases.stream()
                .filter(stems -> stems.size() > 1)
                .distinct()
                .collect(Collectors.groupingBy(List::getFirst));
        longest = phrases.stream().mapToInt(List::size).max().orElse(0);
    }

    /// How a phrase, or a word, is written in the index.
    static String term(List<String> stems) {
        return String.join(BETWEEN, stems);
    }

    /// Whether a term of the index is a phrase that has the word, in the same field.
    static boolean has(Term term, Term word) {
        return term.field().equals(word.field())
                && term.text().contains(BETWEEN)
                && List.of(term.text().split(BETWEEN)).contains(word.text());
    }

    /// The most words that a phrase has.
    int longest() {
        return longest;
    }

    List<List<String>> beginningWith(CharSequence stem) {
        return byFirst.getOrDefault(stem.toString(), List.of());
    }

    /// Tells these phrases from others, for an index has to be built again when they change.
    String fingerprint() {
        String all = byFirst.values().stream()
                .flatMap(List::stream)
                .map(Phrases::term)
                .sorted()
                .collect(Collectors.joining("\n"));
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /// Cuts text as [Tokens#ENGLISH] does, and adds the phrases.
    Analyzer analyser() {
        return analyser;
    }

    private final class WithPhrases extends AnalyzerWrapper {
        WithPhrases() {
            super(GLOBAL_REUSE_STRATEGY);
        }

        @Override
        protected Analyzer getWrappedAnalyzer(String field) {
            return Tokens.ENGLISH;
        }

        @Override
        protected TokenStreamComponents wrapComponents(String field, TokenStreamComponents english) {
            return new TokenStreamComponents(
                    english.getSource(), new PhraseFilter(english.getTokenStream(), Phrases.this));
        }
    }
}
