package org.dueregard.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dueregard.toolkit.Spelling;

/// Counts the words of a document against the words of what was read of it.
final class Lost {
    private Lost() {}

    /// The words of a text file, without its marks and tags; a link's address is not a word unless it is shown.
    static List<String> raw(String text) {
        String bare = text.replaceAll("<((?:https?://)[^>]*)>", "$1")
                .replaceAll("<[^<>]+>", " ")
                .replaceAll("\\]\\((?:#|mailto:)[^)]*\\)", " ");
        return split(bare).toList();
    }

    /// The words that are in the text more often than in what was read.
    static List<String> words(List<String> raw, Recognised read) {
        Map<String, Integer> found = new HashMap<>();
        read.texts().flatMap(Lost::split).forEach(word -> found.merge(word, 1, Integer::sum));
        var lost = new ArrayList<String>();
        for (String word : raw) if (found.merge(word, -1, Integer::sum) < 0) lost.add(word);
        return lost;
    }

    /// The letters and figures of one reading of a document that are not in another, however they stand in words.
    static String letters(Source source, Recognised read) {
        Map<Integer, Integer> found = new HashMap<>();
        read.texts()
                .flatMap(Lost::split)
                .forEach(word -> word.chars().forEach(letter -> found.merge(letter, 1, Integer::sum)));
        var lost = new StringBuilder();
        source.texts().flatMap(Lost::split).flatMapToInt(String::chars).forEach(letter -> {
            if (found.merge(letter, -1, Integer::sum) < 0) lost.appendCodePoint(letter);
        });
        return lost.toString();
    }

    private static Stream<String> split(String text) {
        return Arrays.stream(Spelling.plain(text).split(" ")).filter(word -> !word.isEmpty());
    }
}
