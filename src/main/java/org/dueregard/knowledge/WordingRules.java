package org.dueregard.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dueregard.conversation.Command;
import org.dueregard.guide.Errand;
import org.dueregard.toolkit.Reading;

/// Checks the wording: every text the program says is there, says only names that are filled in, and has no markup.
final class WordingRules {
    private static final String KEYS = "wording-keys.txt";
    private static final Pattern MARKUP = Pattern.compile("[*_`<>#\\[\\]|\\\\]");

    private final Map<String, Set<String>> needed = needed();
    private final Problems problems;

    private WordingRules(Problems problems) {
        this.problems = problems;
    }

    static void check(WordingReader wording, Problems problems) {
        var rules = new WordingRules(problems);
        rules.needed.keySet().stream()
                .filter(key -> !wording.texts().containsKey(key))
                .forEach(key -> problems.mistake(
                        "texts",
                        "There is no text " + key + ".",
                        "Add it, or copy it from the file that came with the program."));
        wording.texts().forEach(rules::checkText);
        Arrays.stream(Command.values())
                .filter(command -> !wording.commands().containsKey(command.key()))
                .forEach(command -> problems.mistake(
                        "commands",
                        "There are no words for the command " + command.key() + ".",
                        "Add " + command.key() + " with a list of the words for it."));
        Arrays.stream(Errand.values())
                .filter(errand -> !wording.errands().containsKey(errand.key()))
                .forEach(errand -> problems.mistake(
                        "errands",
                        "There are no words for the errand " + errand.key() + ".",
                        "Add " + errand.key() + " with a list of the words for it."));
    }

    private void checkText(String key, String text) {
        Set<String> known = needed.get(key);
        if (known == null) {
            problems.warning("text " + key, "The program never says this.", "Take it out, or correct its name.");
            return;
        }
        TextRules.names(text).stream()
                .filter(name -> !known.contains(name))
                .distinct()
                .forEach(name -> problems.mistake(
                        "text " + key,
                        "{" + name + "} is not filled in here.",
                        known.isEmpty()
                                ? "Write the words themselves."
                                : "Use only: {" + String.join("}, {", known) + "}."));
        if (MARKUP.matcher(text).find()) {
            problems.mistake(
                    "text " + key,
                    "It has markup, which would be shown as it stands.",
                    "Write plain words, and lists whose lines start with a dash.");
        }
    }

    /// Every text the program says, by key, with the names that it fills in.
    static Map<String, Set<String>> needed() {
        Map<String, Set<String>> needed = listed();
        for (Command command : Command.values()) {
            needed.put("command." + command.key(), Set.of("item"));
            needed.put("does." + command.key(), Set.of());
        }
        for (Errand errand : Errand.values()) needed.put("errand." + errand.key(), Set.of());
        for (Reading.Problem problem : Reading.Problem.values()) {
            needed.put("correct." + Scalars.name(problem), Set.of("detail"));
        }
        return needed;
    }

    private static Map<String, Set<String>> listed() {
        try (InputStream keys = WordingRules.class.getResourceAsStream(KEYS)) {
            if (keys == null) throw new IllegalStateException("The program was packed without " + KEYS);
            return new String(keys.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(" "))
                    .collect(Collectors.toMap(
                            words -> words[0],
                            words -> new TreeSet<>(Arrays.asList(words).subList(1, words.length)),
                            (one, _) -> one,
                            TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + KEYS, e);
        }
    }
}
