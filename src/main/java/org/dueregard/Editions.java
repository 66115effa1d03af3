package org.dueregard;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.dueregard.Product.NotReadyException;

/// Holds each version of a form to what it was when assessments began on it: they finish on the script they started
/// with. What each version looked like is kept in a file beside the database.
final class Editions {
    private Editions() {}

    /// Compares the versions in use with what is kept, and keeps what is new.
    ///
    /// @param used what each version there is looks like now, by `id/version`
    /// @throws NotReadyException if a version that assessments use has changed or is gone
    static void hold(Path file, List<String> inUse, Map<String, String> used) {
        Properties kept = read(file);
        for (String edition : inUse) {
            String now = used.get(edition);
            if (now == null) throw refuse(edition, "is not there any more. Put its file back");
            if (!now.equals(kept.getProperty(edition, now))) {
                throw refuse(
                        edition, "has changed. Put the old file back, and give the changed form a version of its own");
            }
        }
        used.forEach(kept::setProperty);
        write(file, kept);
    }

    private static NotReadyException refuse(String edition, String what) {
        return Product.notReady(
                "Assessments were begun on the form " + edition + ", which " + what + ".",
                new IllegalStateException(edition));
    }

    private static Properties read(Path file) {
        var kept = new Properties();
        if (!Files.exists(file)) return kept;
        try (Reader reader = Files.newBufferedReader(file)) {
            kept.load(reader);
            return kept;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void write(Path file, Properties kept) {
        if (kept.equals(read(file))) return;
        try (Writer writer = Files.newBufferedWriter(file)) {
            kept.store(writer, "What each version of a form looked like. Do not edit.");
        } catch (IOException refused) {
            throw Product.notReady(file + " cannot be written. Check that this user may write to its folder.", refused);
        }
    }
}
