package org.dueregard.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// A journal in memory.
public final class PaperJournal implements Journal {
    private final Map<String, List<Entry>> entries = new ConcurrentHashMap<>();
    final List<Listing> listings = new ArrayList<>();
    private Runnable before = () -> {};

    /// What happens just before the next append only, for example another officer's message.
    void before(Runnable next) {
        before = next;
    }

    List<Entry> all(String assessment) {
        return List.copyOf(entries.getOrDefault(assessment, List.of()));
    }

    @Override
    public synchronized List<Entry> readAfter(String assessment, int seq) {
        List<Entry> all = entries.getOrDefault(assessment, List.of());
        return List.copyOf(all.subList(Math.min(seq, all.size()), all.size()));
    }

    @Override
    public synchronized void append(
            String assessment, int expected, Entry entry, @Nullable Listing listing, Beside beside) {
        Runnable first = before;
        before = () -> {};
        first.run();
        List<Entry> all = entries.computeIfAbsent(assessment, _ -> new ArrayList<>());
        if (all.size() != expected) throw new ConflictException(assessment + " has moved on");
        all.add(entry);
        if (listing != null) listings.add(listing);
    }
}
