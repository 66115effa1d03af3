package org.dueregard.embedding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The numbers were looked up by hand in the model's own word list. 101 starts every text and 102 ends it.
class WordPieceTest {
    private static final long START = 101;
    private static final long END = 102;
    private static final long UNKNOWN = 100;
    private static WordPiece pieces = new WordPiece(new Vocabulary(Map.of("[CLS]", 0, "[SEP]", 1, "[UNK]", 2)));

    @BeforeAll
    static void readTheVocabulary() throws IOException {
        pieces = new WordPiece(ModelFile.vocabulary());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            close the library                    | 2485 1996 3075
            Closing the LIBRARIES on Mondays.    | 5494 1996 8860 2006 28401 1012
            safeguarding                         | 28805 2075
            breastfeeding                        | 7388 7959 17819
            equalities                           | 5020 6447
            Café                                 | 7668
            step-free + lifts                    | 3357 1011 2489 1009 13695
            wheelchair users' fares: £2.50       | 13204 5198 1005 27092 1024 21853 1012 2753
            日本                                  | 1864 1876
            """)
    void wordsAreCutIntoTheLongestPiecesThatAreKnown(String text, String numbers) {
        assertEquals(START + " " + numbers + " " + END, shown(pieces.numbers(text)));
    }

    @Test
    void anEmptyTextHasOnlyItsMarks() {
        assertArrayEquals(new long[] {START, END}, pieces.numbers(" \t\n\u0000\u200B"));
    }

    @Test
    void aWordOfMoreThan100CharactersIsNotKnown() {
        assertArrayEquals(new long[] {START, UNKNOWN, END}, pieces.numbers("a".repeat(101)));
    }

    @Test
    void aTextIsCutOffAt512PiecesWithItsEndMark() {
        long[] numbers = pieces.numbers("library ".repeat(600));

        assertEquals(512, numbers.length);
        assertEquals(3075, numbers[510]);
        assertEquals(END, numbers[511]);
    }

    @Test
    void whatLooksLikeAMarkOfTheModelIsReadAsPlainWords() {
        assertEquals(1, count(pieces.numbers("[SEP] [SEP]"), END));
    }

    @Test
    void aFileWithoutAVocabularyIsRefused() {
        var json = new ByteArrayInputStream("{\"model\": {}}".getBytes(StandardCharsets.UTF_8));

        assertThrows(IOException.class, () -> Vocabulary.read(json));
    }

    private static long count(long[] numbers, long number) {
        return java.util.Arrays.stream(numbers).filter(each -> each == number).count();
    }

    private static String shown(long[] numbers) {
        return java.util.Arrays.stream(numbers)
                .mapToObj(Long::toString)
                .collect(java.util.stream.Collectors.joining(" "));
    }
}
