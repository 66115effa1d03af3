package org.dueregard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dueregard.guide.Archive;
import org.dueregard.guide.Assembling;
import org.dueregard.guide.Journal.Entry;
import org.dueregard.guide.Listing;
import org.dueregard.guide.Memory;
import org.dueregard.guide.Passages;
import org.dueregard.guide.Retelling;
import org.dueregard.guide.TextVectors;
import org.dueregard.knowledge.Library;
import org.dueregard.nlp.EnglishText;
import org.dueregard.report.HtmlReport;
import org.dueregard.search.Lexicon;
import org.dueregard.search.LuceneIndex;
import org.dueregard.store.SqliteStore;
import org.dueregard.web.Ports;
import org.dueregard.web.Server;
import org.jspecify.annotations.Nullable;

/// The whole product, built with plain constructors: the only place that knows every part.
public final class Product implements AutoCloseable {
    private final Settings settings;
    private final SqliteStore store;
    private final @Nullable Vectors vectors;
    private final LuceneIndex index;
    private final Indexing indexing;
    private final EnglishText text;
    private final Ports ports;
    private final Channels channels;
    private final int indexed;
    private @Nullable Server server;

    /// Something is not as the program needs it; the message says what to do.
    static final class NotReadyException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private NotReadyException(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    static NotReadyException notReady(String message, @Nullable Throwable cause) {
        return new NotReadyException(message, cause);
    }

    /// Opens the data folder, and brings the index up to date.
    ///
    /// @throws NotReadyException if a form or the wording is wrong, or the folder cannot be made
    public static Product open(Settings settings) {
        return open(settings, index -> index);
    }

    /// The same, with something put before the index in conversations.
    static Product open(Settings settings, UnaryOperator<Passages> conversing) {
        return open(settings, conversing, List.of());
    }

    /// The same, with channels beside the web.
    static Product open(Settings settings, UnaryOperator<Passages> conversing, List<Channels.Opening> openings) {
        new DataFolder(settings.data()).make();
        Library library = Library.readWithoutPassages(settings.home(), settings.data());
        List<Channels.Opening> set =
                with(SlackChannel.openings(settings, library), TeamsChannel.openings(settings, library));
        return new Product(settings, library, conversing, with(set, openings));
    }

    private static List<Channels.Opening> with(List<Channels.Opening> set, List<Channels.Opening> openings) {
        return Stream.concat(set.stream(), openings.stream()).toList();
    }

    private Product(
            Settings settings, Library library, UnaryOperator<Passages> conversing, List<Channels.Opening> openings) {
        this.settings = settings;
        Clock clock = Clock.system(settings.zone());
        this.text = new EnglishText(words(library, "groups"), words(library, "changes"));
        this.store = SqliteStore.open(new DataFolder(settings.data()).database());
        Editions.hold(settings.data().resolve("editions.properties"), store.editions(), library.fingerprints());
        this.vectors = settings.vectors() ? Vectors.in(settings.data().resolve("vectors")) : null;
        this.index = LuceneIndex.open(
                new DataFolder(settings.data()).index(),
                lexicon(library, text, clock, vectors == null ? null : vectors.vectors()));
        var memory = new Memory(store, library.toolkits());
        var assembling = new Assembling(library.wording());
        this.indexing = new Indexing(store, memory, assembling, new Archive(text, library.wording()), index, clock);
        index.replaceStatic(
                Library.stamp(settings.home(), settings.data()),
                () -> Library.read(settings.home(), settings.data()).passages());
        this.indexed = indexing.catchUp();
        var conversation =
                Conversing.of(settings, library, store, memory, conversing.apply(index), this::registerChanged);
        this.channels = new Channels(store, conversation.desk(), clock, openings);
        this.ports = new Ports(
                conversation.guide(),
                memory,
                assembling,
                library.toolkits(),
                store,
                store,
                index,
                clock,
                new HtmlReport(settings.zone())::write,
                conversation.groups(),
                toolkit -> new Retelling(library.wording(), toolkit),
                new ImportDesk(
                        settings.home(),
                        library.toolkits(),
                        text,
                        clock,
                        (id, file, read, at) -> Importing.save(this, id, file, read, at)),
                conversation.desk(),
                conversation.linking(),
                channels::counts,
                Optional::empty);
    }

    static Lexicon lexicon(Library library, EnglishText text, Clock clock, @Nullable TextVectors vectors) {
        return new Lexicon(words(library, "synonyms"), reasons(library), text, () -> LocalDate.now(clock), vectors);
    }

    static Map<String, List<String>> words(Library library, String list) {
        return library.words().getOrDefault(list, Map.of());
    }

    static Map<String, String> reasons(Library library) {
        return words(library, "reasons").entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, reason -> reason.getValue().getFirst()));
    }

    private void registerChanged() {
        if (indexing.catchUpQuietly() > 0 && vectors != null) vectors.work();
    }

    /// Starts to listen where the settings say, and gives the port. From then on the passages that have no vector are
    /// given one in the background; until then they are found by words alone.
    public int serve() {
        int port = listen(settings.host(), settings.port());
        if (vectors != null) vectors.workFor(index);
        return port;
    }

    /// Starts to listen on any free port of this computer only, and gives it.
    public int serveHere() {
        return listen("127.0.0.1", 0);
    }

    private int listen(String host, int port) {
        channels.start();
        var address = new Server.Address(host, port, settings.origins());
        Server started = new Server(address, ports, channels.routes()).start();
        server = started;
        Thread.ofVirtual().name("warm-up").start(() -> text.lemmas("Close the library on Mondays"));
        return started.port();
    }

    /// Saves a whole assessment as one turn, unless there is one with its id, and makes it findable.
    boolean keep(String id, Entry entry, Listing listing) {
        if (!store.readAfter(id, 0).isEmpty()) return false;
        store.append(id, 0, entry, listing);
        indexing.catchUp();
        return true;
    }

    /// How many finished assessments the index took in when it was opened.
    int indexedAssessments() {
        return indexed;
    }

    @Override
    public void close() {
        if (server != null) server.close();
        channels.close();
        if (vectors != null) vectors.close();
        index.close();
        store.close();
    }
}
