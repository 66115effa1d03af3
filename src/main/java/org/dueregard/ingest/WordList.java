package org.dueregard.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A list of words that comes with the program, read when first used. Case and a plural's "s" do not matter.
enum WordList {
    /// Common first names of people in Britain, of many origins.
    FIRST_NAMES("first-names.txt"),
    /// Parts of the names of places, bodies, papers and days.
    NOT_NAMES("not-names.txt");

    private final String file;
    private @Nullable Set<String> words;

    WordList(String file) {
        this.file = file;
    }

    synchronized boolean has(String word) {
        Set<String> known = words;
        if (known == null) known = read();
        words = known;
        return known.contains(singular(word.toLowerCase(Locale.ROOT)));
    }

    private Set<String> read() {
        try (InputStream in = WordList.class.getResourceAsStream(file)) {
            if (in == null) throw new IllegalStateException(file + " is not on the class path");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split(" ")))
                    .map(WordList::singular)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException broken) {
            throw new UncheckedIOException("Cannot read " + file, broken);
        }
    }

    private static String singular(String word) {
        return word.length() > 4 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }
}
