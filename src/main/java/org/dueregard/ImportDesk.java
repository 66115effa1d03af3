package org.dueregard;

import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.dueregard.guide.Imports;
import org.dueregard.guide.TextAnalyser;
import org.dueregard.guide.Toolkits;
import org.dueregard.ingest.FormReader;
import org.dueregard.ingest.Place;
import org.dueregard.ingest.Reading;
import org.dueregard.ingest.Recognised;
import org.dueregard.ingest.Recognising;
import org.dueregard.ingest.Source;
import org.dueregard.toolkit.Toolkit;
import org.jspecify.annotations.Nullable;

/// Files that were read in the browser and wait to be looked at and saved. The newest few are kept, in memory only.
final class ImportDesk implements Imports {
    private static final int MOST_DRAFTS = 20;
    private static final String OWN = "due-regard";

    private final Supplier<Recognising> recognising;
    private final Toolkits toolkits;
    private final TextAnalyser text;
    private final Clock clock;
    private final Keeping keeping;
    /// Reading takes seconds of a processor: one file at a time leaves the others to conversations.
    private final ReentrantLock one = new ReentrantLock();

    private final Map<String, Waiting> drafts = new LinkedHashMap<>();

    /// @param mark worked out from the file's bytes
    /// @param read what it was recognised as, or `null`
    private record Waiting(
            Source source,
            String mark,
            List<Piece> pieces,
            List<Place> places,
            List<Personal> personal,
            @Nullable Recognised read) {}

    /// @param home the folder that holds `prompts`, or `null` for what is packed with the program
    ImportDesk(@Nullable Path home, Toolkits toolkits, TextAnalyser text, Clock clock, Keeping keeping) {
        this.recognising = new Once<>(() -> new Recognising(FormReader.read(home, toolkits.all())));
        this.toolkits = toolkits;
        this.text = text;
        this.clock = clock;
        this.keeping = keeping;
    }

    @Override
    public Outcome read(String name, byte[] bytes) {
        one.lock();
        try {
            return switch (Reading.read(name, bytes)) {
                case Reading.Refused(var _, var sentence) -> new Refused(sentence);
                case Reading.Read(var source) -> lay(source, Importing.fingerprint(bytes));
            };
        } finally {
            one.unlock();
        }
    }

    private Draft lay(Source source, String mark) {
        Optional<Recognised> read = recognising.get().recognise(source);
        List<Drafting.Placed> placed = read.map(Drafting::pieces).orElseGet(() -> Drafting.passages(source, text));
        var waiting = new Waiting(
                source,
                mark,
                placed.stream().map(Drafting.Placed::piece).toList(),
                placed.stream().map(Drafting.Placed::place).toList(),
                Drafting.personal(source, read.orElse(null), text),
                read.orElse(null));
        String id = UUID.randomUUID().toString();
        synchronized (drafts) {
            drafts.put(id, waiting);
            if (drafts.size() > MOST_DRAFTS)
                drafts.remove(drafts.keySet().iterator().next());
        }
        return draft(id, waiting, formOf(waiting));
    }

    private Toolkit formOf(Waiting waiting) {
        Recognised read = waiting.read();
        return read != null
                ? read.form().toolkit()
                : toolkits.find(OWN, "").orElseGet(() -> toolkits.current().getFirst());
    }

    @Override
    public Optional<Draft> find(String draft, String toolkit, String version) {
        Waiting waiting = waiting(draft);
        if (waiting == null) return Optional.empty();
        if (toolkit.isEmpty()) return Optional.of(draft(draft, waiting, formOf(waiting)));
        return toolkits.find(toolkit, version).map(form -> draft(draft, waiting, form));
    }

    private @Nullable Waiting waiting(String draft) {
        synchronized (drafts) {
            return drafts.get(draft);
        }
    }

    private Draft draft(String id, Waiting waiting, Toolkit form) {
        Recognised read = waiting.read();
        boolean same = read != null && formOf(waiting).equals(form);
        return new Draft(
                id,
                waiting.source().name(),
                read != null,
                form.id(),
                form.version(),
                read != null && same ? (int) Math.round(100 * read.confidence()) : 0,
                same
                        ? waiting.pieces()
                        : waiting.pieces().stream().map(Drafting::unplaced).toList(),
                waiting.personal(),
                Drafting.lines(waiting.source()),
                Drafting.goals(form, same ? waiting.pieces() : List.of()));
    }

    @Override
    public Saved save(String draft, String toolkit, String version, Map<Integer, String> moved) {
        Waiting waiting = waiting(draft);
        Toolkit form = toolkits.find(toolkit, version).orElse(null);
        if (waiting == null || form == null) throw new IllegalArgumentException("No such draft or form");
        Draft shown = draft(draft, waiting, form);
        Recognised corrected = Drafting.corrected(waiting.source(), form, shown, waiting.places(), moved);
        String id = "import-" + waiting.mark();
        return new Saved(id, !keeping.keep(id, waiting.source().name(), corrected, clock));
    }

    /// Keeps an assessment, unless there is one with its id.
    interface Keeping {
        boolean keep(String id, String file, Recognised read, Clock clock);
    }

    /// Something made when first needed, and once.
    private static final class Once<T> implements Supplier<T> {
        private final Supplier<T> make;
        private @Nullable T made;

        Once(Supplier<T> make) {
            this.make = make;
        }

        @Override
        public synchronized T get() {
            T ready = made == null ? make.get() : made;
            made = ready;
            return ready;
        }
    }
}
