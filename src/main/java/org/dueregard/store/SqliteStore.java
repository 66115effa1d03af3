package org.dueregard.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dueregard.guide.Beside;
import org.dueregard.guide.Journal;
import org.dueregard.guide.Listing;
import org.dueregard.guide.People;
import org.dueregard.guide.Register;
import org.jspecify.annotations.Nullable;

/// The turns and the register of every assessment in one SQLite file, safe for use by many threads.
///
/// A turn is on the disk when [#append] returns. What is appended can be read at once; reading waits for no writer.
/// One program at a time may have the file open.
public final class SqliteStore implements Journal, Register, AutoCloseable {
    private final Database database;
    private final EventJson json;
    private final Writer writer;
    private final Readers readers;
    private final Bell bell = new Bell();
    private final SqliteOutbox outbox;

    private SqliteStore(Database database, EventJson json, Writer writer, Readers readers) {
        this.database = database;
        this.json = json;
        this.writer = writer;
        this.readers = readers;
        this.outbox = new SqliteOutbox(writer, readers, bell);
    }

    /// Opens the file, and makes it and its folder if they are not there.
    ///
    /// @throws StoreException if it cannot be opened; its message says what to do
    public static SqliteStore open(Path file) {
        EventJson json = new EventJson();
        Database database = Database.open(file);
        try {
            Readers readers = Readers.of(database, json);
            return new SqliteStore(database, json, Writer.start(database.writing()), readers);
        } catch (SQLException e) {
            database.abandon(e);
            throw StoreException.opening(file, e);
        }
    }

    @Override
    public List<Entry> readAfter(String assessment, int seq) {
        return readers.read(reader -> reader.turnsAfter(assessment, seq));
    }

    @Override
    public void append(String assessment, int expected, Entry entry, @Nullable Listing listing, Beside beside) {
        String events = json.writeEvents(entry.events());
        String replies = json.writeMessages(entry.replies());
        var turn = new Write.Turn(assessment, expected, entry, events, replies, listing, beside);
        switch (writer.append(new Append(turn))) {
            case WRITTEN -> bell.ring(beside);
            case CONFLICT ->
                throw new ConflictException("Assessment " + assessment + " does not have just " + expected
                        + " turns, or message " + entry.messageId() + " is one of them");
            case REPEATED -> throw new RepeatedException("Message " + entry.messageId() + " was heard before");
        }
    }

    @Override
    public Optional<Listing> findListing(String assessment) {
        return readers.read(reader -> reader.findListing(assessment));
    }

    @Override
    public List<Listing> recent(int most) {
        return readers.read(reader -> reader.recent(most));
    }

    @Override
    public List<Change> changedAfter(long position, int most) {
        return readers.read(reader -> reader.changedAfter(position, most));
    }

    /// Each version of a form that has an assessment, as `id/version`.
    public List<String> editions() {
        return readers.read(Reader::editions);
    }

    public SqliteOutbox outbox() {
        return outbox;
    }

    public People people() {
        return new SqlitePeople(writer, readers, bell);
    }

    /// Forgets what was sent and dealt with before a time, and which messages were heard. Turns are kept for good.
    public void prune(Instant before) {
        writer.append(new Append(new Write.Prune(before)));
    }

    /// Saves the turns that wait, then closes the file.
    ///
    /// @throws JournalException if the file cannot be closed; every turn whose [#append] returned is safe
    @Override
    public void close() {
        try (database;
                readers;
                writer) {
            // Closed in the reverse order: the writer first, the claim on the file last.
        } catch (SQLException e) {
            throw new JournalException("The database cannot be closed", e);
        }
    }
}
