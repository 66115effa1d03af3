package org.dueregard.nlp;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The product's own word lists, as the program reads them.
public final class WordLists {
    public static final EnglishText ENGLISH = new EnglishText(lists("groups"), lists("changes"));

    private WordLists() {}

    public static Map<String, List<String>> lists(String name) {
        return new YAMLMapper().readValue(file(name), new TypeReference<>() {});
    }

    public static Map<String, String> sentences(String name) {
        return new YAMLMapper().readValue(file(name), new TypeReference<>() {});
    }

    private static Path file(String name) {
        return Path.of("knowledge/words", name + ".yaml");
    }
}
