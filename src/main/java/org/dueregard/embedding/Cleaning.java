package org.dueregard.embedding;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/// Cuts text into plain words and marks, as the tokenizer of uncased BERT models does: lower case, no accents,
/// each mark of punctuation and each Chinese character a word of its own.
final class Cleaning {
    private static final int REPLACEMENT = 0xFFFD;

    private Cleaning() {}

    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFD).codePoints().forEach(character -> {
            if (isWhitespace(character)) end(word, words);
            else if (isDropped(character)) return;
            else if (isPunctuation(character) || Character.isIdeographic(character)) {
                end(word, words);
                words.add(Character.toString(character));
            } else word.appendCodePoint(Character.toLowerCase(character));
        });
        end(word, words);
        return words;
    }

    private static void end(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) words.add(word.toString());
        word.setLength(0);
    }

    private static boolean isWhitespace(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || character == 0x0B
                || character == 0x0C
                || character == 0x85
                || Character.isSpaceChar(character);
    }

    /// Accents, and what cannot be seen.
    private static boolean isDropped(int character) {
        return character == REPLACEMENT
                || switch (Character.getType(character)) {
                    case Character.NON_SPACING_MARK,
                            Character.CONTROL,
                            Character.FORMAT,
                            Character.UNASSIGNED,
                            Character.PRIVATE_USE,
                            Character.SURROGATE -> true;
                    default -> false;
                };
    }

    /// Every mark of ASCII counts, also those that Unicode calls symbols, as `+` and `$`.
    private static boolean isPunctuation(int character) {
        if (character < 0x80) return character > ' ' && !Character.isLetterOrDigit(character) && character < 0x7F;
        return switch (Character.getType(character)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }
}
