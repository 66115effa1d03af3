package org.dueregard.guide;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dueregard.conversation.Command;
import org.dueregard.conversation.Phrases;
import org.dueregard.toolkit.Spelling;

/// Everything the assistant says that is not part of a toolkit, by key, and the words it takes for commands.
///
/// A text may hold `{names}` that are filled in when it is said.
public final class Wording {
    private static final Pattern NAME = Pattern.compile("\\{([a-z-]+)}");

    private final Map<String, String> texts;
    private final Phrases phrases;
    private final Map<String, Errand> errands;

    /// A wording that knows no errands.
    ///
    /// @throws IllegalArgumentException if a phrase stands for two commands, or a key names no command
    public Wording(Map<String, String> texts, Map<String, List<String>> commands, List<String> fillers) {
        this(texts, commands, fillers, Map.of());
    }

    /// @param texts    texts by key
    /// @param commands the phrases for each command, by the command's key
    /// @param fillers  polite words that may stand around a command
    /// @param errands  the phrases for each errand, by the errand's key
    /// @throws IllegalArgumentException if a phrase stands for two things, or a key names nothing
    public Wording(
            Map<String, String> texts,
            Map<String, List<String>> commands,
            List<String> fillers,
            Map<String, List<String>> errands) {
        this.texts = Map.copyOf(texts);
        this.phrases = new Phrases(phrases(commands), java.util.Set.copyOf(fillers));
        this.errands = Map.copyOf(errands(errands));
    }

    private Map<String, Errand> errands(Map<String, List<String>> given) {
        var all = new TreeMap<String, Errand>();
        given.forEach((key, words) -> {
            Errand errand = java.util.Arrays.stream(Errand.values())
                    .filter(each -> each.key().equals(key))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("There is no errand called " + key));
            for (String phrase : words) {
                Errand other = all.put(Spelling.plain(phrase), errand);
                if ((other != null && other != errand) || phrases.find(phrase).isPresent())
                    throw new IllegalArgumentException("\"" + phrase + "\" stands for two things");
            }
        });
        return all;
    }

    private static Map<String, Command> phrases(Map<String, List<String>> commands) {
        var all = new TreeMap<String, Command>();
        commands.forEach((key, phrases) -> {
            Command command = java.util.Arrays.stream(Command.values())
                    .filter(each -> each.key().equals(key))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("There is no command called " + key));
            for (String phrase : phrases) {
                Command other = all.put(Spelling.plain(phrase), command);
                if (other != null && other != command)
                    throw new IllegalArgumentException("\"" + phrase + "\" stands for two commands");
            }
        });
        return all;
    }

    public Phrases phrases() {
        return phrases;
    }

    /// The errand that each plain phrase stands for (see [Spelling#plain]).
    Map<String, Errand> errands() {
        return errands;
    }

    /// The words of each command's button, by the button's id; names in them are not filled in.
    public Map<String, String> buttons() {
        return java.util.Arrays.stream(Command.values())
                .collect(Collectors.toUnmodifiableMap(Command::id, command -> text("command." + command.key())));
    }

    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /// The text with its names filled in from pairs of name and value.
    ///
    /// @throws IllegalArgumentException if there is no such text
    public String text(String key, String... pairs) {
        String text = texts.get(key);
        if (text == null) throw new IllegalArgumentException("There is no wording for " + key);
        if (pairs.length == 0) return text;
        var values = new TreeMap<String, String>();
        for (int i = 0; i + 1 < pairs.length; i += 2) values.put(pairs[i], pairs[i + 1]);
        return fill(text, values);
    }

    /// Fills in the names; a name without a value stays as it is.
    static String fill(String text, Map<String, String> values) {
        if (text.indexOf('{') < 0) return text;
        return NAME.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(values.getOrDefault(match.group(1), match.group())));
    }
}
