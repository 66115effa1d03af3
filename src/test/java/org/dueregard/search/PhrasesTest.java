package org.dueregard.search;

import static org.dueregard.search.Samples.query;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasesTest {
    private static final Phrases PHRASES = new Synonyms(Map.of(
                    "older", List.of("older people", "elderly"),
                    "care", List.of("looked after children", "children in care"),
                    "left", List.of("care leaver", "former looked after"),
                    "poor", List.of("people on low incomes")))
            .phrases();

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Older people walk                   | older peopl
            Buses for OLDER PEOPLE.             | older peopl
            older disabled people               | older peopl
            children now in care                | children care
            former looked after children        | former look after, look after children
            older people on low incomes         | older peopl, peopl low incom
            people older                        | -
            older and much frailer other people | -
            older                               | -
            ''                                  | -
            """)
    void aPhraseIsKnownWhereItsWordsStandInOrderAndClose(String text, String phrases) throws IOException {
        List<String> found =
                terms(text).stream().filter(term -> term.contains(" ")).toList();

        assertEquals(phrases == null ? "" : phrases, String.join(", ", found));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Older people, and other older people: rich or poor.", "older", "No phrase is in this."})
    void allOtherWordsStayInTheirPlaces(String text) throws IOException {
        List<String> words = new ArrayList<>();
        try (TokenStream stream = PHRASES.analyser().tokenStream("text", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                String marked = text.substring(offset.startOffset(), offset.endOffset());
                if (!term.toString().contains(" ")) words.add(term + " " + marked);
                else assertTrue(step.getPositionIncrement() == 0 && marked.matches("(?i)older people"), marked);
            }
        }
        assertEquals(
                Tokens.of(text).stream()
                        .map(token -> token.stem() + " " + token.surface())
                        .toList(),
                words);
    }

    @Test
    void aPhraseIsFoundByWhatMeansTheSameAndIsMarkedWhole() {
        try (LuceneIndex index = LuceneIndex.inMemory(Samples.LEXICON)) {
            index.replaceStatic(List.of(
                    Samples.mitigation("bench", "Put benches where older people rest on the way.", Set.of(), Set.of()),
                    Samples.mitigation("people", "The older the bus, the fewer people ride on it.", Set.of(), Set.of()),
                    Samples.mitigation("lift", "Mend the lift.", Set.of(), Set.of())));
            index.refresh();

            var found = index.search(query("pensioners"));

            assertEquals(1, found.total());
            assertEquals("bench", found.hits().getFirst().passage().id());
            assertTrue(found.hits().getFirst().excerpt().contains("\u0002older people\u0003"), found::toString);
        }
    }

    @Test
    void anIndexWithOtherPhrasesIsBuiltAgain(@TempDir Path place) {
        Path folder = place.resolve("index");
        try (LuceneIndex index = LuceneIndex.open(folder, Samples.LEXICON)) {
            index.replaceStatic(Samples.KNOWLEDGE);
        }
        try (LuceneIndex same = LuceneIndex.open(folder, Samples.LEXICON)) {
            assertEquals(Samples.KNOWLEDGE.size(), same.search(query("")).total());
        }
        var others = new Lexicon(
                Map.of("ring", List.of("prayer room", "chapel")),
                Samples.LEXICON.reasons(),
                Samples.LEXICON.analyser(),
                Samples.LEXICON.today());
        try (LuceneIndex other = LuceneIndex.open(folder, others)) {
            assertTrue(other.isEmpty());
            other.replaceStatic(Samples.KNOWLEDGE);
            other.refresh();
            assertEquals(1, other.search(query("chapel")).total());
        }
    }

    private static List<String> terms(String text) throws IOException {
        List<String> terms = new ArrayList<>();
        try (TokenStream stream = PHRASES.analyser().tokenStream("text", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) terms.add(term.toString());
            stream.end();
        }
        return terms;
    }
}
