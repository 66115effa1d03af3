package org.dueregard.guide;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dueregard.conversation.Conversation;

/// What shows only across assessments: where figures are lacking, what is old, what recurs, and what is overdue.
///
/// Looks at the finished assessments among those that changed last. An open one is nobody else's business.
public final class Gaps {

    /// How many assessments are looked at.
    public static final int MOST = 500;

    private static final int MOST_LISTED = 20;
    private static final int OFTEN = 2;

    private final Register register;
    private final Memory memory;
    private final Map<String, Digest> kept = new HashMap<>();

    public Gaps(Register register, Memory memory) {
        this.register = register;
        this.memory = memory;
    }

    /// @param looked      how many finished assessments it is about
    /// @param lacking     the groups, those whose figures are lacking most often first
    /// @param oldest      sources, the oldest first
    /// @param recurring   steps against harm that are in more than one assessment, those in most first
    /// @param overdue     actions whose day has passed, the longest overdue first
    public record Overview(
            int looked, List<Lack> lacking, List<Old> oldest, List<Recurring> recurring, List<Overdue> overdue) {
        public Overview {
            lacking = List.copyOf(lacking);
            oldest = List.copyOf(oldest);
            recurring = List.copyOf(recurring);
            overdue = List.copyOf(overdue);
        }
    }

    /// @param group id of the group
    /// @param times in how many assessments its figures are lacking
    /// @param of    how many asked for them
    public record Lack(String group, int times, int of) {}

    /// @param date ISO day, month or year
    /// @param used the assessments that rest on it, newest first
    public record Old(String title, String date, List<Listing> used) {
        public Old {
            used = List.copyOf(used);
        }
    }

    public record Recurring(String text, List<Listing> used) {
        public Recurring {
            used = List.copyOf(used);
        }
    }

    public record Overdue(String action, LocalDate due, Listing assessment) {}

    /// The gaps as they stand on a day.
    public Overview overview(LocalDate today) {
        List<Digest> all = digests();
        return new Overview(all.size(), lacking(all), oldest(all), recurring(all), overdue(all, today));
    }

    /// Reads what has changed since it was last asked, and forgets what is no longer among the last.
    private synchronized List<Digest> digests() {
        List<Listing> finished =
                register.recent(MOST).stream().filter(Listing::isFinished).toList();
        kept.keySet().retainAll(finished.stream().map(Listing::id).collect(Collectors.toSet()));
        return finished.stream().flatMap(listing -> digest(listing).stream()).toList();
    }

    private Optional<Digest> digest(Listing listing) {
        Digest known = kept.get(listing.id());
        if (known != null && known.listing().equals(listing)) return Optional.of(known);
        var read = memory.findConversation(listing.id())
                .map(Conversation::assessment)
                .map(assessment -> Digest.of(assessment, listing));
        read.ifPresent(digest -> kept.put(listing.id(), digest));
        return read;
    }

    private static List<Lack> lacking(List<Digest> all) {
        Map<String, Long> asked = count(all, Digest::asked);
        return count(all, Digest::lacking).entrySet().stream()
                .map(each -> new Lack(
                        each.getKey(),
                        each.getValue().intValue(),
                        asked.getOrDefault(each.getKey(), 0L).intValue()))
                .sorted(Comparator.comparingInt(Lack::times).reversed().thenComparing(Lack::group))
                .toList();
    }

    private static Map<String, Long> count(List<Digest> all, Function<Digest, Set<String>> groups) {
        return all.stream()
                .flatMap(digest -> groups.apply(digest).stream())
                .collect(Collectors.groupingBy(group -> group, Collectors.counting()));
    }

    private static List<Old> oldest(List<Digest> all) {
        Map<Digest.Dated, List<Listing>> used = byWhatTheyShare(all, Digest::evidence, each -> each);
        return used.entrySet().stream()
                .map(each -> new Old(each.getKey().title(), each.getKey().date(), each.getValue()))
                .sorted(Comparator.comparing(Old::date).thenComparing(Old::title))
                .limit(MOST_LISTED)
                .toList();
    }

    private static List<Recurring> recurring(List<Digest> all) {
        Map<String, String> texts = all.stream()
                .flatMap(digest -> digest.steps().stream())
                .collect(Collectors.toMap(Digest.Measure::key, Digest.Measure::text, (first, _) -> first));
        return byWhatTheyShare(all, Digest::steps, Digest.Measure::key).entrySet().stream()
                .filter(each -> each.getValue().size() >= OFTEN)
                .map(each -> new Recurring(texts.getOrDefault(each.getKey(), each.getKey()), each.getValue()))
                .sorted(Comparator.comparingInt((Recurring each) -> -each.used().size())
                        .thenComparing(Recurring::text))
                .limit(MOST_LISTED)
                .toList();
    }

    /// For each thing, the assessments that have it.
    private static <T, K> Map<K, List<Listing>> byWhatTheyShare(
            List<Digest> all, Function<Digest, ? extends Collection<T>> things, Function<T, K> key) {
        return all.stream()
                .flatMap(digest -> things.apply(digest).stream()
                        .map(key)
                        .distinct()
                        .map(each -> Map.entry(each, digest.listing())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static List<Overdue> overdue(List<Digest> all, LocalDate today) {
        return all.stream()
                .flatMap(digest -> digest.actions().stream()
                        .filter(action -> action.day().isBefore(today))
                        .map(action -> new Overdue(action.action(), action.day(), digest.listing())))
                .sorted(Comparator.comparing(Overdue::due).thenComparing(Overdue::action))
                .limit(MOST_LISTED)
                .toList();
    }
}
