package org.dueregard.conversation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dueregard.assessment.Citation;
import org.dueregard.toolkit.Slot;

/// The suggestions that were shown, and those that officers found not relevant.
///
/// @param shown    by slot, newest first
/// @param declined ids of passages by the item that was asked about; what has no item stands under the empty id
public record Offers(Map<Slot, List<Citation>> shown, Map<String, Set<String>> declined) {
    static final Offers NONE = new Offers(Map.of(), Map.of());

    public Offers {
        shown = Map.copyOf(shown);
        declined = Map.copyOf(declined);
    }

    /// The suggestions an officer may take for a slot, newest first.
    public List<Citation> open(Slot slot) {
        Set<String> without = declined(slot);
        return shown.getOrDefault(slot, List.of()).stream()
                .filter(citation -> !without.contains(citation.id()))
                .toList();
    }

    /// The ids of what was declined for a slot or any other question about the same item.
    public Set<String> declined(Slot slot) {
        return declined.getOrDefault(slot.item(), Set.of());
    }

    /// The ids of what a slot has been shown, or is not to be shown.
    public Set<String> past(Slot slot) {
        return Stream.concat(
                        declined(slot).stream(),
                        shown.getOrDefault(slot, List.of()).stream().map(Citation::id))
                .collect(Collectors.toUnmodifiableSet());
    }

    Offers showing(Slot slot, List<Citation> suggestions) {
        Set<String> ids = suggestions.stream().map(Citation::id).collect(Collectors.toSet());
        Stream<Citation> earlier =
                shown.getOrDefault(slot, List.of()).stream().filter(citation -> !ids.contains(citation.id()));
        var all = new HashMap<>(shown);
        all.put(slot, Stream.concat(suggestions.stream(), earlier).toList());
        return new Offers(all, declined);
    }

    Offers declining(Slot slot, String passage) {
        var ids = new HashSet<>(declined(slot));
        ids.add(passage);
        var all = new HashMap<>(declined);
        all.put(slot.item(), Set.copyOf(ids));
        return new Offers(shown, all);
    }
}
