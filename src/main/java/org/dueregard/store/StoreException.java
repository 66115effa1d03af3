package org.dueregard.store;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteException;

/// The database cannot be opened. The message is one sentence or two for the person who runs the program: what is
/// wrong, and what to do.
public class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static StoreException newer(Path file, int found, int known) {
        return new StoreException(
                file + " was written by a newer version of Due Regard (its layout is " + found
                        + ", this version knows up to " + known + "): start that version or a later one.",
                null);
    }

    static StoreException inUse(Path file, Throwable cause) {
        return new StoreException(file + " is in use by another running Due Regard: stop that one first.", cause);
    }

    static StoreException unwritable(Path file, Throwable cause) {
        return new StoreException(
                file + " cannot be written: check that its folder exists, that this user may write to it, and that the"
                        + " disk is not full.",
                cause);
    }

    static StoreException damaged(Path file, Throwable cause) {
        return new StoreException(
                file + " is damaged or is not a Due Regard database: move it away and put your last backup in its"
                        + " place.",
                cause);
    }

    /// What a failure to open comes down to. Whatever SQLite does not blame on the file's contents or on another
    /// process is about reaching the file.
    static StoreException opening(Path file, Exception failure) {
        if (failure instanceof StoreException told) return told;
        return switch (findCode(failure).orElse("")) {
            case "SQLITE_BUSY", "SQLITE_LOCKED" -> inUse(file, failure);
            case "SQLITE_CANTOPEN", "SQLITE_READONLY", "SQLITE_PERM", "SQLITE_IOERR", "SQLITE_FULL" ->
                unwritable(file, failure);
            default -> damaged(file, failure);
        };
    }

    /// The primary SQLite result code: an extended one, for example `SQLITE_CORRUPT_VTAB`, is cut to its first part.
    private static Optional<String> findCode(Throwable failure) {
        return Stream.<Throwable>iterate(failure, each -> each != null, Throwable::getCause)
                .filter(SQLiteException.class::isInstance)
                .map(each -> ((SQLiteException) each).getResultCode().name())
                .map(name ->
                        String.join("_", Stream.of(name.split("_")).limit(2).toList()))
                .findFirst();
    }
}
