package org.dueregard.embedding;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

/// The pieces of words that the model knows, each with its number.
record Vocabulary(Map<String, Integer> pieces) {
    private static final String FIELD = "vocab";

    Vocabulary {
        pieces = Map.copyOf(pieces);
    }

    /// Reads the object called `vocab` from a `tokenizer.json` as the Hugging Face tokenizers library writes it.
    static Vocabulary read(InputStream json) throws IOException {
        Map<String, Integer> pieces = new HashMap<>(1 << 16);
        try (JsonParser parser = new JsonFactory().createParser(tools.jackson.core.ObjectReadContext.empty(), json)) {
            JsonToken token = parser.nextToken();
            while (token != null && !(token == JsonToken.PROPERTY_NAME && FIELD.equals(parser.currentName()))) {
                token = parser.nextToken();
            }
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String piece = parser.currentName();
                parser.nextToken();
                pieces.put(piece, parser.getIntValue());
            }
        }
        if (pieces.isEmpty()) throw new IOException("The file has no object called \"" + FIELD + "\".");
        return new Vocabulary(pieces);
    }

    /// The number of a piece, or -1.
    int number(String piece) {
        return pieces.getOrDefault(piece, -1);
    }

    /// @throws IllegalArgumentException if there is no such piece
    int needed(String piece) {
        int number = number(piece);
        if (number < 0) throw new IllegalArgumentException("The vocabulary lacks " + piece);
        return number;
    }
}
