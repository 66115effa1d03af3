package org.dueregard.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dueregard.guide.Beside;
import org.dueregard.guide.Journal;
import org.dueregard.guide.Listing;
import org.dueregard.guide.Register;
import org.jspecify.annotations.Nullable;

/// A journal and register that keep everything in memory, and can be made unreachable.
final class StoreInMemory implements Journal, Register {
    private final Map<String, List<Entry>> turns = new LinkedHashMap<>();
    private final List<Change> changes = new ArrayList<>();
    boolean down;

    @Override
    public synchronized List<Entry> readAfter(String assessment, int seq) {
        check();
        List<Entry> all = turns.getOrDefault(assessment, List.of());
        return List.copyOf(all.subList(Math.min(seq, all.size()), all.size()));
    }

    @Override
    public synchronized void append(
            String assessment, int expected, Entry entry, @Nullable Listing listing, Beside beside) {
        check();
        List<Entry> all = turns.computeIfAbsent(assessment, _ -> new ArrayList<>());
        if (all.size() != expected) throw new ConflictException("Another turn came first");
        all.add(entry);
        if (listing != null) changes.add(new Change(changes.size() + 1L, listing));
    }

    @Override
    public synchronized Optional<Listing> findListing(String assessment) {
        check();
        return changes.stream()
                .map(Change::listing)
                .filter(listing -> listing.id().equals(assessment))
                .reduce((_, later) -> later);
    }

    @Override
    public synchronized List<Listing> recent(int most) {
        check();
        return turns.keySet().stream()
                .flatMap(id -> findListing(id).stream())
                .sorted(Comparator.comparing(Listing::changed).reversed())
                .limit(most)
                .toList();
    }

    @Override
    public synchronized List<Change> changedAfter(long position, int most) {
        check();
        return changes.stream()
                .filter(change -> change.position() > position)
                .limit(most)
                .toList();
    }

    private void check() {
        if (down) throw new JournalException("disk gone", new IllegalStateException("secret detail"));
    }
}
