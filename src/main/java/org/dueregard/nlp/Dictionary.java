package org.dueregard.nlp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Finds the ids whose words or phrases a text has.
///
/// An entry is one or more words in their dictionary form, for example `wheelchair user`. A word in capitals, such as
/// `SEND`, matches only capitals. `close/verb` matches only the verb, `charge/noun` only the noun.
final class Dictionary {
    private final Map<String, List<Entry>> byFirstWord = new HashMap<>();

    /// @param words the entries of each id
    /// @throws IllegalArgumentException if an entry has no words
    Dictionary(Map<String, List<String>> words) {
        words.forEach((id, entries) -> entries.forEach(entry -> add(id, entry)));
    }

    private void add(String id, String entry) {
        List<Wanted> wanted = Arrays.stream(entry.strip().split("[\\s\\-‘’']+"))
                .filter(word -> !word.isEmpty())
                .map(Wanted::read)
                .toList();
        if (wanted.isEmpty()) throw new IllegalArgumentException("An entry of \"" + id + "\" has no words");
        byFirstWord
                .computeIfAbsent(wanted.getFirst().key(), _ -> new ArrayList<>())
                .add(new Entry(id, wanted));
    }

    /// The ids whose entries a text has. An entry inside a longer one of another id does not count, so that
    /// "gender reassignment" is not about gender, nor "close early" about closing down.
    Set<String> find(List<Word> text) {
        List<Found> found = IntStream.range(0, text.size())
                .boxed()
                .flatMap(at -> startingAt(at, text))
                .toList();
        return found.stream()
                .filter(one -> found.stream().noneMatch(other -> other.holds(one)))
                .map(Found::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<Found> startingAt(int at, List<Word> text) {
        List<Word> rest = text.subList(at, text.size());
        return rest.getFirst().keys().stream()
                .flatMap(key -> byFirstWord.getOrDefault(key, List.of()).stream())
                .filter(entry -> entry.begins(rest))
                .map(entry -> new Found(entry.id(), at, at + entry.words().size()));
    }

    private record Found(String id, int from, int to) {
        boolean holds(Found other) {
            return from <= other.from && other.to <= to && to - from > other.to - other.from;
        }
    }

    private record Entry(String id, List<Wanted> words) {
        boolean begins(List<Word> text) {
            if (text.size() < words.size()) return false;
            for (int i = 0; i < words.size(); i++) {
                if (!words.get(i).is(text.get(i))) return false;
            }
            return true;
        }
    }

    private record Wanted(String key, boolean capitals, String tag) {
        static Wanted read(String written) {
            int slash = written.indexOf('/');
            String word = slash < 0 ? written : written.substring(0, slash);
            String tag = slash < 0 ? "" : written.substring(slash + 1).toUpperCase(Locale.ROOT);
            boolean capitals = word.length() > 1 && word.chars().allMatch(Character::isUpperCase);
            return new Wanted(word.toLowerCase(Locale.ROOT), capitals, tag);
        }

        boolean is(Word word) {
            boolean sameWord = capitals
                    ? word.form().equalsIgnoreCase(key) && isCapitals(word.form())
                    : word.keys().contains(key);
            return sameWord && (tag.isEmpty() || tag.equals(word.tag()));
        }

        private static boolean isCapitals(String form) {
            return form.equals(form.toUpperCase(Locale.ROOT));
        }
    }
}
