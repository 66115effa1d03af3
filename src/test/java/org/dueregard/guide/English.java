package org.dueregard.guide;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The English wording, read plainly, for tests of what is said.
public final class English {
    public static final Wording WORDING = read();

    private English() {}

    private static Wording read() {
        JsonNode root = new YAMLMapper().readTree(Path.of("prompts/wording/en.yaml"));
        var texts = new LinkedHashMap<String, String>();
        root.path("texts")
                .properties()
                .forEach(text -> texts.put(text.getKey(), text.getValue().asString()));
        var commands = new LinkedHashMap<String, List<String>>();
        root.path("commands").properties().forEach(command -> commands.put(command.getKey(), list(command.getValue())));
        var errands = new LinkedHashMap<String, List<String>>();
        root.path("errands").properties().forEach(errand -> errands.put(errand.getKey(), list(errand.getValue())));
        return new Wording(Map.copyOf(texts), commands, list(root.path("fillers")), errands);
    }

    private static List<String> list(JsonNode node) {
        var all = new ArrayList<String>();
        node.forEach(each -> all.add(each.asString()));
        return all;
    }
}
