package org.dueregard.toolkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dueregard.toolkit.Reading.Guess;
import org.dueregard.toolkit.Reading.Problem;
import org.dueregard.toolkit.Reading.Unclear;
import org.dueregard.toolkit.Reading.Understood;

/// Reads choices: by number, label, other words for it, or close spelling (a guess).
final class Choosing {
    private static final Set<String> NONE =
            Set.of("none", "none of these", "none of them", "no one", "nobody", "nothing", "no", "nil", "no none");
    private static final Set<String> ALL =
            Set.of("all", "all of these", "all of them", "everyone", "every one", "every group");
    private static final Set<String> NO_MORE = Set.of(
            "no",
            "n",
            "nope",
            "no more",
            "thats all",
            "that is all",
            "thats it",
            "that is it",
            "finished",
            "no thanks",
            "done",
            "none left");
    private static final Set<String> ADD =
            Set.of("add action", "add an action", "add the action", "yes", "action", "1");

    private Choosing() {}

    static Reading one(List<Option> options, String text) {
        return findExact(options, text)
                .<Reading>map(option -> new Understood(new Value.Choice(option.id())))
                .or(() -> findOnly(options, text, Choosing::loosely)
                        .map(option -> new Guess(new Value.Choice(option.id()))))
                .orElseGet(() -> new Unclear(Problem.NOT_AN_OPTION, ""));
    }

    static Reading some(List<Option> options, boolean noneAllowed, String text) {
        String plain = Spelling.plain(text);
        Optional<Option> whole = findExact(options, text);
        if (whole.isPresent()) return new Understood(chosen(options, Set.of(whole.get())));
        if (noneAllowed && NONE.contains(plain)) return new Understood(new Value.Choices(List.of()));
        if (ALL.contains(plain)) return new Understood(chosen(options, Set.copyOf(options)));
        List<String> parts = joined(options, parts(text));
        List<Optional<Option>> exact =
                parts.stream().map(part -> findExact(options, part)).toList();
        if (exact.stream().allMatch(Optional::isPresent)) return new Understood(chosen(options, flat(exact)));
        List<Optional<Option>> near = parts.stream()
                .map(part -> findExact(options, part).or(() -> findOnly(options, part, Choosing::loosely)))
                .toList();
        return near.stream().anyMatch(Optional::isEmpty)
                ? new Unclear(Problem.NOT_THESE_OPTIONS, parts.get(near.indexOf(Optional.<Option>empty())))
                : new Guess(chosen(options, flat(near)));
    }

    static Reading another(boolean noneAllowed, String text) {
        String plain = Spelling.plain(text);
        if (noneAllowed && NONE.contains(plain)) return new Understood(new Value.NoMore(true));
        if (NO_MORE.contains(plain) || NONE.contains(plain)) return new Understood(new Value.NoMore(false));
        return new Understood(new Value.Text(text));
    }

    static Reading gap(String text) {
        boolean add = ADD.contains(Spelling.plain(text));
        return new Understood(add ? new Value.Choice(AnswerKind.ADD_ACTION) : new Value.Text(text));
    }

    /// The option nearest to each name; empty unless each has one. Of several, the shortest label is the nearest:
    /// "gender" is "Sex or gender" sooner than "Gender reassignment or gender identity".
    static List<Option> near(List<Option> options, String text) {
        List<Optional<Option>> near = joined(options, parts(text)).stream()
                .map(part -> findExact(options, part).or(() -> findNearest(options, part)))
                .toList();
        return near.stream().anyMatch(Optional::isEmpty) ? List.of() : List.copyOf(flat(near));
    }

    /// Loosely, or every word that tells something is close to a word of the name ("helth" for "Health and wellbeing").
    private static boolean nearly(Option option, String plain) {
        List<String> telling = Spelling.telling(plain);
        return loosely(option, plain)
                || (!telling.isEmpty()
                        && names(option)
                                .map(name -> Arrays.asList(name.split(" ")))
                                .anyMatch(words -> telling.stream()
                                        .allMatch(typed -> words.stream()
                                                .anyMatch(word -> word.equals(typed) || Spelling.near(typed, word)))));
    }

    private static Set<Option> flat(List<Optional<Option>> found) {
        var all = new LinkedHashSet<Option>();
        found.forEach(option -> option.ifPresent(all::add));
        return all;
    }

    private static Value.Choices chosen(List<Option> options, Set<Option> picked) {
        return new Value.Choices(
                options.stream().filter(picked::contains).map(Option::id).toList());
    }

    private static List<String> parts(String text) {
        var parts = new ArrayList<String>();
        for (String part : text.split("[,;\\n]+|\\s+(?i:and|&|\\+)\\s+|(?<=\\d)\\s+(?=\\d)")) {
            String bare = part.strip().replaceFirst("^(?i:and)\\s+", "");
            if (!bare.isEmpty()) parts.add(bare);
        }
        return parts.isEmpty() ? List.of(text) : parts;
    }

    /// Puts together again the parts of a name that has commas or "and" in it: "age, religion and belief" names two.
    private static List<String> joined(List<Option> options, List<String> parts) {
        var joined = new ArrayList<String>();
        for (int from = 0; from < parts.size(); from++) {
            int to = parts.size();
            while (to > from + 1 && findName(options, parts.subList(from, to)).isEmpty()) to--;
            List<String> run = parts.subList(from, to);
            joined.add(findName(options, run).orElse(run.getFirst()));
            from = to - 1;
        }
        return joined;
    }

    /// Finds the name that the parts make up, whatever stood between them.
    private static Optional<String> findName(List<Option> options, List<String> parts) {
        String plain = Spelling.plain(String.join(" ", parts));
        return options.stream()
                .flatMap(Choosing::names)
                .filter(name -> name.replace(" and ", " ").equals(plain))
                .findFirst();
    }

    /// By its number from 1, its id, its label or other words for it.
    private static Optional<Option> findExact(List<Option> options, String text) {
        String plain = Spelling.plain(text);
        return IntStream.range(0, options.size())
                .filter(i -> plain.equals(Integer.toString(i + 1))
                        || names(options.get(i)).anyMatch(plain::equals))
                .mapToObj(options::get)
                .findFirst();
    }

    private static Stream<String> names(Option option) {
        return Stream.concat(Stream.of(option.id(), option.label()), option.also().stream())
                .map(Spelling::plain);
    }

    private static Optional<Option> findNearest(List<Option> options, String text) {
        String plain = Spelling.plain(text);
        return options.stream()
                .filter(option -> nearly(option, plain))
                .min(Comparator.comparingInt(option -> option.label().length()));
    }

    private static Optional<Option> findOnly(List<Option> options, String text, BiPredicate<Option, String> like) {
        String plain = Spelling.plain(text);
        List<Option> found =
                options.stream().filter(option -> like.test(option, plain)).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /// Close spelling of a name, words that all belong to it ("religion" for "Religion or belief"), or the name with
    /// more
    /// said ("no, it stays the same").
    private static boolean loosely(Option option, String plain) {
        return names(option)
                .anyMatch(name -> Spelling.near(plain, name)
                        || Arrays.asList(plain.split(" ")).contains(name)
                        || withinWords(name, plain)
                        || withinWords(plain, name));
    }

    private static boolean withinWords(String whole, String part) {
        List<String> telling = Spelling.telling(part);
        return !telling.isEmpty() && Arrays.asList(whole.split(" ")).containsAll(telling);
    }
}
