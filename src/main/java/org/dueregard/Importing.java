package org.dueregard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dueregard.assessment.Officer;
import org.dueregard.conversation.Conversation;
import org.dueregard.conversation.Event;
import org.dueregard.guide.Journal.Entry;
import org.dueregard.guide.Listing;
import org.dueregard.guide.TextAnalyser;
import org.dueregard.ingest.AsEvents;
import org.dueregard.ingest.PersonalData;
import org.dueregard.ingest.Reading;
import org.dueregard.ingest.Recognised;
import org.dueregard.ingest.Recognising;
import org.dueregard.ingest.Sorting;
import org.dueregard.toolkit.Toolkit;
import org.jspecify.annotations.Nullable;

/// Takes files in one by one, and saves those that may be saved.
final class Importing implements AutoCloseable {
    private static final Officer IMPORT = new Officer("import", "Imported from a file");

    private final @Nullable Product product;
    private final Clock clock;
    private final boolean checked;
    private final TextAnalyser text;

    private Importing(@Nullable Product product, Clock clock, boolean checked, TextAnalyser text) {
        this.product = product;
        this.clock = clock;
        this.checked = checked;
        this.text = text;
    }

    static Importing reporting(TextAnalyser text) {
        return new Importing(null, Clock.systemUTC(), false, text);
    }

    /// @param checked whether the personal data found has been looked at
    static Importing saving(Settings settings, boolean checked, TextAnalyser text) {
        return new Importing(Product.open(settings), Clock.system(settings.zone()), checked, text);
    }

    ImportReport take(Path file, Recognising recognising) {
        return switch (Reading.read(file)) {
            case Reading.Refused(var _, var sentence) -> ImportReport.refused(file.toString(), sentence);
            case Reading.Read(var source) ->
                recognising
                        .recognise(source)
                        .map(read -> known(file, read))
                        .orElseGet(
                                () -> ImportReport.unknown(
                                        file.toString(),
                                        Sorting.sort(source, text).stream()
                                                .map(ImportReport.Left::of)
                                                .toList(),
                                        "This is none of the forms that are known, so it was not saved. Its passages are listed."));
        };
    }

    private ImportReport known(Path file, Recognised read) {
        List<PersonalData.Spotted> personal = new PersonalData(text).spot(read);
        if (product == null)
            return report(file, read, personal, "Nothing was saved. Use --save to save it.", Optional.empty());
        if (!personal.isEmpty() && !checked) {
            return report(
                    file,
                    read,
                    personal,
                    "Not saved: look at the personal data below, then use --personal-data-checked.",
                    Optional.empty());
        }
        String id = "import-" + fingerprint(file);
        boolean saved = save(product, id, String.valueOf(file.getFileName()), read, clock);
        return report(
                file,
                read,
                personal,
                saved ? "Saved as " + id + "." : "It was saved before as " + id + "; nothing changed.",
                Optional.of(id));
    }

    private static ImportReport report(
            Path file, Recognised read, List<PersonalData.Spotted> personal, String said, Optional<String> saved) {
        return ImportReport.of(file.toString(), read, personal, said, saved);
    }

    /// Saves what was read as a finished assessment, unless there is one with its id.
    static boolean save(Product to, String id, String file, Recognised read, Clock clock) {
        Instant now = clock.instant();
        List<Event> events = AsEvents.events(read, LocalDate.now(clock));
        var entry = new Entry("import", IMPORT, "import", now, said(file, read), events, List.of());
        return to.keep(id, entry, listing(id, read.form().toolkit(), events, now));
    }

    private static Listing listing(String id, Toolkit toolkit, List<Event> events, Instant now) {
        Conversation conversation = Conversation.begin(id, toolkit);
        for (Event event : events) conversation = conversation.apply(event, IMPORT, now);
        return new Listing(
                id,
                toolkit.id(),
                toolkit.version(),
                toolkit.cover().organisation(),
                conversation.assessment().title(),
                now,
                now,
                now);
    }

    /// What the record keeps beside the answers: the file, and every word that has no place in the form.
    private static String said(String file, Recognised read) {
        return "Imported from " + file + ". Not placed:\n"
                + read.left().stream()
                        .map(piece -> "(" + piece.place().words() + ") " + piece.words())
                        .collect(Collectors.joining("\n"));
    }

    private static String fingerprint(Path file) {
        try {
            return fingerprint(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new IllegalStateException("Cannot read again " + file, unreadable);
        }
    }

    /// A mark worked out from a file's bytes: the same file has the same.
    static String fingerprint(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash).substring(0, 16);
        } catch (NoSuchAlgorithmException unknown) {
            throw new IllegalStateException(unknown);
        }
    }

    @Override
    public void close() {
        if (product != null) product.close();
    }
}
