package org.dueregard.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dueregard.toolkit.Spelling;

/// The words for each command, taken from the wording, and how a message is matched against them.
///
/// @param commands each plain phrase (see [Spelling#plain]) with the command it stands for
/// @param fillers  polite words that may stand around a command, for example `please`
public record Phrases(Map<String, Command> commands, Set<String> fillers) {
    private static final Pattern GO_TO = Pattern.compile(
            "(?:(?:go (?:back )?to|change|edit|answer|jump to)(?: question| answer)?|question) (?:number )?([a-z]{0,2}\\d{1,3} ?[a-z]?)");
    private static final Pattern CHANGE = Pattern.compile(
            "(?:go back to|change|edit)(?: question| answer)? (?:number )?([a-z]{0,2}\\d{1,3} ?[a-z]?)");
    private static final Pattern SEARCH = Pattern.compile("(?i)(?:search|find(?! out)|look up)(?: for)?[ :]+(.{1,80})");
    private static final Pattern SAME =
            Pattern.compile("(?is)(?:the )?same(?: reason| answer)?(?: again)? (?:for|as for) (.+)");
    private static final Set<String> REST = Set.of(
            "all",
            "the rest",
            "rest",
            "others",
            "the others",
            "all others",
            "all the others",
            "all the rest",
            "everyone else",
            "them all",
            "all of them");
    private static final Pattern ASIDE = Pattern.compile(
            "(?is)\\s*(?:what|whats|what's|who|whom|when|where|why|how|which|is|are|does|do|did|can|could|should|must|may|will|would)\\b.{3,300}\\?\\s*");
    private static final int LONGEST_GUESS = 6;
    static final int LONGEST_COMMAND = 100;

    public Phrases {
        commands = Map.copyOf(commands);
        fillers = Set.copyOf(fillers);
    }

    /// Finds the command that is the whole message.
    public Optional<Command> find(String words) {
        if (words.length() > LONGEST_COMMAND) return Optional.empty();
        if (Spelling.plain(words).isEmpty() && !words.contains("?")) return Optional.empty();
        return Optional.ofNullable(commands.get(Spelling.plain(words)));
    }

    /// Finds a command that the message may mean: close spelling, or with polite words around it.
    Optional<Command> guess(String words) {
        if (words.length() > LONGEST_COMMAND) return Optional.empty();
        List<String> telling = List.of(Spelling.plain(words).split(" "));
        if (telling.size() > LONGEST_GUESS) return Optional.empty();
        String bare = telling.stream().filter(word -> !fillers.contains(word)).collect(Collectors.joining(" "));
        return find(bare)
                .or(() -> commands.keySet().stream()
                        .filter(phrase -> Spelling.near(bare, phrase))
                        .sorted()
                        .map(commands::get)
                        .findFirst());
    }

    /// Finds the form's number in "go to 7" or "change 13a".
    Optional<String> findNumber(String words) {
        if (words.length() > LONGEST_COMMAND) return Optional.empty();
        return group(GO_TO.matcher(Spelling.plain(words))).map(number -> number.replace(" ", ""));
    }

    /// Finds the form's number in "change 13a" or "go back to 7", which speak of what is answered already.
    Optional<String> findNumberToChange(String words) {
        if (words.length() > LONGEST_COMMAND) return Optional.empty();
        return group(CHANGE.matcher(Spelling.plain(words))).map(number -> number.replace(" ", ""));
    }

    /// Finds what to look for. It is one short line: a longer text that starts with "find" is an answer.
    public Optional<String> findSearch(String words) {
        return group(SEARCH.matcher(words)).map(String::strip);
    }

    /// Finds the items named in "same for sex and race"; those of "same for the rest" are given as `*`.
    Optional<String> findSame(String words) {
        return group(SAME.matcher(words.strip())).map(items -> REST.contains(Spelling.plain(items)) ? "*" : items);
    }

    /// Whether the message is a question of the officer's own.
    static boolean isAside(String words) {
        return words.indexOf('?') >= 0 && ASIDE.matcher(words).matches();
    }

    private static Optional<String> group(Matcher matcher) {
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
