package org.dueregard.knowledge;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Reads the word lists: for each file, by its name without ending, the words under each name.
final class WordLists {

    private WordLists() {}

    static Map<String, Map<String, List<String>>> read(Home home, List<Problem> found) {
        Map<String, Map<String, List<String>>> lists = new TreeMap<>();
        for (Path file : home.files("knowledge/words", ".yaml")) {
            var problems = new Problems(home.name(file));
            String name = String.valueOf(file.getFileName()).replace(".yaml", "");
            lists.put(name, read(file, name, problems));
            found.addAll(problems.all());
        }
        return lists;
    }

    private static Map<String, List<String>> read(Path file, String name, Problems problems) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        ToolkitReader.text(file, problems)
                .flatMap(text -> Yaml.read(text, problems))
                .map(node -> new Fields(node, "the file", problems))
                .ifPresent(fields -> {
                    fields.names().forEach(key -> words.put(key, fields.oneOrMore(key)));
                    if (name.equals("groups")) Vocabulary.checkGroups(fields, fields.names());
                    if (name.equals("changes")) Vocabulary.checkChanges(fields, fields.names());
                });
        return words;
    }
}
