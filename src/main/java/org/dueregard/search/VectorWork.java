package org.dueregard.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.function.BooleanSupplier;
import org.dueregard.guide.Passage;

/// Gives passages the vectors they lack, one owner's after another's, so that an owner has all of them or none.
final class VectorWork {
    private final Shelf shelf;
    private final Meaning meaning;
    private final Lock writing;
    private final BooleanSupplier goOn;

    /// @param writing shuts out whoever else changes passages
    VectorWork(Shelf shelf, Meaning meaning, Lock writing, BooleanSupplier goOn) {
        this.shelf = shelf;
        this.meaning = meaning;
        this.writing = writing;
        this.goOn = goOn;
    }

    /// Goes on until nothing lacks a vector, or no more can be had. Gives how many passages were given one.
    int doAll() throws IOException {
        int done = 0;
        Optional<String> owner = next();
        while (owner.isPresent()) {
            List<Passage> passages = shelf.reading(reading(owner.get()));
            List<Sense> senses = senses(passages);
            if (senses.size() < passages.size()) return done;
            if (put(owner.get(), passages, senses)) done += passages.size();
            owner = next();
        }
        return done;
    }

    private Optional<String> next() throws IOException {
        if (meaning.isOff() || !goOn.getAsBoolean()) return Optional.empty();
        shelf.refresh();
        return shelf.reading(Lacking::owner);
    }

    private static Shelf.Reading<List<Passage>> reading(String owner) {
        return searcher -> Lacking.passages(searcher, owner);
    }

    /// Fewer than the passages if told to stop, or if no vectors are to be had.
    private List<Sense> senses(List<Passage> passages) {
        List<Sense> senses = new ArrayList<>();
        for (Passage passage : passages) {
            if (!goOn.getAsBoolean()) return senses;
            Optional<float[]> text = meaning.passage(Documents.meaning(passage));
            Optional<float[]> title = meaning.passage(passage.title());
            if (text.isEmpty() || title.isEmpty()) return senses;
            senses.add(new Sense(text.get(), TitleVector.of(title.get())));
        }
        return senses;
    }

    /// Whether they were still the owner's passages.
    private boolean put(String owner, List<Passage> passages, List<Sense> senses) throws IOException {
        writing.lock();
        try {
            shelf.refresh();
            if (!passages.equals(shelf.reading(reading(owner)))) return false;
            shelf.replace(owner, passages, senses);
            shelf.refresh();
            return true;
        } finally {
            writing.unlock();
        }
    }
}
