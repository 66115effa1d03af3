package org.dueregard.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dueregard.toolkit.Spelling;

/// Counts the words of a document against the words of what was read of it.
final class Lost {
    private Lost() {}

    /// The words of a text file, without its marks and tags; a link's address is not a word unless it is shown.
    static List<String> raw(String text) {
        String bare = text.replaceAll("<((?:https?://)[^>]*)>", "$1")
                .replaceAll("<[^<>]+>", " ")
                .replaceAll("\\]\\((?:#|mailto:)[^)]*\\)", " ");
        return words(bare);
    }

    /// The words that are in the text more often than in what was read.
    static List<String> words(List<String> raw, Recognised read) {
        var left = new ArrayList<>(raw);
        read.texts().flatMap(text -> words(text).stream()).forEach(left::remove);
        return left;
    }

    private static List<String> words(String text) {
        return Arrays.stream(Spelling.plain(text).split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
