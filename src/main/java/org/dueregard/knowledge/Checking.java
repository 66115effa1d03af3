package org.dueregard.knowledge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Checks everything the assistant asks, says and knows, and tells whoever wrote it what to put right.
public final class Checking {

    private Checking() {}

    /// Everything that is wrong: mistakes, with which the program does not start, and warnings.
    ///
    /// @param home the folder that holds `prompts` and `knowledge`, or `null` for those packed with the program
    /// @param data the data folder, which may hold a council's own forms
    public static List<Problem> check(@Nullable Path home, Path data) {
        var found = new ArrayList<Problem>();
        try (var open = Home.of(home)) {
            EditionReader.read(open, data, found);
            WordingReader.read(open, found).ifPresent(wording -> found.addAll(check(wording, found)));
            List<Entry> entries = KnowledgeReader.read(open, found);
            Map<String, Map<String, List<String>>> words = WordLists.read(open, found);
            NoteRules.check(entries).forEach(found::add);
            new Likeness(groupNames(words)).check(entries).forEach(found::add);
        }
        return List.copyOf(found);
    }

    private static List<Problem> check(WordingReader wording, List<Problem> found) {
        var problems = new Problems(WordingReader.FILE);
        WordingRules.check(wording, problems);
        wording.wording(found);
        return problems.all();
    }

    /// Every word for a group: its id, and the words under it in the word list `groups`.
    private static Set<String> groupNames(Map<String, Map<String, List<String>>> words) {
        Stream<String> listed =
                words.getOrDefault("groups", Map.of()).values().stream().flatMap(Collection::stream);
        return Stream.concat(Vocabulary.GROUPS.stream(), listed).collect(Collectors.toSet());
    }
}
